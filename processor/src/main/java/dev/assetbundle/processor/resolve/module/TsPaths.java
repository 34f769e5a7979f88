package dev.assetbundle.processor.resolve.module;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assetbundle.processor.model.ProjectPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where a {@code tsconfig.json} says that names of modules lead.
 *
 * @param paths project-relative patterns by patterns of names; in each there is at most one star
 * @param baseUrl the project-relative folder that other names are looked for in
 */
record TsPaths(Map<String, List<String>> paths, Optional<String> baseUrl) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private static final TsPaths NONE = new TsPaths(Map.of(), Optional.empty());

  /**
   * Reads a file and those that it extends by relative names; what is no JSON counts as empty,
   * since those who compile TypeScript report it.
   *
   * @param texts returns the text of a project-relative file
   */
  static Optional<TsPaths> read(String file, Function<String, Optional<String>> texts) {
    return texts.apply(file).map(text -> read(file, text, texts, new HashSet<>()));
  }

  private static TsPaths read(
      String file, String text, Function<String, Optional<String>> texts, Set<String> seen) {
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return NONE;
    }
    String folder = ProjectJson.parent(file);
    TsPaths base = NONE;
    JsonNode bases = json.path("extends");
    for (JsonNode each : bases.isTextual() ? List.of(bases) : bases) {
      String name = ProjectPath.resolve(folder, each.asText());
      String other = name.endsWith(".json") ? name : name + ".json";
      if (each.asText().startsWith(".") && seen.add(other)) {
        TsPaths before = base;
        base =
            texts
                .apply(other)
                .map(found -> read(other, found, texts, seen).over(before))
                .orElse(before);
        // Several may extend the same one.
        seen.remove(other);
      }
    }
    return of(json.path("compilerOptions"), folder, base);
  }

  // Of several files that one extends, the later ones win, option by option.
  private TsPaths over(TsPaths earlier) {
    return new TsPaths(paths.isEmpty() ? earlier.paths : paths, baseUrl.or(earlier::baseUrl));
  }

  private static TsPaths of(JsonNode options, String folder, TsPaths base) {
    Optional<String> baseUrl =
        Optional.of(options.path("baseUrl"))
            .filter(JsonNode::isTextual)
            .map(node -> ProjectPath.resolve(folder, node.asText()))
            .or(base::baseUrl);
    if (!options.path("paths").isObject()) {
      return new TsPaths(base.paths(), baseUrl);
    }
    Map<String, List<String>> paths = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> path : options.path("paths").properties()) {
      List<String> targets = new ArrayList<>();
      path.getValue()
          .forEach(
              target -> targets.add(ProjectPath.resolve(baseUrl.orElse(folder), target.asText())));
      paths.put(path.getKey(), targets);
    }
    return new TsPaths(paths, baseUrl);
  }

  /** Returns the project-relative paths that a name may mean, best first. */
  List<String> of(String name) {
    List<String> found = new ArrayList<>();
    paths.keySet().stream()
        .filter(pattern -> matches(pattern, name))
        .max((a, b) -> Integer.compare(rank(a), rank(b)))
        .ifPresent(
            pattern ->
                paths
                    .getOrDefault(pattern, List.of())
                    .forEach(target -> found.add(target.replace("*", matched(pattern, name)))));
    baseUrl.ifPresent(folder -> found.add(ProjectPath.resolve(folder, name)));
    return found;
  }

  // An exact name counts more than any pattern, then the longest start does.
  private static int rank(String pattern) {
    int star = pattern.indexOf('*');
    return star < 0 ? Integer.MAX_VALUE : star;
  }

  private static boolean matches(String pattern, String name) {
    int star = pattern.indexOf('*');
    return star < 0
        ? pattern.equals(name)
        : name.length() >= pattern.length() - 1
            && name.startsWith(pattern.substring(0, star))
            && name.endsWith(pattern.substring(star + 1));
  }

  private static String matched(String pattern, String name) {
    int star = pattern.indexOf('*');
    return star < 0 ? "" : name.substring(star, name.length() - (pattern.length() - star - 1));
  }
}
