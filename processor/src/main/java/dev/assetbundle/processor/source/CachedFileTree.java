package dev.assetbundle.processor.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of a project during one build: each folder is listed once, so that all tasks see the
 * same names.
 */
public final class CachedFileTree extends ForwardingFileTree {

  private final Map<String, Optional<List<Entry>>> listings = new ConcurrentHashMap<>();

  /** Reads from {@code tree}. */
  public CachedFileTree(FileTree tree) {
    super(tree);
  }

  @Override
  public Optional<List<Entry>> list(String folder) {
    return listings.computeIfAbsent(folder, super::list);
  }
}
