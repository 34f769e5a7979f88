package dev.assetbundle.esbuild;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.resolve.module.TsConfigReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells values of compiler options that mean nothing, of those options that count. */
final class TsConfigValues {

  private static final Set<String> FLAGS =
      Set.of(
          "experimentalDecorators",
          "preserveValueImports",
          "useDefineForClassFields",
          "verbatimModuleSyntax");

  private static final Set<String> TEXTS =
      Set.of(
          "baseUrl",
          "importsNotUsedAsValues",
          "jsxFactory",
          "jsxFragmentFactory",
          "jsxImportSource");

  private static final List<String> JSX =
      List.of("preserve", "react", "react-jsx", "react-jsxdev", "react-native");

  /** Versions of later years are known, too. */
  private static final Pattern TARGET =
      Pattern.compile("es([356]|20[1-9]\\d|next)", Pattern.CASE_INSENSITIVE);

  private static final String UNHEEDED = ", so this is not heeded";

  private final TsConfigReader.Options options;
  private final List<Diagnostic> found = new ArrayList<>();

  private TsConfigValues(TsConfigReader.Options options) {
    this.options = options;
  }

  /** Returns what is wrong with the options of one file. */
  static List<Diagnostic> problems(TsConfigReader.Options options) {
    TsConfigValues values = new TsConfigValues(options);
    // TypeScript takes null for an option that is not given.
    options.json().properties().stream()
        .filter(option -> !option.getValue().isNull())
        .forEach(option -> values.check(option.getKey(), option.getValue()));
    return values.found;
  }

  /** Whether a value of an option means something. */
  static boolean isValid(String name, JsonNode value) {
    return switch (name) {
      case "jsx" -> value.isTextual() && JSX.contains(value.asText().toLowerCase(Locale.ROOT));
      case "target" -> value.isTextual() && TARGET.matcher(value.asText()).matches();
      default -> FLAGS.contains(name) ? value.isBoolean() : value.isTextual();
    };
  }

  private void check(String name, JsonNode value) {
    boolean isKnown = FLAGS.contains(name) || TEXTS.contains(name);
    if (name.equals("paths")) {
      checkPaths(value);
    } else if ((isKnown || name.equals("jsx") || name.equals("target")) && !isValid(name, value)) {
      String pointer = "/compilerOptions/" + name;
      switch (name) {
        case "jsx" ->
            report(
                pointer,
                "\"jsx\" must be one of \"" + String.join("\", \"", JSX) + "\"" + UNHEEDED,
                value.isTextual() ? Suggestion.didYouMean(value.asText(), JSX) : Optional.empty());
        case "target" ->
            report(
                pointer,
                "\"target\" must be a version such as \"ES2022\", or \"ESNext\"" + UNHEEDED,
                Optional.empty());
        default ->
            report(
                pointer,
                "\""
                    + name
                    + "\" must be "
                    + (FLAGS.contains(name) ? "true or false" : "a text")
                    + UNHEEDED,
                unquoted(value));
      }
    }
  }

  private static Optional<String> unquoted(JsonNode value) {
    boolean isFlag = value.isTextual() && Set.of("true", "false").contains(value.asText());
    return isFlag
        ? Optional.of("write " + value.asText() + " without quotation marks")
        : Optional.empty();
  }

  private void checkPaths(JsonNode paths) {
    if (!paths.isObject()) {
      report(
          "/compilerOptions/paths",
          "\"paths\" must be an object" + UNHEEDED,
          Optional.of("write \"paths\": {\"@/*\": [\"./src/*\"]}"));
      return;
    }
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      String name = path.getKey();
      JsonNode targets = path.getValue();
      // What a pointer writes for the two characters that mean something in it.
      String pointer = "/compilerOptions/paths/" + name.replace("~", "~0").replace("/", "~1");
      if (!targets.isArray()) {
        report(
            pointer,
            "\"" + name + "\" must lead to a list of texts",
            targets.isTextual() ? Optional.of("write [" + targets + "]") : Optional.empty());
        continue;
      }
      for (int i = 0; i < targets.size(); i++) {
        checkTarget(name, targets.get(i), pointer + "/" + i);
      }
    }
  }

  private void checkTarget(String name, JsonNode target, String pointer) {
    if (!target.isTextual()) {
      report(pointer, "\"" + name + "\" must lead to a list of texts", Optional.empty());
    } else if (stars(name) > 1 || stars(target.asText()) > 1) {
      report(
          pointer,
          "\"paths\" takes one * in a name, and one in what it leads to",
          Optional.empty());
    }
  }

  private static long stars(String text) {
    return text.chars().filter(each -> each == '*').count();
  }

  private void report(String pointer, String text, Optional<String> hint) {
    found.add(Diagnostic.of(Severity.WARNING, TsConfig.CODE, options.at(pointer), text).hint(hint));
  }
}
