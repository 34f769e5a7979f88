package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.model.Utf8Order;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files that an {@code @import "folder/**}{@code /*"} of sass-rails means. */
final class SassGlob {

  private final ProcessingContext context;
  private final String root;
  private final List<String> found = new ArrayList<>();

  private SassGlob(ProcessingContext context, String root) {
    this.context = context;
    this.root = root;
  }

  static boolean isGlob(String name) {
    return name.indexOf('*') >= 0;
  }

  /** Returns the Sass files, partials too, ordered by path and without the importing file. */
  static List<SourcePath> find(ProcessingContext context, String pattern, SourcePath from) {
    List<String> segments = Arrays.asList(pattern.split("/", -1));
    int literal = 0;
    while (literal < segments.size() - 1 && !isGlob(segments.get(literal))) {
      literal++;
    }
    String prefix = String.join("/", segments.subList(0, literal));
    List<String> rest = segments.subList(literal, segments.size());
    // A name is added since the folder itself may be the root, which is no logical path.
    return new SassPlaces(context.roots())
        .find(from.root(), from.path().folder(), LogicalPath.below(prefix, "x")).stream()
            .flatMap(start -> new SassGlob(context, start.root()).files(start, rest))
            .filter(file -> !file.equals(from))
            .toList();
  }

  private Stream<SourcePath> files(SourcePath start, List<String> segments) {
    walk(start.path().folder(), segments);
    return found.stream()
        .distinct()
        .sorted(Utf8Order.INSTANCE)
        .map(path -> start.inSameRoot(new LogicalPath(path)));
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
      } else if (rest.isEmpty() && isSass(name) && matchesFile(segment, name)) {
        found.add(path);
      }
    }
  }

  private static boolean isSass(String name) {
    return name.endsWith(".scss") || name.endsWith(".sass");
  }

  private static boolean matchesFile(String segment, String name) {
    return matches(segment, name) || matches(segment, name.substring(0, name.length() - 5));
  }

  /** Whether {@code name} fits; each run of asterisks stands for any characters. */
  private static boolean matches(String pattern, String name) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern.equals(name);
    }
    if (!name.startsWith(pattern.substring(0, star))) {
      return false;
    }
    String rest = pattern.substring(star + 1);
    for (int i = star; i <= name.length(); i++) {
      if (matches(rest, name.substring(i))) {
        return true;
      }
    }
    return false;
  }
}
