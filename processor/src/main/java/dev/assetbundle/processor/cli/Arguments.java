package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OptionProblems;
import dev.assetbundle.processor.diagnostic.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The options of a command: {@code --name value} and {@code --flag}. */
final class Arguments {

  private final Map<String, String> values = new HashMap<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  /**
   * Reads arguments.
   *
   * @param valued names of options with a value, without dashes
   * @param flags names of options without one
   */
  Arguments(List<String> arguments, Set<String> valued, Set<String> flags) {
    Set<String> known = new TreeSet<>();
    valued.forEach(name -> known.add("--" + name));
    flags.forEach(name -> known.add("--" + name));
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      int equals = argument.indexOf('=');
      String option = equals < 0 ? argument : argument.substring(0, equals);
      String name = option.replaceFirst("^--", "");
      if (!known.contains(option)) {
        problems.add(OptionProblems.unknownOption(option, known));
        // What follows an unknown option is its value, not another mistake.
        i += option.startsWith("--") && equals < 0 && isValue(arguments, i + 1) ? 1 : 0;
      } else if (flags.contains(name)) {
        if (equals > 0) {
          problems.add(Problems.badOption(option, argument.substring(equals + 1), "no value"));
        }
        values.put(name, "");
      } else if (equals > 0) {
        values.put(name, argument.substring(equals + 1));
      } else if (isValue(arguments, i + 1)) {
        values.put(name, arguments.get(++i));
      } else {
        values.put(name, "");
        problems.add(Problems.badOption(option, "", "a value after it"));
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

  /** Returns the value of a required option; empty after reporting that it is missing. */
  Optional<String> required(String name) {
    if (!has(name)) {
      problems.add(Problems.missingOption("--" + name));
    }
    return text(name);
  }

  List<String> list(String name, List<String> other) {
    return text(name)
        .map(
            text ->
                Arrays.stream(text.split(",", -1))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .toList())
        .orElse(other);
  }

  <E extends Enum<E>> E choice(String name, E other) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return other;
    }
    List<E> all = Arrays.asList(other.getDeclaringClass().getEnumConstants());
    List<String> words = all.stream().map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
    int index = words.indexOf(text.get());
    if (index < 0) {
      problems.add(
          OptionProblems.badChoice("--" + name, text.get(), String.join(", ", words), words));
      return other;
    }
    return all.get(index);
  }
}
