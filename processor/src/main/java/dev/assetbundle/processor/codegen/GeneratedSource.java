package dev.assetbundle.processor.codegen;

/**
 * One Java file.
 *
 * @param className binary name: {@code shop.Assets}
 * @param text of the file, ASCII only, so that no encoding of a build can harm it
 */
public record GeneratedSource(String className, String text) {}
