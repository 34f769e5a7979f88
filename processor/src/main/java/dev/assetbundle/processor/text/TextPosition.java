package dev.assetbundle.processor.text;

/**
 * A place in a text.
 *
 * @param line 1-based
 * @param column 1-based, in UTF-16 units
 */
public record TextPosition(int line, int column) {}
