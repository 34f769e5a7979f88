/**
 * Stores of bytes by key: in memory, on disk, behind HTTP, one after the other.
 *
 * <p>Three rules hold for everything in here. What is stored never changes. It depends on nothing
 * but its key and the trace beside it. Whatever is wrong with a store is a miss, never a wrong
 * result.
 */
package dev.assetbundle.processor.incremental.store;
