package dev.assetbundle.processor.incremental.store;

import dev.assetbundle.processor.diagnostic.CacheProblems;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.FailureReason;
import dev.assetbundle.processor.disk.Replacement;
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
 * Keeps results in a folder that any number of builds use at the same time. An entry is written
 * under another name and then moved, so it is there as a whole or not at all, whenever a process
 * ends; what is damaged is a miss and goes.
 */
public final class DiskStore implements ResultStore {

  // Another layout or format gets another folder, so that versions do not disturb each other.
  private static final String FORMAT = "4";

  private final Path folder;
  private final DiskSpace space;
  private final AtomicLong written = new AtomicLong();
  private final FirstProblems problems = new FirstProblems();

  /**
   * Keeps results in a folder, which need not exist yet.
   *
   * @param limit bytes in all, in whole blocks of the disk; when it is reached, what was not used
   *     longest goes
   */
  public DiskStore(Path folder, long limit) {
    this(folder, limit, false);
  }

  private DiskStore(Path folder, long limit, boolean isPrivate) {
    this.folder = folder.resolve(FORMAT);
    this.space = new DiskSpace(this.folder, limit, isPrivate);
  }

  /** Keeps results in a folder that nobody but its user may look into, where systems know that. */
  public static DiskStore ofUser(Path folder, long limit) {
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

  // The time of an entry says when it was last of use.
  private static void touch(Path file) {
    try {
      Instant now = Instant.now();
      if (DiskSpace.isWorthNoting(Files.getLastModifiedTime(file).toInstant(), now)) {
        Files.setLastModifiedTime(file, FileTime.from(now));
      }
    } catch (IOException e) {
      // Swept by another build, or not ours to change; it was read, and that is what counts.
    }
  }

  @Override
  public void put(String key, byte[] value) {
    Path file = file(key);
    try {
      Path temporary = space.temporary();
      try {
        Files.write(temporary, ChecksummedEntry.seal(key, value));
        Replacement.move(temporary, file);
      } catch (NoSuchFileException e) {
        Files.createDirectories(file.resolveSibling(""));
        Replacement.move(temporary, file);
      } catch (IOException e) {
        Files.deleteIfExists(temporary);
        throw e;
      }
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
