/**
 * The grammar of Sass and SCSS: tokens, statements, names and calls. Never sees an engine, a file
 * on disk or a diagnostic.
 */
package dev.assetbundle.processor.language.sass.syntax;
