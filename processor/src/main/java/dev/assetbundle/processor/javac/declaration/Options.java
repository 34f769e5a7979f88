package dev.assetbundle.processor.javac.declaration;

import dev.assetbundle.AssetBundle;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OptionProblems;
import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.Defaults;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.session.DeclaredTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** The values of an annotation after options of the compiler have overridden them, checked. */
public final class Options {

  public static final String PREFIX = "assetbundle.";
  static final String TYPED = "-A" + PREFIX;

  public static final List<String> MEMBERS =
      List.of(
          "manifests",
          "statics",
          "paths",
          "prefix",
          "className",
          "minify",
          "digest",
          "version",
          "integrity",
          "encodings",
          "unknownAssets",
          "cssUrls",
          "allowLinks",
          "mediaTypes");

  /** Options that are not members of the annotation. */
  public static final List<String> OTHERS =
      List.of(
          "basedir",
          "mode",
          "cache",
          "cacheSize",
          "remoteCache",
          "remoteCacheMode",
          "worker",
          "toolTimeout",
          "erb.values",
          "erb.locales",
          "erb.locale");

  private final Map<String, String> options;
  private final AnnotationValues annotation;
  private final BiConsumer<String, Diagnostic> problems;

  /**
   * @param options of the compiler, with their full names
   * @param problems receives what is wrong with a value, and the member of the annotation that has
   *     it; {@code ""} if it is the value of an option
   */
  public Options(
      Map<String, String> options,
      AnnotationValues annotation,
      BiConsumer<String, Diagnostic> problems) {
    // javac gives null for an option without a value.
    this.options = new HashMap<>();
    options.forEach((name, value) -> this.options.put(name, value == null ? "" : value));
    this.annotation = annotation;
    this.problems = problems;
  }

  public BundleRequest request(String name) {
    boolean development = isDevelopment();
    Settings settings =
        new Settings(
            list("paths"),
            prefix(),
            flag("minify", annotation.flag("minify") && !development),
            flag("digest", annotation.flag("digest")),
            text("version"),
            IntegrityAlgorithm.valueOf(choice("integrity", AssetBundle.Integrity.SHA384).name()),
            Settings.UnknownAssets.valueOf(
                choice("unknownAssets", AssetBundle.UnknownAssets.ERROR).name()),
            Settings.CssUrls.valueOf(choice("cssUrls", AssetBundle.CssUrls.RELATIVE).name()),
            flag("allowLinks", annotation.flag("allowLinks")));
    return new BundleRequest(
        name,
        list("manifests"),
        list("statics"),
        settings,
        mediaTypes().contentTypes(),
        Defaults.own(settings.paths()));
  }

  /** Returns the problems of options that are not members, unknown options included. */
  public static List<Diagnostic> unknown(Map<String, String> options) {
    List<String> known =
        Stream.concat(MEMBERS.stream(), OTHERS.stream()).map(TYPED::concat).toList();
    Stream<Diagnostic> unknown =
        options.keySet().stream()
            .filter(name -> isOurs(name) && !known.contains("-A" + name))
            .sorted()
            .map(name -> OptionProblems.unknownOption("-A" + name, known));
    return Stream.of(
            unknown, BaseDirectory.problem(options).stream(), ToolOptions.problems(options))
        .flatMap(problems -> problems)
        .toList();
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

  public String className() {
    String name = text("className");
    if (SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name)) {
      return name;
    }
    report(
        "className",
        SourceVersion.isKeyword(name)
            ? OptionProblems.reservedClassName(name)
            : OptionProblems.badClassName(typed("className"), name));
    return "Assets";
  }

  public Set<AssetBundle.Encoding> encodings() {
    Set<AssetBundle.Encoding> encodings = EnumSet.noneOf(AssetBundle.Encoding.class);
    if (!options.containsKey(PREFIX + "encodings")) {
      return isDevelopment()
          ? encodings
          : annotation.choices("encodings", AssetBundle.Encoding.class);
    }
    for (String name : list("encodings")) {
      parse("encodings", name, AssetBundle.Encoding.GZIP).ifPresent(encodings::add);
    }
    return encodings;
  }

  private boolean isDevelopment() {
    String mode = options.getOrDefault(PREFIX + "mode", "production");
    if (!mode.equals("development") && !mode.equals("production")) {
      bad("mode", mode, "development or production", List.of("development", "production"));
    }
    return mode.equals("development");
  }

  private String prefix() {
    String prefix = text("prefix");
    if (prefix.isEmpty() || prefix.equals("/")) {
      return "";
    }
    if (Settings.isPrefix(prefix)) {
      return prefix;
    }
    report(
        "prefix",
        OptionProblems.badPrefix(
            typed("prefix"), prefix, Settings.PREFIX_FORM, Settings.prefixMeant(prefix)));
    return "/assets";
  }

  private DeclaredTypes mediaTypes() {
    DeclaredTypes declared = DeclaredTypes.parse(typed("mediaTypes"), list("mediaTypes"));
    declared.problems().forEach(problem -> report("mediaTypes", problem));
    return declared;
  }

  private String text(String member) {
    return options.getOrDefault(PREFIX + member, annotation.text(member));
  }

  private List<String> list(String member) {
    String text = options.get(PREFIX + member);
    if (text == null) {
      return annotation.texts(member);
    }
    return Arrays.stream(text.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private boolean flag(String member, boolean other) {
    String text = options.get(PREFIX + member);
    if (text == null || text.equals("true") || text.equals("false")) {
      return text == null ? other : text.equals("true");
    }
    bad(member, text, "true or false", List.of("true", "false"));
    return other;
  }

  private <E extends Enum<E>> E choice(String member, E other) {
    String text = options.get(PREFIX + member);
    E declared = annotation.choice(member, other);
    return text == null ? declared : parse(member, text, other).orElse(declared);
  }

  private <E extends Enum<E>> Optional<E> parse(String member, String text, E example) {
    List<E> values = new ArrayList<>(EnumSet.allOf(example.getDeclaringClass()));
    for (E value : values) {
      if (value.name().equals(text.toUpperCase(Locale.ROOT))) {
        return Optional.of(value);
      }
    }
    List<String> words = values.stream().map(Enum::name).toList();
    bad(member, text, String.join(", ", words), words);
    return Optional.empty();
  }

  private void bad(String member, String value, String expected, List<String> words) {
    report(member, OptionProblems.badChoice(typed(member), value, expected, words));
  }

  /**
   * Returns the name of the place of a value for messages: an option as it is typed, or a member.
   */
  private String typed(String member) {
    return options.containsKey(PREFIX + member) ? TYPED + member : member;
  }

  private void report(String member, Diagnostic problem) {
    problems.accept(options.containsKey(PREFIX + member) ? "" : member, problem);
  }
}
