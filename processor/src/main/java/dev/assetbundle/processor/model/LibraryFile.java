package dev.assetbundle.processor.model;

/**
 * A source file that other modules get.
 *
 * @param path below the folder of the library: {@code 1-javascripts/menu.js}
 * @param content its bytes as they are
 * @param digests of {@code content}
 */
public record LibraryFile(LogicalPath path, Content content, Digests digests) {}
