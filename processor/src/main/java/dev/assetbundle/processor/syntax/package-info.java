/**
 * The grammar of stylesheets and scripts: tokens, references, structure and what may be left out.
 * It sees text and offsets only, never a file, a path on disk, a diagnostic or a foreign tool.
 */
package dev.assetbundle.processor.syntax;
