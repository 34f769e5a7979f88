package dev.assetbundle.processor.incremental.store;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OptionProblems;
import dev.assetbundle.processor.diagnostic.Problems;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens the stores that the options name. */
public final class Caches {

  private static final String OFF = "off";
  private static final long USUAL_SIZE = 1L << 30;

  /** A smaller store does not hold the results of one application. */
  private static final long LEAST_SIZE = 1L << 20;

  private Caches() {}

  /**
   * The options for stores.
   *
   * @param folder a folder, or {@code off}
   * @param size the largest size of the folder: {@code 500m}, {@code 2g}
   * @param remote URL of a server
   * @param mode of the server, {@code read} or {@code read-write}
   */
  public record Choice(Option folder, Option size, Option remote, Option mode) {}

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
   * @param base what a relative folder is relative to
   * @param problems receives what is wrong with the options
   */
  public static Opened open(Choice choice, Path base, Consumer<Diagnostic> problems) {
    long size = size(choice.size(), problems);
    Optional<ResultStore> disk =
        choice.folder().value().equals(Optional.of(OFF))
            ? Optional.empty()
            : choice.folder().value().isEmpty()
                ? userFolder().map(folder -> DiskStore.ofUser(folder, size))
                : folder(choice.folder(), base, problems)
                    .map(folder -> new DiskStore(folder, size));
    List<ResultStore> layers = new ArrayList<>(disk.stream().toList());
    remote(choice, problems).ifPresent(layers::add);
    ResultStore results =
        layers.isEmpty()
            ? ResultStore.NONE
            : layers.size() == 1 ? layers.get(0) : new LayeredStore(layers);
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

  /** Returns the folder for caches of this user by the rules of the system. */
  private static Optional<Path> userFolder() {
    Optional<Path> home = setting(System.getProperty("user.home"));
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Optional<Path> caches =
        system.startsWith("windows")
            ? setting(System.getenv("LOCALAPPDATA"))
            : system.startsWith("mac")
                ? home.map(folder -> folder.resolve("Library/Caches"))
                : setting(System.getenv("XDG_CACHE_HOME"))
                    .or(() -> home.map(folder -> folder.resolve(".cache")));
    return caches.map(folder -> folder.resolve("assetbundle"));
  }

  private static Optional<Path> setting(String folder) {
    try {
      // XDG Base Directory Specification: what is not absolute is to be ignored.
      return Optional.ofNullable(folder).map(Path::of).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<ResultStore> remote(Choice choice, Consumer<Diagnostic> problems) {
    String mode = choice.mode().value().orElse("read");
    if (!mode.equals("read") && !mode.equals("read-write")) {
      problems.accept(
          OptionProblems.badChoice(
              choice.mode().name(), mode, "read or read-write", List.of("read", "read-write")));
    }
    if (choice.remote().value().isEmpty()) {
      return Optional.empty();
    }
    String text = choice.remote().value().get();
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
    problems.accept(OptionProblems.badRemote(choice.remote().name(), text));
    return Optional.empty();
  }
}
