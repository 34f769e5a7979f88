/**
 * Texts: their lines, edits, and the source maps that say where each place of a generated text
 * comes from. Knows nothing of files, languages, tools or javac.
 */
package dev.assetbundle.processor.text;
