/**
 * Writes finished assets down: compressed variants, files, the manifest and the text of the
 * generated class. Sees results only; never languages, sources or doors.
 */
package dev.assetbundle.processor.output;
