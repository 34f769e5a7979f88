package dev.assetbundle.processor.incremental.store;

import dev.assetbundle.processor.diagnostic.CacheProblems;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.FailureReason;
import dev.assetbundle.processor.disk.AtomicFile;
import dev.assetbundle.processor.incremental.store.FirstProblems.Doing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stores results in a folder that any number of builds use at the same time. An entry is there as a
 * whole or not at all, even if the process is killed. A damaged entry counts as missing and is
 * removed.
 */
public final class DiskStore implements ResultStore {

  // Another layout or format gets another folder, so that versions do not disturb each other.
  private static final String FORMAT = "5";

  private final Path folder;
  private final DiskSpace space;
  private final AtomicLong written = new AtomicLong();
  private final FirstProblems problems = new FirstProblems();

  /**
   * Stores results in a folder, which need not exist yet.
   *
   * @param limit bytes in all, in whole blocks of the disk; when it is reached, the entries that
   *     were not used for the longest time are removed
   */
  public DiskStore(Path folder, long limit) {
    this(folder, limit, false);
  }

  private DiskStore(Path folder, long limit, boolean isPrivate) {
    this.folder = folder.resolve(FORMAT);
    this.space = new DiskSpace(this.folder, limit, isPrivate);
  }

  /** Stores results in a folder that only its user may read, on systems that support it. */
  static DiskStore ofUser(Path folder, long limit) {
    return new DiskStore(folder, limit, true);
  }

  @Override
  public Optional<byte[]> get(String key) {
    Path file = file(key);
    try {
      byte[] value = ChecksummedEntry.open(key, Files.readAllBytes(file));
      touch(file);
      return Optional.of(value);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (ChecksummedEntry.Refused e) {
      remove(file);
      return Optional.empty();
    } catch (IOException | OutOfMemoryError e) {
      failed(Doing.READING, e);
      return Optional.empty();
    }
  }

  private void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      failed(Doing.WRITING, e);
    }
  }

  @Override
  public boolean contains(String key) {
    Path file = file(key);
    boolean there = Files.exists(file);
    if (there) {
      touch(file);
    }
    return there;
  }

  // The modification time of an entry is the time of its last use.
  private static void touch(Path file) {
    try {
      Instant now = Instant.now();
      if (DiskSpace.isWorthNoting(Files.getLastModifiedTime(file).toInstant(), now)) {
        Files.setLastModifiedTime(file, FileTime.from(now));
      }
    } catch (IOException e) {
      // Another build removed it, or its time may not be changed. It was read, so that does not
      // matter.
    }
  }

  @Override
  public void put(String key, byte[] value) {
    try {
      if (written.get() == 0) {
        space.open();
      }
      new AtomicFile(file(key)).write(ChecksummedEntry.seal(key, value));
      written.addAndGet(DiskSpace.blocks(value.length + (long) ChecksummedEntry.overhead()));
    } catch (IOException e) {
      failed(Doing.WRITING, e);
    }
  }

  private Path file(String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key.substring(2));
  }

  private void failed(Doing doing, Throwable why) {
    String place = folder.resolveSibling("").toString();
    if (Files.isRegularFile(Path.of(place))) {
      problems.report(Doing.WRITING, CacheProblems.isFile(place));
      return;
    }
    problems.report(doing, CacheProblems.failed(place, FailureReason.of(why)));
  }

  @Override
  public List<Diagnostic> problems() {
    return problems.all();
  }

  @Override
  public void close() {
    try {
      space.add(written.getAndSet(0));
    } catch (IOException e) {
      failed(Doing.WRITING, e);
    }
  }
}
