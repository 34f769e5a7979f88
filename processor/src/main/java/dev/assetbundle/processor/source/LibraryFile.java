package dev.assetbundle.processor.source;

import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.LogicalPath;

/**
 * A source file that other modules get.
 *
 * @param path below the folder of the library: {@code 1-javascripts/menu.js}
 * @param content its bytes as they are
 * @param digests of {@code content}
 */
public record LibraryFile(LogicalPath path, Content content, Digests digests) {}
