package dev.assetbundle.esbuild;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What stands in one tsconfig.json: JSON with comments, and commas behind the last element.
 *
 * @param bases the files that it extends, as they are written, the later ones count more
 * @param options the compiler options that are a text or a truth value, as JSON
 * @param problem what is wrong with the file, of which nothing else is there then
 */
record TsConfigFile(List<String> bases, Map<String, String> options, Optional<Diagnostic> problem) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  /** Copies the collections. */
  TsConfigFile {
    bases = List.copyOf(bases);
    options = Map.copyOf(options);
  }

  /** Reads the text of a file. */
  static TsConfigFile read(SourcePath file, String text) {
    try {
      JsonNode root = JSON.readTree(text);
      return new TsConfigFile(
          bases(root.path("extends")), options(root.path("compilerOptions")), Optional.empty());
    } catch (JsonProcessingException e) {
      return new TsConfigFile(List.of(), Map.of(), Optional.of(problem(file, e)));
    }
  }

  private static List<String> bases(JsonNode node) {
    List<String> bases = new ArrayList<>();
    Iterable<JsonNode> all = node.isArray() ? node : List.of(node);
    for (JsonNode base : all) {
      if (base.isTextual()) {
        bases.add(base.asText());
      }
    }
    return bases;
  }

  private static Map<String, String> options(JsonNode node) {
    Map<String, String> options = new TreeMap<>();
    for (Map.Entry<String, JsonNode> option : node.properties()) {
      if (option.getValue().isTextual() || option.getValue().isBoolean()) {
        options.put(option.getKey(), option.getValue().toString());
      }
    }
    return options;
  }

  private static Diagnostic problem(SourcePath file, JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return Diagnostic.of(
            Severity.ERROR,
            "tsconfig",
            new SourceLocation(file.toString(), at.getLineNr(), at.getColumnNr()),
            "this is no JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""))
        .hint("comments and a comma behind the last element are fine, anything else is not");
  }
}
