/**
 * The engine libsass, and the sources that it compiles wrongly or rejects although current Sass
 * allows them. Never sees another engine, imports or the pipeline.
 */
package dev.assetbundle.processor.language.sass.libsass;
