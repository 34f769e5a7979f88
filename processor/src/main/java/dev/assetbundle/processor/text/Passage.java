package dev.assetbundle.processor.text;

/**
 * A part of the result of a step, up to the next one.
 *
 * @param made offset at which it begins, 0-based, in UTF-16 units
 * @param from offset of its origin in the text before the step
 * @param verbatim whether it is unchanged
 */
public record Passage(int made, int from, boolean verbatim) {}
