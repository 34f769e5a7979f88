package dev.assetbundle.processor.source;

import dev.assetbundle.processor.model.Content;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of a project during one build: each folder is listed once, so that all tasks see the
 * same names.
 */
public final class CachedFileTree implements FileTree {

  private final FileTree tree;
  private final Map<String, Optional<List<Entry>>> listings = new ConcurrentHashMap<>();

  /** Reads from {@code tree}. */
  public CachedFileTree(FileTree tree) {
    this.tree = tree;
  }

  @Override
  public Optional<List<Entry>> list(String folder) {
    return listings.computeIfAbsent(folder, tree::list);
  }

  @Override
  public Content content(String file) throws IOException {
    return tree.content(file);
  }

  @Override
  public Optional<String> trouble(String folder) {
    return tree.trouble(folder);
  }

  @Override
  public Optional<String> outside(String folder) {
    return tree.outside(folder);
  }

  @Override
  public Optional<Stamp> stamp(String file) {
    return tree.stamp(file);
  }
}
