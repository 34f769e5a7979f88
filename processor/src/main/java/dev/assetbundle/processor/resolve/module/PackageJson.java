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
 */
record PackageJson(String folder, JsonNode json) {

  private static final List<String> OF_MODULES = List.of("browser", "module", "main");
  private static final List<String> OF_REQUIRE = List.of("browser", "main", "module");

  /** Reads one; empty if it is none. */
  static Optional<PackageJson> parse(String folder, String text) {
    try {
      JsonNode json = new ObjectMapper().readTree(text);
      return Optional.ofNullable(json)
          .filter(JsonNode::isObject)
          .map(object -> new PackageJson(folder, object));
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
    JsonNode said = json.path("sideEffects");
    if (said.isArray()) {
      String name = name(file).substring(2);
      return StreamSupport.stream(said.spliterator(), false)
          .map(JsonNode::asText)
          .anyMatch(pattern -> matches(pattern, name));
    }
    return !said.isBoolean() || said.asBoolean();
  }

  // A pattern without a slash means files in any folder.
  private static boolean matches(String pattern, String name) {
    String inside = pattern.startsWith("./") ? pattern.substring(2) : pattern;
    String file = name.substring(name.lastIndexOf('/') + 1);
    return inside.indexOf('/') < 0
        ? new Glob(inside).matches(file)
        : new Glob(inside).matches(name);
  }
}
