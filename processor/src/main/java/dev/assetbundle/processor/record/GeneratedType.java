package dev.assetbundle.processor.record;

import dev.assetbundle.processor.model.Content;

/**
 * A generated type in the form that the compiler gets.
 *
 * @param isSource whether it is a Java text in UTF-8, and not a class file
 * @param className binary name
 * @param content its bytes
 */
public record GeneratedType(boolean isSource, String className, Content content) {}
