package dev.assetbundle.processor.emit;

import java.util.function.Supplier;

/**
 * One Java file that can be written without the others: its text depends on nothing but its key.
 *
 * @param className binary name: {@code shop.Assets}
 * @param key gives all names, sizes and digests that the text is made from; equal keys, equal texts
 * @param source writes the text, anew at each call
 */
public record AssetsPart(
    String className, Supplier<String> key, Supplier<GeneratedSource> source) {}
