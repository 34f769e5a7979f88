package dev.assetbundle.processor.javac.declaration;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OptionProblems;
import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.session.BuildOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import javax.lang.model.SourceVersion;

/** The values of an annotation as the compiler's options override them. */
public final class Options implements BuildOptions.Source {

  public static final String PREFIX = "assetbundle.";
  static final String TYPED = "-A" + PREFIX;

  /** Words that are no keywords, and still no names of types. */
  private static final List<String> NO_TYPES =
      List.of("permits", "record", "sealed", "var", "yield");

  private final Map<String, String> options = new HashMap<>();
  private final Map<String, List<String>> annotation;
  private final BiConsumer<String, Diagnostic> problems;

  /**
   * @param options of the compiler, with their full names
   * @param annotation its values by member, flags and constants by their names
   * @param problems receives what is wrong with a value, together with the member of the annotation
   *     that holds it, {@code ""} if an option does
   */
  public Options(
      Map<String, String> options,
      Map<String, List<String>> annotation,
      BiConsumer<String, Diagnostic> problems) {
    for (Map.Entry<String, String> option : options.entrySet()) {
      // javac gives null for an option without a value.
      this.options.put(option.getKey(), Objects.requireNonNullElse(option.getValue(), ""));
    }
    this.annotation = annotation;
    this.problems = problems;
  }

  /** Returns the full names of all options. */
  public static List<String> names() {
    return names(PREFIX);
  }

  private static List<String> names(String prefix) {
    List<String> names = new ArrayList<>();
    for (String name : BuildOptions.NAMES) {
      names.add(prefix + name);
    }
    return names;
  }

  /** Reports what is wrong with options of ours that are no members, unknown ones included. */
  public void checkOthers() {
    List<String> known = names(TYPED);
    for (String name : new TreeSet<>(options.keySet())) {
      if (isOurs(name) && !known.contains("-A" + name)) {
        problems.accept("", OptionProblems.unknownOption("-A" + name, known));
      }
    }
    BaseDirectory.problem(options).ifPresent(problem -> problems.accept("", problem));
    new BuildOptions(this).checkTools();
  }

  /** Whether an option is meant for this processor, also if its prefix is misspelt. */
  private static boolean isOurs(String name) {
    int dot = name.indexOf('.');
    return name.startsWith(PREFIX)
        || (dot > 0
            && Suggestion.nearest(
                    name.substring(0, dot), List.of(PREFIX.substring(0, PREFIX.length() - 1)))
                .isPresent());
  }

  /** Returns the simple name of the class to generate. */
  public String className() {
    String name = new BuildOptions(this).text("className");
    boolean isReserved = SourceVersion.isKeyword(name) || NO_TYPES.contains(name);
    if (SourceVersion.isIdentifier(name) && !isReserved) {
      return name;
    }
    report(
        "className",
        isReserved
            ? OptionProblems.reservedClassName(name)
            : OptionProblems.badClassName(typed("className"), name));
    return "Assets";
  }

  @Override
  public Optional<String> given(String name) {
    return Optional.ofNullable(options.get(PREFIX + name));
  }

  @Override
  public List<String> otherwise(String name) {
    return annotation.getOrDefault(name, List.of());
  }

  @Override
  public String typed(String name) {
    return given(name).isPresent() || !annotation.containsKey(name) ? TYPED + name : name;
  }

  @Override
  public String word(Enum<?> constant) {
    return constant.name();
  }

  @Override
  public void report(String name, Diagnostic problem) {
    boolean isMember = given(name).isEmpty() && annotation.containsKey(name);
    problems.accept(isMember ? name : "", problem);
  }
}
