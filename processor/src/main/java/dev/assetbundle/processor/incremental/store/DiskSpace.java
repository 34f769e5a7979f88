package dev.assetbundle.processor.incremental.store;

import dev.assetbundle.processor.disk.Replacement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Keeps the size of a folder of entries below its limit. Builds add the bytes that they wrote to a
 * running total; the entries themselves are measured only when that total reaches the limit, or
 * once a day.
 */
final class DiskSpace {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration ABANDONED = Duration.ofHours(1);
  private static final Duration USE_IS_WORTH_NOTING = Duration.ofMinutes(10);

  /** The size of a block, in which nearly all file systems allocate space. */
  private static final long BLOCK = 4096;

  private final Path folder;
  private final Path swept;
  private final Path grown;
  private final long limit;
  private final boolean isPrivate;

  /**
   * @param limit bytes in all
   * @param isPrivate whether a new folder is readable by its user only
   */
  DiskSpace(Path folder, long limit, boolean isPrivate) {
    this.folder = folder;
    this.swept = folder.resolve("swept");
    this.grown = folder.resolve("grown");
    this.limit = limit;
    this.isPrivate = isPrivate;
  }

  /** Creates a folder that is private; others are created with the first entry. */
  void open() throws IOException {
    Path root = folder.resolveSibling("").toAbsolutePath();
    if (isPrivate && root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Set<PosixFilePermission> user = PosixFilePermissions.fromString("rwx------");
      // XDG Base Directory Specification: missing folders are created for the user only.
      Files.createDirectories(root, PosixFilePermissions.asFileAttribute(user));
      if (!Files.getPosixFilePermissions(root).equals(user)) {
        Files.setPosixFilePermissions(root, user);
      }
    }
  }

  /** Returns how much of a disk a file of that size takes. */
  static long blocks(long size) {
    return (size + BLOCK - 1) / BLOCK * BLOCK;
  }

  /** Whether the recorded time of an entry's last use is so old that a use now must be recorded. */
  static boolean isWorthNoting(Instant used, Instant now) {
    return isOlderThan(USE_IS_WORTH_NOTING, used, now);
  }

  private static boolean isOlderThan(Duration age, Instant time, Instant now) {
    return time.isBefore(now.minus(age)) || isToCome(time, now);
  }

  // A clock that was set back leaves times in the future, which mean nothing.
  private static boolean isToCome(Instant time, Instant now) {
    return time.isAfter(now.plus(USE_IS_WORTH_NOTING));
  }

  /** Adds the size of new entries to the total, and removes old entries if the limit is reached. */
  void add(long bytes) throws IOException {
    if (bytes == 0) {
      return;
    }
    Files.writeString(grown, bytes + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    if (!Files.exists(swept)
        || isOlderThan(DAY, Files.getLastModifiedTime(swept).toInstant(), Instant.now())
        || total() > limit) {
      sweep();
    }
  }

  private long total() throws IOException {
    return sum(swept) + sum(grown);
  }

  // Several builds may write at once, and one of them be killed: lines that are no number are
  // ignored.
  private static long sum(Path file) throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> line.matches("\\d{1,15}"))
        .mapToLong(Long::parseLong)
        .sum();
  }

  private record Entry(Path file, long size, Instant used) {}

  private void sweep() throws IOException {
    List<Entry> entries = entries();
    long size = entries.stream().mapToLong(Entry::size).sum();
    if (size > limit) {
      entries.sort(Comparator.comparing(Entry::used));
      // Down to three quarters, so that not every build from now on has to remove entries.
      for (int i = 0; i < entries.size() && size > limit / 4 * 3; i++) {
        size -= isDeleted(entries.get(i).file()) ? entries.get(i).size() : 0;
      }
    }
    Files.writeString(swept, size + "\n");
    Files.deleteIfExists(grown);
  }

  // On Windows an entry that is open cannot be deleted; a later build does it.
  private static boolean isDeleted(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      return false;
    }
  }

  private List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    Instant now = Instant.now();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Instant used = attributes.lastModifiedTime().toInstant();
            if (Replacement.isTemporary(file)) {
              if (isOlderThan(ABANDONED, used, now)) {
                isDeleted(file);
              }
            } else if (!file.equals(swept) && !file.equals(grown)) {
              Instant known = isToCome(used, now) ? Instant.EPOCH : used;
              entries.add(new Entry(file, blocks(attributes.size()), known));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            // Another build was faster.
            return FileVisitResult.CONTINUE;
          }
        });
    return entries;
  }
}
