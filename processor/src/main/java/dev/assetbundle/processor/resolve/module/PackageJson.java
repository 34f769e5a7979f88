package dev.assetbundle.processor.resolve.module;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assetbundle.processor.source.Glob;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the {@code package.json} of a folder says.
 *
 * @param folder project-relative
 * @param sideEffects the files in it that must run although nothing of them is used
 */
record PackageJson(String folder, JsonNode json, List<Glob> sideEffects) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> OF_MODULES = List.of("browser", "module", "main");
  private static final List<String> OF_REQUIRE = List.of("browser", "main", "module");

  /** Copies the list. */
  PackageJson {
    sideEffects = List.copyOf(sideEffects);
  }

  /** Reads one; empty if it is none. */
  static Optional<PackageJson> parse(String folder, String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return Optional.ofNullable(json)
          .filter(JsonNode::isObject)
          .map(object -> new PackageJson(folder, object, globs(object.path("sideEffects"))));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Returns the name of the package; empty if it has none. */
  String name() {
    return json.path("name").asText("");
  }

  /** Returns a member that is there and not {@code null}. */
  Optional<JsonNode> member(String name) {
    return Optional.ofNullable(json.get(name)).filter(node -> !node.isNull());
  }

  /** Returns what may be its main file, best first. */
  List<String> mains(boolean isRequire) {
    return (isRequire ? OF_REQUIRE : OF_MODULES)
        .stream()
            .flatMap(name -> member(name).stream())
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText)
            .toList();
  }

  /**
   * Returns what browsers get in place of a file or package: another name, or {@code ""} for
   * nothing; empty if it is not replaced.
   *
   * @param names the forms in which the package may name it
   */
  Optional<String> inBrowsers(Stream<String> names) {
    JsonNode map = json.path("browser");
    return names
        .map(map::get)
        .filter(Objects::nonNull)
        .findFirst()
        .filter(node -> node.isTextual() || (node.isBoolean() && !node.asBoolean()))
        .map(node -> node.isTextual() ? node.asText() : "");
  }

  /** Returns the name of a file as seen from here: {@code "./lib/a.js"}. */
  String name(String file) {
    return "./" + (folder.isEmpty() ? file : file.substring(folder.length() + 1));
  }

  /** Whether a file must run although nothing of it is used. */
  boolean hasSideEffects(String file) {
    String name = name(file).substring(2);
    return sideEffects.stream().anyMatch(files -> files.matches(name));
  }

  private static List<Glob> globs(JsonNode sideEffects) {
    if (sideEffects.isArray()) {
      return StreamSupport.stream(sideEffects.spliterator(), false)
          .map(pattern -> glob(pattern.asText()))
          .toList();
    }
    boolean isNone = sideEffects.isBoolean() && !sideEffects.asBoolean();
    return isNone ? List.of() : List.of(new Glob("**"));
  }

  // A pattern without a slash means files in any folder.
  private static Glob glob(String pattern) {
    String inside = pattern.startsWith("./") ? pattern.substring(2) : pattern;
    return new Glob(inside.indexOf('/') < 0 ? "**/" + inside : inside);
  }
}
