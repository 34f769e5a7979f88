package dev.assetbundle.processor.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Arithmetic on names that are relative to the project, for folders that may lie outside a root.
 */
public final class ProjectPath {

  private ProjectPath() {}

  /**
   * Returns {@code relative} as seen from {@code folder}, without {@code .}, doubled slashes and
   * those {@code ..} that can be resolved: {@code ("app/js", "../img")} gives {@code app/img}.
   */
  public static String resolve(String folder, String relative) {
    String joined = relative.startsWith("/") ? relative : folder + "/" + relative;
    boolean absolute = joined.startsWith("/") && (relative.startsWith("/") || !folder.isEmpty());
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : joined.split("/", -1)) {
      if (segment.equals("..") && !segments.isEmpty() && !segments.getLast().equals("..")) {
        segments.removeLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return (absolute ? "/" : "") + String.join("/", segments);
  }

  /**
   * Returns the way from {@code folder} to {@code target}, which {@link #resolve} takes: {@code
   * ("app/js", "app/img")} gives {@code ../img}.
   */
  public static String relative(String folder, String target) {
    List<String> from = folder.isEmpty() ? List.of() : List.of(folder.split("/", -1));
    List<String> to = List.of(target.split("/", -1));
    int same = 0;
    while (same < Math.min(from.size(), to.size()) && from.get(same).equals(to.get(same))) {
      same++;
    }
    int up = from.size() - same;
    return (up == 0 ? "./" : "../".repeat(up)) + String.join("/", to.subList(same, to.size()));
  }

  /** Returns the name a project gives in the form all others use: {@code ./a\b/} is {@code a/b}. */
  public static String normalize(String name) {
    return resolve("", name.replace('\\', '/'));
  }
}
