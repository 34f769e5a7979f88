package dev.assetbundle.processor.syntax.js;

/**
 * A name that a script declares for every script of its page.
 *
 * @param name as it is written
 * @param offset of the name, 0-based, in UTF-16 units
 * @param lexical whether it is declared by {@code let}, {@code const} or {@code class}, which no
 *     other declaration of the same name may accompany; else by {@code var} or {@code function}
 */
public record JsDeclaration(String name, int offset, boolean lexical) {}
