/**
 * Keeps results by content, in memory, on disk or behind HTTP, around the languages and
 * compressors.
 *
 * <p>Three rules hold for everything in here. What is kept never changes. It depends on nothing but
 * its key and the recorded answers. Whatever is wrong with a store is a miss, never a wrong result.
 */
package dev.assetbundle.processor.cache;
