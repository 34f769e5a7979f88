package dev.assetbundle.processor.syntax.js;

/**
 * Another module that a script names by a literal: {@code import './a.js'}, {@code export * from
 * './a.js'}, {@code import('./a.js')}.
 *
 * @param specifier the name, without quotes and escapes
 * @param offset of the quote before the name, 0-based, in UTF-16 units
 */
public record JsImport(String specifier, int offset) {}
