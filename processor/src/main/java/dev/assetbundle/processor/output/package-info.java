/**
 * Writes finished assets down: compressed variants, files, the manifest and the text of the
 * generated class. Sees finished assets only; never languages, sources or front ends.
 */
package dev.assetbundle.processor.output;
