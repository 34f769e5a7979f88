package dev.assetbundle.processor.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Arithmetic on project-relative names of folders that may lie outside a root. */
public final class ProjectPath {

  /** Windows calls a folder of another machine by two slashes, a server and a share. */
  private static final Pattern SERVER = Pattern.compile("//[^/]");

  private ProjectPath() {}

  /**
   * Returns {@code relative} as seen from {@code folder}, without {@code .}, doubled slashes and
   * those {@code ..} that can be resolved: {@code ("app/js", "../img")} gives {@code app/img}. The
   * two slashes before the name of a server stay, as in {@code //server/share/app}.
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
    String start = !absolute ? "" : SERVER.matcher(joined).lookingAt() ? "//" : "/";
    return start + String.join("/", segments);
  }

  /** Whether a name leads out of the project: it is absolute or begins with {@code ..}. */
  public static boolean leadsOut(String name) {
    return name.equals("..")
        || name.startsWith("../")
        || name.startsWith("/")
        || name.startsWith(":/", 1);
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

  /**
   * Returns the folder that an entry of a search path names, itself or, with {@code /*} at its end,
   * those in it: {@code app} for {@code app/*}, and an empty name for {@code *}.
   */
  public static String folder(String entry) {
    return entry.equals("*") || entry.endsWith("/*")
        ? entry.substring(0, Math.max(0, entry.length() - 2))
        : entry;
  }

  /** Returns the name a project gives in the form all others use: {@code ./a\b/} is {@code a/b}. */
  public static String normalize(String name) {
    return resolve("", name.replace('\\', '/'));
  }
}
