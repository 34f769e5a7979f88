package dev.assetbundle.esbuild.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves packages to a browser without a bundler: by an import map, and files of Node.js as modules
 * that import what they require.
 */
final class Originals {

  private static final Pattern REQUIRED = Pattern.compile("require\\(['\"]([^'\"]+)['\"]\\)");

  private static final Pattern MODULE =
      Pattern.compile("(?m)^(import|export)\\b|[;}](import|export)\\b");

  /** Builds for browsers of packages whose entry is for bundlers. */
  private static final Map<String, String> FOR_BROWSERS =
      Map.of("vue", "dist/vue.runtime.esm-browser.js", "@popperjs/core", "dist/esm/index.js");

  /** What packages call by other names than their own. */
  private static final Map<String, String> NAMES =
      Map.of(
          "preact/hooks", "preact/hooks/dist/hooks.mjs",
          "lit-element/lit-element.js", "lit-element/lit-element.js",
          "lit-html/is-server.js", "lit-html/is-server.js",
          "lit-html/directives/class-map.js", "lit-html/directives/class-map.js",
          "lit-html/directives/repeat.js", "lit-html/directives/repeat.js",
          "lit/directives/class-map.js", "lit/directives/class-map.js",
          "lit/directives/repeat.js", "lit/directives/repeat.js",
          "react-dom/client", "react-dom/client.js");

  private final Path folder;
  private final Packages packages;

  Originals(Path folder, Packages packages) {
    this.folder = folder;
    this.packages = packages;
  }

  /** Returns the elements that a page needs before its modules. */
  String head() {
    Map<String, String> map = new TreeMap<>(NAMES);
    packages
        .names()
        .forEach(
            name ->
                map.put(name, name + "/" + FOR_BROWSERS.getOrDefault(name, packages.entry(name))));
    StringJoiner imports = new StringJoiner(",\n", "{\"imports\": {\n", "\n}}");
    map.forEach((name, file) -> imports.add("\"%s\": \"/packages/%s\"".formatted(name, file)));
    return """
        <script>globalThis.process = {env: {NODE_ENV: 'production'}};</script>
        <script type="importmap">%s</script>
        """
        .formatted(imports);
  }

  /** Returns a file of a package as a module. */
  byte[] file(String name) throws IOException {
    String text = Files.readString(folder.resolve(name));
    boolean required = text.contains("exports") && !MODULE.matcher(text).find();
    return (required ? wrapped(text) : text).getBytes(StandardCharsets.UTF_8);
  }

  private static String wrapped(String text) {
    TreeSet<String> names = new TreeSet<>();
    Matcher matcher = REQUIRED.matcher(text);
    matcher.results().map((MatchResult found) -> found.group(1)).forEach(names::add);
    StringBuilder code = new StringBuilder();
    StringJoiner table = new StringJoiner(", ", "{", "}");
    int count = 0;
    for (String name : names) {
      code.append("import d%d from '%s';\n".formatted(count, name));
      table.add("'%s': d%d".formatted(name, count++));
    }
    return code
        + "const module = {exports: {}};\n(function(module, exports, require) {\n"
        + text
        + "\n})(module, module.exports, (name) => ("
        + table
        + ")[name]);\nexport default module.exports;\n";
  }
}
