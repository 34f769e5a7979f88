package dev.assetbundle.runtime.internal.export;

import dev.assetbundle.runtime.internal.json.JsonException;
import dev.assetbundle.runtime.internal.json.JsonObject;
import dev.assetbundle.runtime.internal.json.JsonReader;
import dev.assetbundle.runtime.internal.json.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The manifest of a folder in the format of Sprockets 4: {@code files} by path, those of previous
 * exports too, and {@code assets} from logical path to the path that is current. Not for several
 * threads.
 */
final class SprocketsManifest {

  private static final Pattern NAME =
      Pattern.compile("\\.sprockets-manifest(-[0-9a-f]{32})?\\.json");

  /** The same for everybody, so that two that export at the same time mean the same file. */
  private static final String NEW =
      ".sprockets-manifest-" + FileHash.sha256(new byte[0]).substring(0, 32) + ".json";

  private static final String REMEDY = "; put the right one back, or remove it and export again";

  private final Path file;
  private final Map<Object, Object> others;
  private final Map<String, SprocketsEntry> files = new TreeMap<>();
  private final Map<String, String> assets = new TreeMap<>();

  private SprocketsManifest(Path file, Map<?, ?> others) {
    this.file = file;
    this.others = new TreeMap<>(others);
  }

  /**
   * Returns the manifest of a folder, which is empty if there is none yet. Of several it is the
   * first by name, as Sprockets has it.
   *
   * @throws IOException if it cannot be read, or is no manifest
   */
  static SprocketsManifest of(Path folder) throws IOException {
    List<Path> found = all(folder);
    return found.isEmpty()
        ? new SprocketsManifest(folder.resolve(NEW), Map.of())
        : read(found.get(0));
  }

  /** Returns all manifests of a folder, sorted. */
  static List<Path> all(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, path -> isManifest(path.getFileName()))) {
      files.forEach(found::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    Collections.sort(found);
    return found;
  }

  /** Whether a file name is that of a manifest. */
  static boolean isManifest(Path name) {
    return NAME.matcher(name.toString()).matches();
  }

  private static SprocketsManifest read(Path file) throws IOException {
    JsonObject text;
    try {
      text = JsonObject.of(JsonReader.read(Files.readString(file))).orElseThrow(() -> bad(file));
    } catch (JsonException e) {
      throw new IOException(file + ":" + e.place() + ": " + e.getMessage() + REMEDY, e);
    } catch (IOException e) {
      throw Failures.about(file, "read", e);
    }
    SprocketsManifest manifest = new SprocketsManifest(file, text.members());
    JsonObject files = text.object("files").orElse(new JsonObject(Map.of()));
    for (Object path : files.members().keySet()) {
      String name = String.valueOf(path);
      if (BundleManifest.isElsewhere(name)) {
        throw new IOException(
            file + ": \"" + name + "\" is no path below its folder on all systems" + REMEDY);
      }
      Folders.check(file.resolveSibling(""), name, file);
      manifest.files.put(name, SprocketsEntry.of(files.object(name).orElseThrow(() -> bad(file))));
    }
    JsonObject assets = text.object("assets").orElse(new JsonObject(Map.of()));
    for (Object path : assets.members().keySet()) {
      String name = String.valueOf(path);
      manifest.assets.put(name, assets.text(name).orElseThrow(() -> bad(file)));
    }
    return manifest;
  }

  private static IOException bad(Path file) {
    return new IOException(file + ": no manifest of Sprockets" + REMEDY);
  }

  /** Returns where it is, or will be. */
  Path file() {
    return file;
  }

  /** Returns the files with their paths, those that are not current too; a view. */
  Map<String, SprocketsEntry> files() {
    return Collections.unmodifiableMap(files);
  }

  /** Returns the paths that {@code assets} names although they are not among the files, sorted. */
  List<String> unlisted() {
    return assets.values().stream().filter(path -> !files.containsKey(path)).sorted().toList();
  }

  /** Returns what is said of a file; empty if nothing is. */
  Optional<SprocketsEntry> entry(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** Whether a file is current. */
  boolean isCurrent(String path) {
    SprocketsEntry entry = files.get(path);
    return entry != null && (entry.isCurrent() || path.equals(assets.get(entry.logicalPath())));
  }

  /**
   * Whether all that would be published of a file is there already.
   *
   * @param current whether it would be current
   */
  boolean says(String path, String contentType, List<StoredForm> forms, boolean current) {
    return isCurrent(path) == current
        && entry(path).filter(entry -> entry.says(contentType, forms)).isPresent();
  }

  /**
   * Makes files the current ones of their logical paths; those that were current before stay as old
   * ones, and were current until that time, however long ago they were written. If two have the
   * same logical path, the first is named by {@code assets}.
   *
   * @param earlier files of earlier releases, which are old from the beginning
   */
  void publish(
      Map<String, SprocketsEntry> current, Map<String, SprocketsEntry> earlier, Instant time) {
    Map<String, String> named = new TreeMap<>();
    current.forEach((path, entry) -> named.putIfAbsent(entry.logicalPath(), path));
    Set<String> before =
        files.keySet().stream().filter(this::isCurrent).collect(Collectors.toSet());
    files.replaceAll(
        (path, entry) ->
            !named.containsKey(entry.logicalPath())
                ? entry
                : before.contains(path) ? entry.at(time, false) : entry.old());
    current.forEach(
        (path, entry) ->
            files.put(path, entry.at(time, !path.equals(named.get(entry.logicalPath())))));
    earlier.forEach(
        (path, entry) -> {
          remove(path);
          files.put(path, entry.at(time, false));
        });
    assets.putAll(named);
  }

  /** Takes a file out. */
  void remove(String path) {
    SprocketsEntry entry = files.remove(path);
    if (entry != null) {
      assets.remove(entry.logicalPath(), path);
    }
  }

  /**
   * Returns the paths of files that are old by the rule of Sprockets. For each logical path, the
   * versions that are not current are put in order, the latest first; one is old if there are
   * {@code count} before it and it is at least of that age. One of unknown time is never old.
   */
  List<String> old(int count, Duration age, Instant now) {
    Map<String, List<String>> versions = new TreeMap<>();
    files.forEach(
        (path, entry) -> {
          if (!isCurrent(path) && entry.time().isPresent()) {
            versions.computeIfAbsent(entry.logicalPath(), name -> new ArrayList<>()).add(path);
          }
        });
    List<String> old = new ArrayList<>();
    for (List<String> each : versions.values()) {
      each.sort(Comparator.comparing(this::time).reversed());
      each.stream()
          .skip(count)
          .filter(path -> age(path, now).compareTo(age) >= 0)
          .forEach(old::add);
    }
    return old;
  }

  /** A file from the future, as other machines may have it, is new. */
  private Duration age(String path, Instant now) {
    Duration age = Duration.between(time(path), now);
    return age.isNegative() ? Duration.ZERO : age;
  }

  private Instant time(String path) {
    return entry(path).flatMap(SprocketsEntry::time).orElse(Instant.EPOCH);
  }

  /** Writes it, complete or not at all. */
  void write(WorkFolder work) throws IOException {
    Map<Object, Object> text = new TreeMap<>(others);
    Map<String, Object> entries = new TreeMap<>();
    files.forEach((path, entry) -> entries.put(path, entry.members().members()));
    text.put("assets", assets);
    text.put("files", entries);
    Path next = work.next();
    try {
      Files.writeString(next, JsonText.of(text), StandardCharsets.UTF_8);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw Failures.about(file, "written", e);
    }
  }
}
