package dev.assetbundle.esbuild;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import java.io.IOException;
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
 * @param problem what is wrong with the file; what stands before is there
 */
record TsConfigFile(List<String> bases, Map<String, String> options, Optional<Diagnostic> problem) {

  private static final JsonFactory JSON =
      JsonFactory.builder()
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
    List<String> bases = new ArrayList<>();
    Map<String, String> options = new TreeMap<>();
    try (JsonParser parser = JSON.createParser(text)) {
      // An empty file is one without options.
      if (parser.nextToken() != null) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          if (name.equals("extends")) {
            bases(parser, bases);
          } else if (name.equals("compilerOptions")) {
            options(parser, options);
          } else {
            parser.skipChildren();
          }
        }
      }
      return new TsConfigFile(bases, options, Optional.empty());
    } catch (JsonProcessingException e) {
      return new TsConfigFile(bases, options, Optional.of(problem(file, e)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void bases(JsonParser parser, List<String> bases) throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() == JsonToken.VALUE_STRING) {
        bases.add(parser.getText());
      }
    } else if (parser.currentToken() == JsonToken.VALUE_STRING) {
      bases.add(parser.getText());
    }
  }

  private static void options(JsonParser parser, Map<String, String> options) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      switch (parser.nextToken()) {
        case VALUE_STRING -> options.put(name, quoted(parser.getText()));
        case VALUE_TRUE, VALUE_FALSE -> options.put(name, parser.getText());
        default -> parser.skipChildren();
      }
    }
  }

  private static String quoted(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
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
