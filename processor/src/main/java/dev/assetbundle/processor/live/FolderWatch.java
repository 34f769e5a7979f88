package dev.assetbundle.processor.live;

import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.model.Settings.Library;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Events of the file system about the files of a build. They wake up who waits for a change. Where
 * every change gives one, they also tell what to check: Linux reports in order, so once it reports
 * a file that was written here, all changes before that are known.
 */
public final class FolderWatch implements AutoCloseable {

  private static final int SENTINEL_MILLIS = 20;
  private static final long LEAST_PAUSE = 300;

  /** So that looking takes at most a twentieth of the time, however large the project is. */
  private static final long PAUSE_FACTOR = 20;

  /** How long a change may go unseen whose event was lost. */
  private static final long LONG_PAUSE = 5000;

  private static final WatchEvent.Kind<?>[] KINDS = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_MODIFY,
    StandardWatchEventKinds.ENTRY_DELETE
  };

  private final WatchService service;
  private final Path sentinels;
  private final String own = UUID.randomUUID() + "-";
  private final WatchedFolders folders;

  // Guarded by this object's lock, with the folders.
  private final Map<WatchKey, Path> keys = new HashMap<>();
  private Set<String> changed = new HashSet<>();
  private boolean isComplete;
  private boolean isStale;
  private long events;
  private long written;
  private long read;
  private long seen;

  /**
   * Begins to watch; empty if the system gives no events, or has no more to give. Then the files
   * themselves have to be looked at, again and again.
   *
   * @param base the folder that names are relative to
   * @param libraries whose jars hold some of the files
   * @param sentinels a folder for files of its own
   */
  public static Optional<FolderWatch> open(Path base, List<Library> libraries, Path sentinels) {
    try {
      return Optional.of(new FolderWatch(base, libraries, sentinels));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private FolderWatch(Path base, List<Library> libraries, Path sentinels) throws IOException {
    this.service = sentinels.getFileSystem().newWatchService();
    this.sentinels = sentinels;
    this.folders = new WatchedFolders(base, libraries);
    Thread thread = new Thread(this::run, "assetbundle-watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns a name for a folder of sentinels, where there is no better place. */
  public static Path temporary() {
    return Path.of(
        System.getProperty("java.io.tmpdir", ""), "assetbundle-live-" + UUID.randomUUID());
  }

  /**
   * Returns how many milliseconds to wait, without events, before one looks for changes again.
   *
   * @param cost of a look, in nanoseconds
   */
  public static long pause(long cost) {
    return LEAST_PAUSE + PAUSE_FACTOR * TimeUnit.NANOSECONDS.toMillis(cost);
  }

  /**
   * Waits until there is an event or it is time to look again; returns whether there was an event.
   *
   * @param cost of a look, in nanoseconds
   */
  public boolean awaitNext(long cost) throws InterruptedException {
    return await(isTrusted() ? LONG_PAUSE : pause(cost));
  }

  /**
   * Watches what a build looked at. If that is more than before, the next changes are not known:
   * some may have happened in between.
   */
  public synchronized void follow(Snapshot inputs) {
    if (isStale) {
      keys.keySet().forEach(WatchKey::cancel);
      keys.clear();
      folders.forget();
      isStale = false;
    }
    boolean isRegistered = true;
    Set<Path> added = folders.add(inputs);
    for (Path folder : added) {
      isRegistered &= register(folder);
    }
    // Without all of them nothing is known; the next build tries again.
    isStale = !isRegistered;
    isComplete &= added.isEmpty() && isRegistered;
  }

  private boolean register(Path folder) {
    try {
      keys.put(folder.register(service, KINDS), folder);
      return true;
    } catch (IOException | ClosedWatchServiceException e) {
      return false;
    }
  }

  /**
   * Returns the names of all files and folders that changed since the last call; empty if that is
   * not known, and everything has to be checked.
   */
  public synchronized Optional<Set<String>> take() {
    boolean isKnown = folders.isTold() && !isStale && !keys.isEmpty() && hasSeenAll();
    Optional<Set<String>> taken =
        isKnown && isComplete && !isStale ? Optional.of(changed) : Optional.empty();
    changed.forEach(folders::forget);
    changed = new HashSet<>();
    isComplete = isKnown;
    return taken;
  }

  private boolean hasSeenAll() {
    Path sentinel = sentinels.resolve(own + ++written);
    try {
      if (!keys.containsValue(sentinels)) {
        Files.createDirectories(sentinels);
        keys.put(sentinels.register(service, KINDS), sentinels);
      }
      create(sentinel);
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SENTINEL_MILLIS);
      for (long left = SENTINEL_MILLIS; left > 0 && seen < written; left = millisTo(end)) {
        wait(left);
      }
      Files.deleteIfExists(sentinel);
      return seen >= written;
    } catch (IOException | ClosedWatchServiceException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void create(Path sentinel) throws IOException {
    try {
      Files.write(sentinel, new byte[0]);
    } catch (NoSuchFileException e) {
      // Somebody cleaned the build folder.
      Files.createDirectories(sentinels);
      Files.write(sentinel, new byte[0]);
    }
  }

  private static long millisTo(long end) {
    return TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
  }

  /** Whether there was an event since the last {@link #take}. */
  synchronized boolean hasEvents() {
    return isStale || !changed.isEmpty();
  }

  /** Whether all changes are events, so that without one nothing has to be checked. */
  synchronized boolean isTrusted() {
    return folders.isTold() && isComplete && !isStale;
  }

  /** Waits until there is an event or the time is over; returns whether there was an event. */
  synchronized boolean await(long millis) throws InterruptedException {
    long before = events;
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    for (long left = millis; left > 0 && changed.isEmpty() && events == before; ) {
      wait(left);
      left = millisTo(end);
    }
    return events != before || !changed.isEmpty();
  }

  /** Lets all go on that wait for an event. */
  public synchronized void wake() {
    events++;
    notifyAll();
  }

  private void run() {
    try {
      while (true) {
        // Keys that came while others were read are queued again, behind the sentinel's.
        for (WatchKey key = service.take(); key != null; key = service.poll()) {
          read(key);
        }
        publish();
      }
    } catch (ClosedWatchServiceException e) {
      // The end.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void read(WatchKey key) {
    Path folder = keys.get(key);
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind() == StandardWatchEventKinds.OVERFLOW || folder == null) {
        isComplete = false;
      } else if (folder.equals(sentinels)) {
        if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE) {
          sentinel(String.valueOf(event.context()));
        }
      } else {
        changed(folder, (Path) event.context(), event.kind());
      }
    }
    if (!key.reset() && folder != null) {
      keys.remove(key);
      isStale |= !folder.equals(sentinels);
    }
  }

  // Those of other applications in the same folder say nothing here.
  private void sentinel(String name) {
    if (name.startsWith(own)) {
      read = Long.parseLong(name.substring(own.length()));
    }
  }

  private void changed(Path folder, Path entry, WatchEvent.Kind<?> kind) {
    Path path = folder.resolve(entry);
    String name = entry.toString();
    // A folder that comes or goes takes others with it, which have no events of their own yet.
    if (kind != StandardWatchEventKinds.ENTRY_MODIFY
        && (keys.containsValue(path)
            || Files.isDirectory(path)
            || WatchedFolders.isBrokenLink(path))) {
      isStale = true;
    }
    for (String known : folders.names(folder)) {
      changed.add(known.isEmpty() ? name : known + "/" + name);
    }
    events++;
  }

  private synchronized void publish() {
    seen = read;
    notifyAll();
  }

  @Override
  public void close() {
    try {
      service.close();
      Files.deleteIfExists(sentinels);
    } catch (IOException e) {
      // An empty folder does no harm.
    }
    wake();
  }
}
