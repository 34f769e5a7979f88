package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OptionProblems;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.model.Defaults;
import dev.assetbundle.processor.session.BuildOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The options of a command: {@code --name value} and {@code --flag}. */
final class Arguments implements BuildOptions.Source {

  /** Flags, and what they say in the words of the compiler's options. */
  static final Map<String, String> FLAGS =
      Map.of(
          "no-minify", "minify=false",
          "no-digest", "digest=false",
          "no-precompress", "encodings=",
          "no-worker", "worker=off",
          "allow-links", "allowLinks=true");

  private static final String NO_VALUE = "a value after it";

  private static final Map<String, List<String>> DEFAULTS =
      Map.of(
          "manifests", Defaults.MANIFESTS,
          "statics", Defaults.STATICS,
          "paths", Defaults.PATHS,
          "prefix", List.of(Defaults.PREFIX),
          "minify", List.of("true"),
          "digest", List.of("true"),
          // The manifest is in the format of Sprockets, which knows no other.
          "integrity", List.of("SHA256"),
          "encodings", List.of("GZIP", "BROTLI"));

  private final Map<String, String> values = new HashMap<>();
  private final Set<String> withoutValue = new HashSet<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  /**
   * Reads arguments.
   *
   * @param valued names of options with a value, without dashes
   */
  Arguments(List<String> arguments, Set<String> valued) {
    Set<String> known = new TreeSet<>();
    valued.forEach(name -> known.add("--" + name));
    FLAGS.keySet().forEach(name -> known.add("--" + name));
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      int equals = argument.indexOf('=');
      String option = equals < 0 ? argument : argument.substring(0, equals);
      String name = option.replaceFirst("^--", "");
      if (!known.contains(option)) {
        problems.add(OptionProblems.unknownOption(option, known));
        // What follows an unknown option is its value, not another mistake.
        i += option.startsWith("--") && equals < 0 && isValue(arguments, i + 1) ? 1 : 0;
      } else if (FLAGS.containsKey(name)) {
        if (equals > 0) {
          problems.add(Problems.badOption(option, argument.substring(equals + 1), "no value"));
        }
        values.put(name, "");
      } else if (equals > 0) {
        values.put(name, argument.substring(equals + 1));
      } else if (isValue(arguments, i + 1)) {
        values.put(name, arguments.get(++i));
      } else {
        withoutValue.add(name);
        problems.add(Problems.badOption(option, "", NO_VALUE));
      }
    }
  }

  private static boolean isValue(List<String> arguments, int index) {
    return index < arguments.size() && !arguments.get(index).startsWith("--");
  }

  List<Diagnostic> problems() {
    return problems;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /**
   * Returns the value of a required option; empty after reporting that it, or its value, is
   * missing.
   *
   * @param value what it is, for the message: {@code "a folder"}
   */
  Optional<String> required(String name, String value) {
    if (!has(name) && !withoutValue.contains(name)) {
      problems.add(Problems.missingOption("--" + name, value));
    } else if (text(name).filter(String::isEmpty).isPresent()) {
      // As of a variable that is not set; a file system takes it for the current folder.
      problems.add(Problems.badOption("--" + name, "", NO_VALUE));
    }
    return text(name);
  }

  @Override
  public Optional<String> given(String name) {
    return FLAGS.entrySet().stream()
        .filter(flag -> flag.getValue().startsWith(name + "=") && has(flag.getKey()))
        .map(flag -> flag.getValue().substring(name.length() + 1))
        .findFirst()
        .or(() -> text(TypedOptions.name(name)));
  }

  @Override
  public List<String> otherwise(String name) {
    return DEFAULTS.getOrDefault(name, List.of());
  }

  @Override
  public String typed(String name) {
    return "--" + TypedOptions.name(name);
  }

  @Override
  public String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void report(String name, Diagnostic problem) {
    problems.add(problem);
  }
}
