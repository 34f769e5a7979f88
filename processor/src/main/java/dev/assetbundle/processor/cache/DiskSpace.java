package dev.assetbundle.processor.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Keeps a folder of entries within its limit. Builds add what they wrote to a running total; only
 * when that reaches the limit, or once a day, the entries themselves are looked at.
 */
final class DiskSpace {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration ABANDONED = Duration.ofHours(1);

  private final Path folder;
  private final Path temporary;
  private final Path swept;
  private final Path grown;
  private final long limit;

  DiskSpace(Path folder, long limit) {
    this.folder = folder;
    this.temporary = folder.resolve("tmp");
    this.swept = folder.resolve("swept");
    this.grown = folder.resolve("grown");
    this.limit = limit;
  }

  /** Returns a new file for an entry in the making. */
  Path temporary() throws IOException {
    // Not createTempFile, whose files nobody else may read.
    Path file = temporary.resolve(UUID.randomUUID().toString());
    try {
      return Files.createFile(file);
    } catch (NoSuchFileException e) {
      Files.createDirectories(temporary);
      return Files.createFile(file);
    }
  }

  /** Takes note of new entries and makes room if need be. */
  void add(long bytes) throws IOException {
    if (bytes == 0) {
      return;
    }
    Files.writeString(grown, bytes + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    if (isOlderThan(swept, DAY) || total() > limit) {
      sweep();
    }
  }

  private static boolean isOlderThan(Path file, Duration age) throws IOException {
    return !Files.exists(file)
        || Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(age));
  }

  private long total() throws IOException {
    return sum(swept) + sum(grown);
  }

  // Several builds may write at once, and one of them be ended: what is no number does not count.
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
      // To three quarters, so that this is not the work of each build from now on.
      for (int i = 0; i < entries.size() && size > limit / 4 * 3; i++) {
        size -= Files.deleteIfExists(entries.get(i).file()) ? entries.get(i).size() : 0;
      }
    }
    Files.writeString(swept, size + "\n");
    Files.deleteIfExists(grown);
  }

  private List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    Instant abandoned = Instant.now().minus(ABANDONED);
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Instant used = attributes.lastModifiedTime().toInstant();
            Path parent = file.resolveSibling("").normalize();
            if (parent.equals(temporary)) {
              if (used.isBefore(abandoned)) {
                Files.deleteIfExists(file);
              }
            } else if (!parent.equals(folder)) {
              entries.add(new Entry(file, attributes.size(), used));
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
