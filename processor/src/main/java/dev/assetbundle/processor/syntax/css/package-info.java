/**
 * The grammar of stylesheets: tokens, references, structure, mistakes, and what may be left out.
 * Sees text and offsets only, never a file, a path on disk, a diagnostic or a foreign tool.
 */
package dev.assetbundle.processor.syntax.css;
