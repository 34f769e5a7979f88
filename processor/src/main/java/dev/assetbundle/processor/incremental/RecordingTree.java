package dev.assetbundle.processor.incremental;

import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.source.ForwardingFileTree;
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
 * Reads from another tree and records the state of every file and folder that is looked at, those
 * that do not exist included. If a file has not changed since a previous snapshot, its digest is
 * taken from there.
 */
public final class RecordingTree extends ForwardingFileTree {

  private final Snapshot hints;
  private final long startedAt;
  private final Map<String, Recorded> files = new ConcurrentHashMap<>();
  private final Map<String, FileState> folders = new ConcurrentHashMap<>();
  private final Map<String, String> places = new ConcurrentHashMap<>();
  private final Set<String> relied = ConcurrentHashMap.newKeySet();

  /**
   * Records what is read from {@code tree}.
   *
   * @param hints what the previous build read and what has not changed since
   * @param now milliseconds since 1970
   */
  public RecordingTree(FileTree tree, Snapshot hints, long now) {
    super(tree);
    this.hints = hints;
    this.startedAt = now;
  }

  @Override
  public Optional<List<Entry>> list(String folder) {
    Optional<List<Entry>> entries = super.list(folder);
    folders.merge(folder + "/", FileState.of(entries), FileState::ifLike);
    return entries;
  }

  @Override
  public Content content(String file) throws IOException {
    Recorded recorded = files.computeIfAbsent(file, Recorded::new);
    recorded.find();
    return recorded;
  }

  @Override
  public Optional<String> outside(String name) {
    Optional<String> place = super.outside(name);
    places.put(name, place.orElse(""));
    return place;
  }

  @Override
  public Optional<String> trouble(String folder) {
    Optional<String> trouble = super.trouble(folder);
    places.put(folder, trouble.orElse(""));
    return trouble;
  }

  /**
   * Records a file or folder of the hints that a reused result depends on, although this build does
   * not look at it.
   *
   * @param name that of a folder ends with a slash
   */
  public void rely(String name) {
    relied.add(name);
  }

  private Content read(String file) throws IOException {
    return super.content(file);
  }

  /** Returns the states of all files and folders that were recorded. */
  public Snapshot snapshot() {
    Map<String, FileState> states = new TreeMap<>(folders);
    files.forEach((name, file) -> states.put(name, file.state()));
    for (String name : relied) {
      FileState before = hints.states().getOrDefault(name, FileState.UNCLEAR);
      states.merge(name, before, FileState::ifLike);
    }
    states.replaceAll(
        (name, state) ->
            Optional.ofNullable(places.get(Snapshot.path(name)))
                .map(place -> state.at(Optional.of(place)))
                .orElse(state));
    return new Snapshot(startedAt, states);
  }

  /** The content of a file; the recorded state is that of the bytes that were returned. */
  private final class Recorded implements Content {
    private final String name;
    private final FileState before;
    // The stamp is taken before the bytes are read: if the file is edited in between, its next
    // stamp differs.
    private final Optional<Stamp> stamp;
    private Optional<Content> content = Optional.empty();
    private String sha256 = "";
    private String integrity = "";

    Recorded(String name) {
      this.name = name;
      this.before = hints.state(name);
      this.stamp = before.stamp().isPresent() ? before.stamp() : RecordingTree.this.stamp(name);
    }

    void find() throws IOException {
      if (before.stamp().isEmpty()) {
        found();
      }
    }

    private synchronized Content found() throws IOException {
      if (content.isEmpty()) {
        content = Optional.of(read(name));
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
      // Callers rely on the digest of the hint, so the bytes must be those.
      if (before.stamp().isPresent() && !isAsBefore()) {
        saw(FileState.UNCLEAR.sha256());
      }
      return opened;
    }

    private boolean isAsBefore() {
      return RecordingTree.this
          .stamp(name)
          .filter(now -> now.isLike(before.stamp().orElseThrow()))
          .isPresent();
    }

    @Override
    public byte[] bytes() throws IOException {
      byte[] bytes = found().bytes();
      saw(Digests.sha256(bytes));
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

    private synchronized void saw(String digest) {
      boolean isLike = sha256.isEmpty() || sha256.equals(digest);
      sha256 = isLike ? digest : FileState.UNCLEAR.sha256();
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
        // It was removed meanwhile; the next build notices that.
        return FileState.ABSENT;
      }
      return new FileState(sha256, integrity, stamp);
    }
  }
}
