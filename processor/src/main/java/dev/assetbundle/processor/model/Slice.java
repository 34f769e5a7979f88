package dev.assetbundle.processor.model;

/**
 * The part of a bundle's bytes that comes from one of its files.
 *
 * @param file the name that the file has as an asset of its own
 * @param size number of bytes, which follow directly those of the file before it
 */
public record Slice(LogicalPath file, long size) {}
