/**
 * Writes finished assets: compressed variants, files and the manifest, and removes files that are
 * stale. Sees finished assets only; never languages, sources or front ends.
 */
package dev.assetbundle.processor.output;
