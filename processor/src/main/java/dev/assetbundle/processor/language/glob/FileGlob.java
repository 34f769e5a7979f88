package dev.assetbundle.processor.language.glob;

import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.Utf8Order;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds files by a pattern of {@code *} for any characters of one name and {@code **} for any
 * folders, and asks the context for each folder it looks into.
 *
 * @param root that of the folders
 * @param takes whether a pattern takes the name of a file
 * @param found receives the names below {@code root}
 */
public record FileGlob(
    ProcessingContext context, String root, BiPredicate<String, String> takes, List<String> found) {

  /** Whether {@code name} is more than a name. */
  public static boolean isGlob(String name) {
    return name.indexOf('*') >= 0;
  }

  /** Returns how many segments a pattern begins with that are names of folders. */
  public static int literal(List<String> segments) {
    int literal = 0;
    while (literal < segments.size() - 1 && !isGlob(segments.get(literal))) {
      literal++;
    }
    return literal;
  }

  /**
   * Returns the files below a folder, by UTF-8 order of their names below {@code root}.
   *
   * @param folder below {@code root}; {@code ""} is the root itself
   * @param segments of the pattern, between its slashes
   * @param takes whether a pattern takes the name of a file
   */
  public static List<LogicalPath> find(
      ProcessingContext context,
      String root,
      String folder,
      List<String> segments,
      BiPredicate<String, String> takes) {
    FileGlob glob = new FileGlob(context, root, takes, new ArrayList<>());
    glob.walk(folder, segments);
    return glob.found.stream().distinct().sorted(Utf8Order.INSTANCE).map(LogicalPath::new).toList();
  }

  private void walk(String folder, List<String> segments) {
    String segment = segments.get(0);
    List<String> rest = segments.subList(1, segments.size());
    boolean deep = segment.equals("**");
    if (deep && !rest.isEmpty()) {
      walk(folder, rest);
    }
    for (String name : context.list(root, folder)) {
      String plain = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
      String path = LogicalPath.below(folder, plain);
      if (name.endsWith("/")) {
        if (deep) {
          walk(path, segments);
        } else if (!rest.isEmpty() && matches(segment, plain)) {
          walk(path, rest);
        }
      } else if (rest.isEmpty() && takes.test(segment, name)) {
        found.add(path);
      }
    }
  }

  /** Whether {@code name} fits; each run of asterisks stands for any characters. */
  public static boolean matches(String pattern, String name) {
    String regex =
        Arrays.stream(pattern.split("\\*+", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return Pattern.compile(regex, Pattern.DOTALL).matcher(name).matches();
  }
}
