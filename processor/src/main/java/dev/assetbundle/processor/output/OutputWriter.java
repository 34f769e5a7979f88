package dev.assetbundle.processor.output;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OutputProblems;
import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.source.DiskTree;
import dev.assetbundle.processor.source.Stamp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes assets with their variants: each file once, and only if it does not exist with the right
 * content.
 */
public final class OutputWriter {

  private static final String PROBE = "assetbundle-probe";

  private final OutputSink output;
  private final Optional<DiskTree> tree;
  private final Snapshot before;
  private final Map<String, Stamp> seen;
  private final SortedMap<String, String> files = new TreeMap<>();
  private final Set<String> created;
  private final List<String> own = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  /**
   * Whether a file could not be written, which is reported once and not for all files that follow.
   */
  private boolean isBroken;

  /**
   * Writes to {@code output}.
   *
   * @param tree its folder, if it is one
   * @param before what the previous build wrote there
   * @param seen receives the stamps of files that already exist with the right bytes
   * @param created paths that were written before, to which those of this writer are added
   */
  public OutputWriter(
      OutputSink output,
      Optional<DiskTree> tree,
      Snapshot before,
      Map<String, Stamp> seen,
      Set<String> created) {
    this.output = output;
    this.tree = tree;
    this.before = before;
    this.seen = seen;
    this.created = created;
  }

  /**
   * Writes assets.
   *
   * @param folder relative to the output; {@code ""} is the output itself
   */
  public void assets(String folder, List<PublishedAsset> assets) {
    // Not in parallel: in file systems, threads that write to one folder wait for each other.
    for (PublishedAsset published : assets) {
      BuiltAsset asset = published.asset();
      String path = (folder.isEmpty() ? "" : folder + "/") + asset.outputPath();
      if (isWanted(path, asset.digests().size(), asset.digests().sha256())) {
        original(path, asset);
      }
      // The file may be written already, by a bundle that wants other variants of it.
      for (PublishedAsset.Variant variant : published.variants()) {
        file(path + variant.coding().suffix(), variant.content());
      }
    }
  }

  /**
   * Writes source maps that are not published.
   *
   * @param folder relative to the output
   */
  public void maps(String folder, List<BuiltAsset> maps) {
    maps.forEach(map -> file(folder + "/" + map.outputPath(), map.content()));
  }

  /** Returns the SHA-256 of every file that belongs to the output, by its path. */
  public SortedMap<String, String> files() {
    return new TreeMap<>(files);
  }

  /** Returns how many files had to be written. */
  public int written() {
    return own.size();
  }

  private boolean isWanted(String path, long size, String sha256) {
    return files.putIfAbsent(path, sha256) == null
        && !isBroken
        && !created.contains(path)
        && !(tree.isPresent() && before.holds(tree.get(), path, size, sha256, seen))
        && created.add(path)
        && own.add(path);
  }

  /** Returns what could not be written since the last call. */
  public List<Diagnostic> takeProblems() {
    List<Diagnostic> taken = problems.stream().sorted().toList();
    problems.clear();
    return taken;
  }

  /**
   * Removes everything that this writer wrote, so that a failed build leaves no files. It may be
   * used for another attempt then.
   */
  void undo() {
    for (String path : own) {
      try {
        output.delete(path);
      } catch (IOException e) {
        problems.add(OutputProblems.cannotRemove(path));
      }
    }
    own.forEach(created::remove);
    own.clear();
    files.clear();
    isBroken = false;
  }

  /** Whether a file can be written: writes one and removes it again. */
  public boolean isWritable() {
    try {
      output.write(PROBE, out -> {});
      output.delete(PROBE);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes one file. */
  public void file(String path, Content content) {
    try {
      Digests digests = content.digests(IntegrityAlgorithm.SHA256);
      if (isWanted(path, digests.size(), digests.sha256())) {
        write(path, content, digests.sha256(), path);
      }
    } catch (IOException e) {
      fail(path, e);
    }
  }

  private void original(String path, BuiltAsset asset) {
    try {
      write(path, asset.content(), asset.digests().sha256(), asset.sources().get(0));
    } catch (IOException e) {
      fail(path, e);
    }
  }

  private void fail(String path, IOException why) {
    own.remove(path);
    created.remove(path);
    if (!isBroken) {
      isBroken = true;
      problems.add(OutputProblems.cannotWrite(path, why));
    }
  }

  // The fingerprint in the name stands for these bytes, but a large file may have changed since its
  // digest was taken.
  private void write(String path, Content content, String sha256, String source)
      throws IOException {
    try {
      output.write(
          path,
          out -> {
            if (!Digests.copy(content, out).equals(sha256)) {
              throw new Changed();
            }
          });
    } catch (Changed e) {
      problems.add(OutputProblems.changed(source));
    }
  }

  /** The bytes are not those of the digest. */
  private static final class Changed extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** Writes a text as UTF-8, as a whole or not at all. */
  public void text(String path, String text) {
    file(path, Content.of(text));
  }
}
