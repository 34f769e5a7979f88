package dev.assetbundle.processor.source;

import dev.assetbundle.processor.model.Content;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Asks another tree; subclasses override what they do in another way. */
public abstract class ForwardingFileTree implements FileTree {

  private final FileTree tree;

  /** Asks {@code tree}. */
  protected ForwardingFileTree(FileTree tree) {
    this.tree = tree;
  }

  @Override
  public Optional<List<Entry>> list(String folder) {
    return tree.list(folder);
  }

  @Override
  public Content content(String file) throws IOException {
    return tree.content(file);
  }

  @Override
  public Optional<Stamp> stamp(String file) {
    return tree.stamp(file);
  }

  @Override
  public Optional<String> trouble(String folder) {
    return tree.trouble(folder);
  }

  @Override
  public Optional<String> outside(String folder) {
    return tree.outside(folder);
  }
}
