package dev.assetbundle.processor.resolve.module;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.assetbundle.processor.model.ProjectPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a {@code tsconfig.json} says that names of modules lead.
 *
 * @param paths project-relative patterns by patterns of names; in each there is at most one star
 * @param baseUrl the project-relative folder that other names are looked for in
 */
record TsPaths(Map<String, List<String>> paths, Optional<String> baseUrl) {

  /**
   * Reads a file and those that it extends; what is no JSON, or not there, counts as empty, since
   * those who compile TypeScript report it.
   *
   * @param texts returns the text of a project-relative file
   */
  static Optional<TsPaths> read(String file, Function<String, Optional<String>> texts) {
    return new TsConfigReader(texts, (broken, failure) -> {}, (extending, base) -> {})
        .read(file)
        .map(TsPaths::of);
  }

  /**
   * As TypeScript does, takes targets relative to the base URL that counts in the end, whichever
   * file has it, and without one relative to the file that has the paths.
   */
  private static TsPaths of(List<TsConfigReader.Options> all) {
    Optional<String> baseUrl = Optional.empty();
    String folder = "";
    JsonNode paths = MissingNode.getInstance();
    for (TsConfigReader.Options options : all) {
      JsonNode url = options.json().path("baseUrl");
      if (url.isTextual()) {
        baseUrl = Optional.of(ProjectPath.resolve(options.folder(), url.asText()));
      }
      if (options.json().path("paths").isObject()) {
        folder = options.folder();
        paths = options.json().path("paths");
      }
    }
    String from = baseUrl.orElse(folder);
    Map<String, List<String>> targets = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      List<String> resolved = new ArrayList<>();
      path.getValue().forEach(target -> resolved.add(ProjectPath.resolve(from, target.asText())));
      targets.put(path.getKey(), resolved);
    }
    return new TsPaths(targets, baseUrl);
  }

  /** Returns the project-relative paths that a name may mean, best first. */
  List<String> of(String name) {
    List<String> found =
        new ArrayList<>(best(name).map(key -> targets(key, name)).orElse(List.of()));
    baseUrl.ifPresent(folder -> found.add(ProjectPath.resolve(folder, name)));
    return found;
  }

  /** Returns those that are of this name or of its kind, and not of all names. */
  List<String> mapped(String name) {
    return best(name)
        .filter(pattern -> !pattern.equals("*"))
        .map(pattern -> targets(pattern, name))
        .orElse(List.of());
  }

  private Optional<String> best(String name) {
    return paths.keySet().stream()
        .filter(pattern -> matches(pattern, name))
        .max((a, b) -> Integer.compare(rank(a), rank(b)));
  }

  private List<String> targets(String pattern, String name) {
    return paths.getOrDefault(pattern, List.of()).stream()
        .map(target -> target.replace("*", matched(pattern, name)))
        .toList();
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
