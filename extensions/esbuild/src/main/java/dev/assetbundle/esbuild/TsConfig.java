package dev.assetbundle.esbuild;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.diagnostic.suggestion.JsonWords;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.resolve.module.TsConfigReader;
import dev.assetbundle.processor.source.NodeModules;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The compiler options of a tsconfig.json and of those that it extends.
 *
 * @param options by name, those of which a compiled text depends, as JSON
 */
record TsConfig(SortedMap<String, String> options) {

  static final String CODE = "tsconfig";
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
    TsConfigReader reader =
        new TsConfigReader(
            path -> at(path).flatMap(context::read),
            (broken, failure) -> context.report(noJson(broken, failure)),
            (at, base) -> context.report(missing(at, base)));
    SortedMap<String, String> options = new TreeMap<>();
    for (TsConfigReader.Options each : reader.nearest(file.toString())) {
      if (!NodeModules.isInside(each.file())) {
        TsConfigValues.problems(each).forEach(context::report);
      }
      for (Map.Entry<String, JsonNode> option : each.json().properties()) {
        JsonNode value = option.getValue();
        if (KNOWN.contains(option.getKey()) && TsConfigValues.isValid(option.getKey(), value)) {
          options.put(option.getKey(), value.toString());
        }
      }
    }
    return new TsConfig(options);
  }

  /** Returns a file of the project by its path; empty if it lies outside. */
  private static Optional<SourcePath> at(String path) {
    return LogicalPath.parse(path).map(name -> new SourcePath("", name));
  }

  private static Diagnostic noJson(String file, JsonProcessingException failure) {
    JsonLocation at = failure.getLocation();
    return Diagnostic.of(
            Severity.ERROR,
            CODE,
            new SourceLocation(file, at.getLineNr(), at.getColumnNr()),
            "this is no JSON: " + JsonWords.of(failure.getOriginalMessage()))
        .hint("comments and a comma behind the last element are fine, anything else is not");
  }

  private static Diagnostic missing(SourceLocation at, String base) {
    return Diagnostic.of(
            Severity.WARNING, CODE, at, "there is no \"" + base + "\", which this extends")
        .hint("correct the name, or install the package that has it");
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
}
