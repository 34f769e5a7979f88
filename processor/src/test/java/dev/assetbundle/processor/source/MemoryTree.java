package dev.assetbundle.processor.source;

import dev.assetbundle.processor.model.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A project in memory that counts what is asked of it. */
public final class MemoryTree implements FileTree {

  /** How often each file was opened. */
  public final Map<String, Integer> reads = new ConcurrentSkipListMap<>();

  /** How often each folder was listed. */
  public final Map<String, Integer> listings = new ConcurrentSkipListMap<>();

  private final Map<String, byte[]> files = new TreeMap<>();
  private final Map<String, String> unreadable = new HashMap<>();
  private final Map<String, String> troubles = new HashMap<>();
  private final Map<String, String> targets = new TreeMap<>();
  private final Map<String, Map<String, Entry>> folders = new HashMap<>();
  private Optional<Random> shuffle = Optional.empty();

  /** Adds a file and the folders above it. */
  public MemoryTree put(String path, String text) {
    return put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file and the folders above it. */
  public MemoryTree put(String path, byte[] bytes) {
    files.put(path, bytes);
    return entry(path, Kind.FILE);
  }

  /** Adds a file that gives {@code why} when it is opened. */
  public MemoryTree unreadable(String path, String why) {
    unreadable.put(path, why);
    return put(path, "");
  }

  /** Adds a folder that is there but cannot be listed. */
  public MemoryTree unlistable(String folder, String why) {
    entry(folder, Kind.FOLDER);
    folders.remove(folder);
    troubles.put(folder, why);
    return this;
  }

  /** Makes a file or folder, which is there, a link that leads to {@code target}. */
  public MemoryTree outside(String path, String target) {
    int slash = path.lastIndexOf('/');
    String name = path.substring(slash + 1);
    Map<String, Entry> entries =
        folders.getOrDefault(path.substring(0, Math.max(0, slash)), Map.of());
    entries.computeIfPresent(
        name, (key, entry) -> new Entry(key, entry.kind(), Optional.of(target)));
    targets.put(path, target);
    return this;
  }

  /** Adds a name of any kind and the folders above it. */
  public MemoryTree entry(String path, Kind kind) {
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    String name = path.substring(slash + 1);
    Map<String, Entry> entries = folders.computeIfAbsent(folder, key -> new LinkedHashMap<>());
    if (!targets.containsKey(path)) {
      entries.put(name, new Entry(name, kind));
    }
    if (kind == Kind.FOLDER) {
      folders.computeIfAbsent(path, key -> new LinkedHashMap<>());
    }
    return folder.isEmpty() ? this : entry(folder, Kind.FOLDER);
  }

  /** Lists folders in another order each time, as disks may. */
  public MemoryTree shuffled(long seed) {
    shuffle = Optional.of(new Random(seed));
    return this;
  }

  @Override
  public synchronized Optional<List<Entry>> list(String folder) {
    listings.merge(folder, 1, Integer::sum);
    return Optional.ofNullable(folders.get(folder))
        .map(
            entries -> {
              List<Entry> list = new ArrayList<>(entries.values());
              shuffle.ifPresent(random -> Collections.shuffle(list, random));
              return list;
            });
  }

  @Override
  public Optional<String> trouble(String folder) {
    return Optional.ofNullable(troubles.get(folder));
  }

  @Override
  public Optional<String> outside(String folder) {
    return targets.entrySet().stream()
        .filter(link -> (folder + "/").startsWith(link.getKey() + "/"))
        .map(link -> link.getValue() + folder.substring(link.getKey().length()))
        .findFirst();
  }

  @Override
  public Content content(String file) throws IOException {
    byte[] bytes = files.get(file);
    String why = unreadable.get(file);
    if (bytes == null || why != null) {
      throw new IOException(why == null ? "no such file: " + file : why);
    }
    return new Content() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public InputStream open() throws IOException {
        reads.merge(file, 1, Integer::sum);
        return Content.of(bytes).open();
      }
    };
  }
}
