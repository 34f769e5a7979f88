/**
 * The engine libsass, and what it gets wrong or refuses although Sass of today allows it. Never
 * sees another engine, imports or the pipeline.
 */
package dev.assetbundle.processor.language.sass.libsass;
