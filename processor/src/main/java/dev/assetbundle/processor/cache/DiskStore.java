package dev.assetbundle.processor.cache;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps results in a folder that any number of builds use at the same time. An entry is written
 * under another name and then moved, so it is there as a whole or not at all, whenever a process
 * ends; what is damaged is a miss and goes.
 */
public final class DiskStore implements ResultStore {

  // Another layout or format gets another folder, so that versions do not disturb each other.
  private static final String FORMAT = "3";
  private static final Duration USE_IS_WORTH_NOTING = Duration.ofMinutes(10);

  private final Path folder;
  private final DiskSpace space;
  private final AtomicLong written = new AtomicLong();
  private final FirstProblem problem = new FirstProblem();

  /**
   * Keeps results in a folder, which need not exist yet.
   *
   * @param limit bytes in all; when it is reached, what was not used longest goes
   */
  public DiskStore(Path folder, long limit) {
    this.folder = folder.resolve(FORMAT);
    this.space = new DiskSpace(this.folder, limit);
  }

  @Override
  public Optional<byte[]> get(String key) {
    Path file = file(key);
    try {
      Optional<byte[]> value = Sealed.open(Files.readAllBytes(file));
      if (value.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        touch(file);
      }
      return value;
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | OutOfMemoryError e) {
      failed(e);
      return Optional.empty();
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
      if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(USE_IS_WORTH_NOTING))) {
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
        Files.write(temporary, Sealed.seal(value));
        move(temporary, file);
      } catch (NoSuchFileException e) {
        Files.createDirectories(file.resolveSibling("."));
        move(temporary, file);
      } catch (IOException e) {
        Files.deleteIfExists(temporary);
        throw e;
      }
      written.addAndGet(value.length);
    } catch (IOException e) {
      failed(e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // The seal shows an entry that was cut short.
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path file(String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key.substring(2));
  }

  private void failed(Throwable why) {
    problem.report(folder.resolveSibling("").toString(), why.toString());
  }

  @Override
  public Optional<Diagnostic> problem() {
    return problem.get();
  }

  @Override
  public void close() {
    try {
      space.add(written.getAndSet(0));
    } catch (IOException e) {
      failed(e);
    }
  }
}
