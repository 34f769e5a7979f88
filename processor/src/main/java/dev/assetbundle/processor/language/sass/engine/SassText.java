package dev.assetbundle.processor.language.sass.engine;

/** What a function of ours gives to Sass: a text without quotes, and whether to quote it. */
public record SassText(String text, boolean quoted) {}
