package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.output.OutputSink;
import dev.assetbundle.processor.source.DiskTree;
import dev.assetbundle.processor.source.Stamp;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * Writes to an output of the compiler: directly into its folder if it has one, else through the
 * Filer, which compares each new file with all previous ones and takes seconds for thousands of
 * images.
 */
final class FilerSink implements OutputSink {

  private final Filer filer;
  private final StandardLocation location;
  private final Optional<OutputSink> folder;
  private final Optional<DiskTree> tree;
  private final Snapshot before;
  private final Map<String, Stamp> seen;

  /**
   * @param root its folder, if it is one
   * @param folders opens folders to write to
   * @param before files that the previous build wrote there
   * @param seen receives the stamps of files that already exist with the right bytes
   */
  FilerSink(
      Filer filer,
      StandardLocation location,
      Optional<Path> root,
      Function<Path, OutputSink> folders,
      Snapshot before,
      Map<String, Stamp> seen) {
    this.filer = filer;
    this.location = location;
    this.folder = root.map(folders);
    this.tree = root.map(DiskTree::new);
    this.before = before;
    this.seen = seen;
  }

  @Override
  public void write(String path, Body body) throws IOException {
    if (folder.isPresent()) {
      folder.get().write(path, body);
      return;
    }
    try (OutputStream out = filer.createResource(location, "", path).openOutputStream()) {
      body.writeTo(out);
    }
  }

  @Override
  public boolean holds(String path, long size, String sha256) {
    return tree.isPresent() && before.holds(tree.get(), path, size, sha256, seen);
  }

  @Override
  public void delete(String path) throws IOException {
    if (folder.isPresent()) {
      folder.get().delete(path);
    } else {
      filer.getResource(location, "", path).delete();
    }
  }
}
