/**
 * Names, links and serves the assets that were compiled into a jar: what applications and generated
 * classes use. It knows finished files only; it must never see a compiler, a source folder or a
 * library.
 *
 * <p>What it does is decided in the packages below {@code internal}, which are not exported and may
 * change at any time.
 */
package dev.assetbundle.runtime;
