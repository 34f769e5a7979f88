package dev.assetbundle.processor.codegen;

import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.output.PublishedAsset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The names of assets below a generated class: {@code LOGO_PNG}, {@code Icons.CART_SVG}. What
 * follows such a name in Java code, as in {@code Icons.CART_SVG.tag}, does not matter; its two
 * strings, as {@code LOGO_PNG_PATH}, count as uses of it.
 */
public final class AssetNames {

  private static final List<String> STRINGS = List.of("_PATH", "_INTEGRITY");

  private final Map<String, LogicalPath> constants = new TreeMap<>();
  private final Map<String, String> folders = new HashMap<>();

  /** Names of folders where the disk ignores case. */
  private final Set<String> folded = new HashSet<>();

  private AssetNames() {}

  /**
   * Names assets.
   *
   * @param className simple name of the generated class
   */
  public static AssetNames of(String className, Collection<LogicalPath> paths) {
    AssetNames names = new AssetNames();
    names.add(
        AssetFolder.of(
            className,
            paths.stream().sorted().map(PublishedAsset::placeholder).toList(),
            new ArrayList<>()),
        "");
    return names;
  }

  private void add(AssetFolder folder, String outer) {
    folders.put(outer, folder.path());
    folder
        .constants()
        .forEach(
            constant ->
                constants.put(outer + constant.name(), constant.asset().asset().logicalPath()));
    for (AssetFolder inner : folder.folders()) {
      String name = outer + inner.className() + ".";
      folded.add(name.toLowerCase(Locale.ROOT));
      add(inner, name);
    }
  }

  /** Returns the name of the constant that is used; empty if there is none. */
  public Optional<String> constant(String use) {
    for (int end = end(use, 0); ; end = end(use, end + 1)) {
      String name = use.substring(0, end);
      if (constants.containsKey(name)) {
        return Optional.of(name);
      }
      for (String suffix : STRINGS) {
        String base = name.endsWith(suffix) ? name.substring(0, end - suffix.length()) : name;
        if (constants.containsKey(base)) {
          return Optional.of(base);
        }
      }
      if (end == use.length()) {
        return Optional.empty();
      }
    }
  }

  /** Returns the asset of a constant. */
  public Optional<LogicalPath> path(String constant) {
    return Optional.ofNullable(constants.get(constant));
  }

  /** Returns the name of the constant of an asset; empty if there is no such one. */
  public Optional<String> name(LogicalPath path) {
    return constants.entrySet().stream()
        .filter(entry -> entry.getValue().equals(path))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Returns all assets. */
  public Collection<LogicalPath> paths() {
    return constants.values();
  }

  /**
   * Makes up an asset for a use of a constant that is not there, from then on one of these; empty
   * if there is one, or the use is none of a constant.
   */
  public Optional<LogicalPath> invented(String use) {
    String name = constantIn(use);
    if (name.isEmpty() || constant(use).isPresent()) {
      return Optional.empty();
    }
    int dot = name.lastIndexOf('.') + 1;
    Optional<LogicalPath> path =
        folder(name.substring(0, dot))
            .flatMap(folder -> LogicalPath.parse(LogicalPath.below(folder, name.substring(dot))));
    path.ifPresent(made -> constants.put(name, made));
    return path;
  }

  /** Returns the folder of a nested class, given with a dot at its end. */
  private Optional<String> folder(String nested) {
    if (folders.containsKey(nested)) {
      return Optional.of(folders.get(nested));
    }
    if (!folded.add(nested.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    int last = nested.lastIndexOf('.', nested.length() - 2) + 1;
    Optional<String> folder =
        folder(nested.substring(0, last))
            .map(outer -> LogicalPath.below(outer, nested.substring(last, nested.length() - 1)));
    folder.ifPresent(made -> folders.put(nested, made));
    return folder;
  }

  // Constants are in capitals, and names of classes start with one.
  private static String constantIn(String use) {
    String found = "";
    for (int start = 0; start < use.length(); ) {
      int end = end(use, start);
      String segment = use.substring(start, end);
      if (!Character.isUpperCase(segment.codePointAt(0)) && segment.charAt(0) != '_') {
        break;
      }
      if (segment.equals(segment.toUpperCase(Locale.ROOT))) {
        found = use.substring(0, end);
      }
      start = end + 1;
    }
    for (String suffix : STRINGS) {
      if (found.endsWith(suffix)) {
        return found.substring(0, found.length() - suffix.length());
      }
    }
    return found;
  }

  private static int end(String use, int start) {
    int dot = use.indexOf('.', start);
    return dot < 0 ? use.length() : dot;
  }
}
