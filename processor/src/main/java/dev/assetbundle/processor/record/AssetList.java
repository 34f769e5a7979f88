package dev.assetbundle.processor.record;

import dev.assetbundle.processor.model.LogicalPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The assets that builds of one class output published, by the annotated type: those of the last
 * build, and those that there were before. For {@code target/classes} it is {@code
 * target/assetbundle/classes.assets}, where build tools leave it when they empty class output.
 */
public final class AssetList {

  private static final String FORMAT = "assetbundle-assets 1";
  private static final String GONE = "gone";
  private static final String THERE = "there";

  /** Somebody who removes more at once will not ask for each of them by mistake. */
  private static final int MOST = 1_000;

  private final AtomicFile file;

  private AssetList(Path file) {
    this.file = new AtomicFile(file);
  }

  /**
   * Returns the list of a class output; empty if that does not lie in a build folder of its own.
   *
   * @param project the nearest folder above it with a build file
   */
  public static Optional<AssetList> of(Path project, Path classOutput) {
    return RecordFile.place(project, classOutput, ".assets").map(AssetList::new);
  }

  /** Returns what is gone, by type, reading no more than that. */
  public Map<String, Set<LogicalPath>> gone() {
    return only(GONE, file.head(line -> line.equals(FORMAT) || line.startsWith(GONE + "\t")));
  }

  /** Returns what the last build published, by type. */
  public Map<String, Set<LogicalPath>> there() {
    return only(THERE, file.read().map(text -> text.lines().toList()).orElse(List.of()));
  }

  private static Map<String, Set<LogicalPath>> only(String state, List<String> lines) {
    Map<String, Set<LogicalPath>> paths = new TreeMap<>();
    if (!lines.isEmpty() && lines.get(0).equals(FORMAT)) {
      for (String line : lines) {
        List<String> row = Rows.read(line);
        if (row.size() == 3 && row.get(0).equals(state)) {
          LogicalPath.parse(row.get(2))
              .ifPresent(path -> paths.computeIfAbsent(row.get(1), t -> new TreeSet<>()).add(path));
        }
      }
    }
    return paths;
  }

  /**
   * Takes down what a build published. What there was before, and is no more, is gone.
   *
   * @param published by type; other types keep theirs
   * @throws IOException if the list cannot be written
   */
  public void update(Map<String, ? extends Collection<LogicalPath>> published) throws IOException {
    Map<String, Set<LogicalPath>> before = there();
    Map<String, Set<LogicalPath>> gone = gone();
    Map<String, Set<LogicalPath>> there = new TreeMap<>(before);
    published.forEach(
        (type, paths) -> {
          Set<LogicalPath> now = new TreeSet<>(paths);
          Set<LogicalPath> missing = new TreeSet<>(before.getOrDefault(type, Set.of()));
          missing.addAll(gone.getOrDefault(type, Set.of()));
          missing.removeAll(now);
          there.put(type, now);
          gone.put(type, missing.size() > MOST ? Set.of() : missing);
        });
    String text = text(gone, there);
    if (!file.read().equals(Optional.of(text))) {
      file.write(text);
    }
  }

  private static String text(
      Map<String, Set<LogicalPath>> gone, Map<String, Set<LogicalPath>> there) {
    StringBuilder text = new StringBuilder(FORMAT).append('\n');
    gone.forEach((type, paths) -> paths.forEach(path -> Rows.append(text, GONE, type, path)));
    there.forEach((type, paths) -> paths.forEach(path -> Rows.append(text, THERE, type, path)));
    return text.toString();
  }

  @Override
  public String toString() {
    return file.path().toString();
  }
}
