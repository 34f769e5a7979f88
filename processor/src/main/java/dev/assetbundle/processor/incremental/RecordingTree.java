package dev.assetbundle.processor.incremental;

import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.source.Stamp;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers every file and folder that is asked for, those that are not there included. Digests of
 * files that did not change since an earlier snapshot are taken from there.
 */
public final class RecordingTree implements FileTree {

  /** No digest is like this. */
  static final String CHANGED = "changed";

  private final FileTree tree;
  private final Snapshot hints;
  private final long startedAt;
  private final Map<String, Recorded> files = new ConcurrentHashMap<>();
  private final Map<String, String> folders = new ConcurrentHashMap<>();
  private final Set<String> relied = ConcurrentHashMap.newKeySet();

  /**
   * Records what is asked of {@code tree}.
   *
   * @param hints what an earlier build saw and what is the same at the start of this one
   * @param now milliseconds since 1970
   */
  public RecordingTree(FileTree tree, Snapshot hints, long now) {
    this.tree = tree;
    this.hints = hints;
    this.startedAt = now;
  }

  @Override
  public Optional<List<Entry>> list(String folder) {
    Optional<List<Entry>> entries = tree.list(folder);
    folders.merge(folder, Listing.digest(entries), RecordingTree::same);
    return entries;
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
  public Content content(String file) throws IOException {
    Recorded known = files.get(file);
    if (known == null) {
      Recorded recorded = new Recorded(file);
      known = Optional.ofNullable(files.putIfAbsent(file, recorded)).orElse(recorded);
    }
    known.find();
    return known;
  }

  /**
   * Remembers that a result depends on a file or folder that is as it was in the hints, though
   * nobody asks for it.
   *
   * @param name that of a folder ends with a slash
   */
  public void rely(String name) {
    relied.add(name);
  }

  // Somebody saves while a build runs: what was made of both states is not to be taken for a result
  // of either.
  private static String same(String before, String now) {
    return before.equals(now) ? now : CHANGED;
  }

  @Override
  public Optional<Stamp> stamp(String file) {
    return tree.stamp(file);
  }

  /** Returns everything that was asked for. */
  public Snapshot snapshot() {
    Map<String, FileState> states = new TreeMap<>();
    files.forEach((name, file) -> states.put(name, file.state()));
    Map<String, String> listings = new TreeMap<>(folders);
    for (String name : relied) {
      if (name.endsWith("/")) {
        String folder = name.substring(0, name.length() - 1);
        listings.merge(folder, hints.folders().getOrDefault(folder, CHANGED), RecordingTree::same);
      } else {
        states.merge(name, hints.files().getOrDefault(name, FileState.ABSENT), RecordingTree::same);
      }
    }
    return new Snapshot(startedAt, states, listings);
  }

  private static FileState same(FileState read, FileState before) {
    return read.sha256().equals(before.sha256()) ? read : new FileState(CHANGED, "", read.stamp());
  }

  /** A file that was asked for; its state is that of the bytes which were handed out. */
  private final class Recorded implements Content {
    private final String name;
    private final FileState before;
    // The stamp comes first: an edit between it and the reading gives a file another stamp later.
    private final Optional<Stamp> stamp;
    private Optional<Content> content = Optional.empty();
    private String sha256 = "";
    private String integrity = "";

    Recorded(String name) {
      this.name = name;
      this.before = hints.files().getOrDefault(name, FileState.ABSENT);
      this.stamp = before.stamp().isPresent() ? before.stamp() : tree.stamp(name);
    }

    void find() throws IOException {
      if (before.stamp().isEmpty()) {
        found();
      }
    }

    private synchronized Content found() throws IOException {
      if (content.isEmpty()) {
        content = Optional.of(tree.content(name));
      }
      return content.get();
    }

    @Override
    public synchronized long size() {
      return before.stamp().map(Stamp::size).orElseGet(() -> content.orElseThrow().size());
    }

    @Override
    public InputStream open() throws IOException {
      InputStream opened = found().open();
      // Whoever reads this takes it for what the hint says it was.
      if (before.stamp().isPresent() && !isAsBefore()) {
        synchronized (this) {
          saw(CHANGED);
        }
      }
      return opened;
    }

    private boolean isAsBefore() {
      return tree.stamp(name).filter(now -> now.isLike(before.stamp().orElseThrow())).isPresent();
    }

    @Override
    public byte[] bytes() throws IOException {
      byte[] bytes = found().bytes();
      String digest = Digests.sha256(bytes);
      synchronized (this) {
        saw(digest);
      }
      return bytes;
    }

    @Override
    public Digests digests(IntegrityAlgorithm algorithm) throws IOException {
      Digests digests =
          before.stamp().isPresent() && before.integrity().startsWith(algorithm.prefix())
              ? new Digests(before.sha256(), before.integrity(), size())
              : Digests.of(found(), algorithm);
      synchronized (this) {
        saw(digests.sha256());
        integrity = digests.integrity();
      }
      return digests;
    }

    private void saw(String digest) {
      sha256 = sha256.isEmpty() ? digest : same(sha256, digest);
    }

    synchronized FileState state() {
      try {
        if (sha256.isEmpty() && before.stamp().isPresent()) {
          return before;
        }
        if (content.isPresent() && sha256.isEmpty()) {
          bytes();
        }
      } catch (IOException e) {
        // It is gone meanwhile, and the next build will see that.
        return FileState.ABSENT;
      }
      return new FileState(sha256, integrity, stamp);
    }
  }
}
