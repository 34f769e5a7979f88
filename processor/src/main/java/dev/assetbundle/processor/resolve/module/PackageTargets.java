package dev.assetbundle.processor.resolve.module;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assetbundle.processor.source.NodeModules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The entry points of a package, its {@code exports} or {@code imports} (Node.js, Modules:
 * Packages, the algorithm {@code PACKAGE_TARGET_RESOLVE}).
 *
 * @param conditions those that hold
 */
record PackageTargets(Set<String> conditions) {

  /**
   * What a name of a package stands for.
   *
   * @param path {@code "./dist/index.js"}, or the name of another package; empty if the package
   *     refuses it
   */
  record Target(Optional<String> path) {}

  private static final Target REFUSED = new Target(Optional.empty());

  /**
   * Returns what {@code exports} has for a name; empty if it has nothing.
   *
   * @param subpath {@code "."} or {@code "./name"}
   */
  Optional<Target> exported(JsonNode exports, String subpath) {
    boolean isMap = exports.isObject() && (exports.isEmpty() || isKey(exports));
    if (isMap) {
      return named(exports, subpath);
    }
    return subpath.equals(".") ? target(exports, "", false) : Optional.empty();
  }

  private static boolean isKey(JsonNode exports) {
    return exports.fieldNames().next().startsWith(".");
  }

  /** Returns what {@code imports} has for a name that starts with {@code #}. */
  Optional<Target> imported(JsonNode imports, String name) {
    return named(imports, name);
  }

  private Optional<Target> named(JsonNode map, String name) {
    boolean isImport = name.startsWith("#");
    JsonNode exact = map.get(name);
    if (exact != null && name.indexOf('*') < 0 && !name.endsWith("/")) {
      return target(exact, "", isImport);
    }
    return list(map.fieldNames()).stream()
        .filter(key -> matches(key, name))
        .max(Comparator.comparingInt(PackageTargets::prefixLength).thenComparingInt(String::length))
        .flatMap(key -> target(map.get(key), matched(key, name), isImport));
  }

  private static int prefixLength(String key) {
    int star = key.indexOf('*');
    return star < 0 ? key.length() : star;
  }

  private static String suffix(String key) {
    int star = key.indexOf('*');
    return star < 0 ? "" : key.substring(star + 1);
  }

  // A key with a slash at its end stands for all below, as it did before there were patterns.
  private static boolean matches(String key, String name) {
    int star = key.indexOf('*');
    boolean isPattern = star >= 0 && key.indexOf('*', star + 1) < 0;
    return (isPattern || key.endsWith("/"))
        && name.length() > prefixLength(key)
        && name.length() >= prefixLength(key) + suffix(key).length()
        && name.startsWith(key.substring(0, prefixLength(key)))
        && name.endsWith(suffix(key));
  }

  private static String matched(String key, String name) {
    return name.substring(prefixLength(key), name.length() - suffix(key).length());
  }

  private Optional<Target> target(JsonNode node, String match, boolean isImport) {
    if (node.isTextual()) {
      return Optional.of(path(node.asText(), match, isImport));
    }
    if (node.isNull()) {
      return Optional.of(REFUSED);
    }
    if (node.isArray()) {
      return first(node, match, isImport);
    }
    for (Map.Entry<String, JsonNode> condition : node.properties()) {
      if (conditions.contains(condition.getKey())) {
        Optional<Target> found = target(condition.getValue(), match, isImport);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  // What one of a list refuses, a later one may still allow.
  private Optional<Target> first(JsonNode list, String match, boolean isImport) {
    Optional<Target> last = Optional.empty();
    for (JsonNode each : list) {
      Optional<Target> found = target(each, match, isImport);
      if (found.filter(target -> target.path().isPresent()).isPresent()) {
        return found;
      }
      last = found.or(() -> Optional.of(REFUSED));
    }
    return last.or(() -> Optional.of(REFUSED));
  }

  private static Target path(String target, String match, boolean isImport) {
    String path = target.endsWith("/") ? target + match : target.replace("*", match);
    boolean isInside = path.startsWith("./") && !leaves(path.substring(2));
    boolean isOther = isImport && !path.startsWith(".") && !path.startsWith("/");
    return isInside || isOther ? new Target(Optional.of(path)) : REFUSED;
  }

  private static boolean leaves(String path) {
    List<String> segments = List.of(path.split("/", -1));
    return segments.contains("..") || segments.contains(".") || segments.contains(NodeModules.NAME);
  }

  private static <T> List<T> list(Iterator<T> items) {
    List<T> list = new ArrayList<>();
    items.forEachRemaining(list::add);
    return list;
  }
}
