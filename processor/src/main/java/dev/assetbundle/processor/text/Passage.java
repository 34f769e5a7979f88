package dev.assetbundle.processor.text;

/**
 * A part of a text that one step made, up to the next one.
 *
 * @param made offset at which it begins, 0-based, in UTF-16 units
 * @param from offset of what it was made of, in the text before the step
 * @param verbatim whether it stands there as it is
 */
public record Passage(int made, int from, boolean verbatim) {}
