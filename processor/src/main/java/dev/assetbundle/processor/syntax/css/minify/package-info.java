/**
 * Writes stylesheets with fewer characters and the same meaning. Knows the tokens and structure of
 * stylesheets; never files, diagnostics or tools.
 */
package dev.assetbundle.processor.syntax.css.minify;
