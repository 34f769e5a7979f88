/**
 * Names, links and serves the assets that were compiled into a jar. It knows finished files only;
 * it must never see a compiler, a source folder or a library.
 */
package dev.assetbundle.runtime;
