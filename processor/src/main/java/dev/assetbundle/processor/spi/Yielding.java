package dev.assetbundle.processor.spi;

/**
 * A language, compressor or linker that is there for everybody, and gives way to one that somebody
 * has written for a project. If one that does not yield reads, compresses or links the same, it
 * takes the place of this one, as both take that of a built-in one.
 */
public interface Yielding {}
