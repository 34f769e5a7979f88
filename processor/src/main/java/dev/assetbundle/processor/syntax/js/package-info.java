/**
 * The grammar of scripts, as far as joining and publishing them needs it: tokens, declarations,
 * imports, comments. Sees text and offsets only, never a file, a diagnostic or a foreign tool.
 */
package dev.assetbundle.processor.syntax.js;
