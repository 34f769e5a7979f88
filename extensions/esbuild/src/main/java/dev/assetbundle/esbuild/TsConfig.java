package dev.assetbundle.esbuild;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.source.NodeModules;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The compiler options of a tsconfig.json and of those that it extends.
 *
 * @param options by name, those of which a compiled text depends, as JSON
 */
record TsConfig(SortedMap<String, String> options) {

  private static final String NAME = "tsconfig.json";
  private static final String TARGET = "target";
  private static final String FIELDS = "useDefineForClassFields";

  /** Targets before ES2022, for which that option is false if it is not given. */
  private static final Pattern WITHOUT_FIELDS =
      Pattern.compile("\"es([356]|201[5-9]|202[01])\"", Pattern.CASE_INSENSITIVE);

  /**
   * Those that count for one file. Without {@code strict} and {@code alwaysStrict}, which would add
   * a directive that counts for all scripts of a bundle. Of {@code target} only the default counts
   * that it gives to {@code useDefineForClassFields}, since nothing is rewritten for older
   * browsers.
   */
  private static final Set<String> KNOWN =
      Set.of(
          "experimentalDecorators",
          "importsNotUsedAsValues",
          "jsx",
          "jsxFactory",
          "jsxFragmentFactory",
          "jsxImportSource",
          "preserveValueImports",
          TARGET,
          FIELDS,
          "verbatimModuleSyntax");

  /** Values of {@code jsx} that leave JSX to a later tool, of which there is none. */
  private static final Set<String> LEFT_TO_OTHERS = Set.of("\"preserve\"", "\"react-native\"");

  /** Looks for one in the folder of a file and in those around it, up to that of the project. */
  static TsConfig find(SourcePath file, ProcessingContext context) {
    Reader reader = new Reader(context);
    return reader
        .first(folders(file).stream().map(folder -> LogicalPath.below(folder, NAME)))
        .orElseGet(() -> new TsConfig(new TreeMap<>()));
  }

  private static List<String> folders(SourcePath file) {
    List<String> folders = new ArrayList<>();
    String path = file.toString();
    while (path.contains("/")) {
      path = path.substring(0, path.lastIndexOf('/'));
      folders.add(path);
    }
    folders.add("");
    return folders;
  }

  /** Returns a file of the project by its path; empty if it lies outside. */
  private static Optional<SourcePath> at(String path) {
    return LogicalPath.parse(path).map(name -> new SourcePath("", name));
  }

  /** Returns the options as esbuild takes them. */
  String forEsbuild() {
    List<String> entries = new ArrayList<>();
    SortedMap<String, String> given = new TreeMap<>(options);
    String target = given.remove(TARGET);
    if (target != null && WITHOUT_FIELDS.matcher(target).matches()) {
      given.putIfAbsent(FIELDS, "false");
    }
    for (Map.Entry<String, String> option : given.entrySet()) {
      boolean isLeft = option.getKey().equals("jsx") && LEFT_TO_OTHERS.contains(option.getValue());
      entries.add("\"" + option.getKey() + "\":" + (isLeft ? "\"react-jsx\"" : option.getValue()));
    }
    return "{\"compilerOptions\":{" + String.join(",", entries) + "}}";
  }

  /** Reads files and those they extend. */
  private record Reader(ProcessingContext context, Set<SourcePath> reading) {

    Reader(ProcessingContext context) {
      this(context, new HashSet<>());
    }

    /** Returns what the first of these files says that is there. */
    Optional<TsConfig> first(Stream<String> paths) {
      return paths
          .flatMap(path -> at(path).stream())
          .flatMap(file -> context.read(file).map(text -> config(file, text)).stream())
          .findFirst();
    }

    private TsConfig config(SourcePath file, String text) {
      SortedMap<String, String> options = new TreeMap<>();
      if (reading.add(file)) {
        TsConfigFile content = TsConfigFile.read(file, text);
        content.problem().ifPresent(context::report);
        for (String base : content.bases()) {
          options.putAll(extended(base, file).options());
        }
        options.putAll(content.options());
        options.keySet().retainAll(KNOWN);
        // Several may extend the same one.
        reading.remove(file);
      }
      return new TsConfig(options);
    }

    private TsConfig extended(String base, SourcePath from) {
      Optional<TsConfig> found = first(candidates(base, from).stream());
      if (found.isEmpty()) {
        context.report(
            Diagnostic.of(
                    Severity.WARNING,
                    "tsconfig",
                    SourceLocation.of(from),
                    "there is no \"" + base + "\", which this extends")
                .hint("correct the name, or install the package that has it"));
      }
      return found.orElseGet(() -> new TsConfig(new TreeMap<>()));
    }

    private static List<String> candidates(String base, SourcePath from) {
      List<String> places = new ArrayList<>();
      if (base.startsWith(".")) {
        places.add(LogicalPath.below(folders(from).get(0), base));
      } else {
        folders(from)
            .forEach(
                folder -> places.add(LogicalPath.below(folder, NodeModules.NAME + "/" + base)));
      }
      List<String> all = new ArrayList<>();
      for (String place : places) {
        all.add(place.endsWith(".json") ? place : place + ".json");
        all.add(place + "/" + NAME);
      }
      return all;
    }
  }
}
