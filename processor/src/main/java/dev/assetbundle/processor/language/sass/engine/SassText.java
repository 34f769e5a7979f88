package dev.assetbundle.processor.language.sass.engine;

/**
 * The value of a path helper in Sass.
 *
 * @param text without quotes
 * @param quoted whether Sass shall see a quoted string
 */
public record SassText(String text, boolean quoted) {}
