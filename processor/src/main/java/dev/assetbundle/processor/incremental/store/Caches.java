package dev.assetbundle.processor.incremental.store;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OptionProblems;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.disk.UserFolder;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Opens the stores that the options name. */
public final class Caches {

  private static final String OFF = "off";
  private static final long USUAL_SIZE = 1L << 30;

  /** A smaller store does not hold the results of one application. */
  private static final long LEAST_SIZE = 1L << 20;

  private Caches() {}

  /**
   * An option.
   *
   * @param name as the author types it
   * @param value empty if it is not given
   */
  public record Option(String name, Optional<String> value) {}

  /**
   * Open stores.
   *
   * @param results for results of tools; to be closed
   * @param local for entries that are useful on this machine only; a part of {@code results}
   */
  public record Opened(ResultStore results, ResultStore local) {

    /** Stores nothing. */
    public static final Opened NONE = new Opened(ResultStore.NONE, ResultStore.NONE);
  }

  /**
   * Opens stores: a folder of the user unless an option says otherwise, and a server if there is
   * one.
   *
   * @param options returns {@code cache}, a folder or {@code off}; {@code cacheSize}, how much the
   *     folder may hold; {@code remoteCache}, URL of a server; {@code remoteCacheMode}, {@code
   *     read} or {@code read-write}
   * @param base what a relative folder is relative to
   * @param problems receives what is wrong with the options
   */
  public static Opened open(
      Function<String, Option> options, Path base, Consumer<Diagnostic> problems) {
    long size = size(options.apply("cacheSize"), problems);
    Option folder = options.apply("cache");
    Optional<ResultStore> disk =
        folder.value().isEmpty()
            ? UserFolder.current().caches().map(own -> DiskStore.ofUser(own, size))
            : folder(folder, base, problems).map(named -> new DiskStore(named, size));
    Optional<ResultStore> remote =
        remote(options.apply("remoteCache"), options.apply("remoteCacheMode"), problems);
    ResultStore results =
        disk.isPresent() && remote.isPresent()
            ? new LayeredStore(disk.get(), remote.get())
            : disk.or(() -> remote).orElse(ResultStore.NONE);
    return new Opened(results, disk.orElse(ResultStore.NONE));
  }

  private static long size(Option option, Consumer<Diagnostic> problems) {
    if (option.value().isEmpty()) {
      return USUAL_SIZE;
    }
    String text = option.value().get();
    int end = text.length() - 1;
    int shift =
        switch (end < 0 ? ' ' : text.charAt(end)) {
          case 'm', 'M' -> 20;
          case 'g', 'G' -> 30;
          default -> 0;
        };
    try {
      long number = Long.parseLong(shift > 0 ? text.substring(0, end) : text);
      if (number <= Long.MAX_VALUE >> shift && number << shift >= LEAST_SIZE) {
        return number << shift;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    problems.accept(
        Problems.badOption(option.name(), text, "a size of 1m or more, such as 500m or 2g"));
    return USUAL_SIZE;
  }

  private static Optional<Path> folder(Option option, Path base, Consumer<Diagnostic> problems) {
    String folder = option.value().orElseThrow();
    if (folder.equals(OFF)) {
      return Optional.empty();
    }
    try {
      if (!folder.isBlank()) {
        return Optional.of(base.resolve(folder).toAbsolutePath().normalize());
      }
    } catch (InvalidPathException e) {
      // Said below.
    }
    problems.accept(Problems.badOption(option.name(), folder, "a folder or off"));
    return Optional.empty();
  }

  private static Optional<ResultStore> remote(
      Option remote, Option option, Consumer<Diagnostic> problems) {
    String mode = option.value().orElse("read");
    if (!mode.equals("read") && !mode.equals("read-write")) {
      problems.accept(
          OptionProblems.badChoice(
              option.name(), mode, "read or read-write", List.of("read", "read-write")));
    }
    if (remote.value().isEmpty()) {
      return Optional.empty();
    }
    String text = remote.value().get();
    try {
      URI url = URI.create(text);
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      boolean isFolder = url.getRawQuery() == null && url.getRawFragment() == null;
      boolean isHttp = scheme.equals("http") || scheme.equals("https");
      if (url.getHost() != null && url.getPort() < 65_536 && isFolder && isHttp) {
        return Optional.of(new HttpStore(url, mode.equals("read-write")));
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    problems.accept(OptionProblems.badRemote(remote.name(), text));
    return Optional.empty();
  }
}
