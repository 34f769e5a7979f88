package dev.assetbundle.processor.language.sass.engine;

/**
 * What a function of ours gives to Sass.
 *
 * @param text without quotes
 * @param quoted whether Sass shall see a quoted string
 */
public record SassText(String text, boolean quoted) {}
