package dev.assetbundle.processor.text;

/** A place in a text, 1-based, its columns in UTF-16 units. */
public record TextPosition(int line, int column) {}
