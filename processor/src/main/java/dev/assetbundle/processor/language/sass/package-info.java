/**
 * One compilation of a Sass or SCSS file, with any engine: imports, helper functions, diagnostics.
 * Asks the context for each file and never reads one itself.
 */
package dev.assetbundle.processor.language.sass;
