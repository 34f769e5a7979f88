package dev.assetbundle.processor.codegen;

import dev.assetbundle.processor.model.Content;

/**
 * One class file, in the oldest version that the runtime needs, so that every JDK that can run the
 * one takes the other.
 *
 * @param className binary name: {@code shop.Assets$Icons}
 * @param content its bytes
 */
public record GeneratedClass(String className, Content content) {}
