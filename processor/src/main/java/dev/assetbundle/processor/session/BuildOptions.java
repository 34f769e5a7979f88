package dev.assetbundle.processor.session;

import dev.assetbundle.processor.convert.tool.TimeLimit;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ErbProblems;
import dev.assetbundle.processor.diagnostic.OptionProblems;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.incremental.store.Caches;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.model.Defaults;
import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.spi.ToolSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may be asked of a build, by options that have the names of the annotation's members or names
 * of their own. Each is read and checked here only, whatever front end it comes from.
 */
public record BuildOptions(Source source) {

  /** Names of all options: those that are members of the annotation, and the others. */
  public static final List<String> NAMES =
      List.of(
          """
          manifests statics paths prefix className minify digest version integrity
          encodings sourceMaps unknownAssets cssUrls allowLinks mediaTypes library
          previous libraries basedir path mode report cache cacheSize remoteCache
          remoteCacheMode worker toolTimeout erb.values erb.locales erb.locale esbuild
          browsers
          """
              .split("\\s+"));

  /** Options that are for tools of other jars. */
  private static final List<String> OF_TOOLS = List.of("esbuild", "browsers");

  /** Options as a front end has them. */
  public interface Source {

    /** Returns the text that was given for an option; empty if there is none. */
    Optional<String> given(String name);

    /** Returns the values that hold if none is given; a list has any number, others have one. */
    List<String> otherwise(String name);

    /** Returns what the author calls the place of a value. */
    String typed(String name);

    /** Returns how the author writes a constant, for messages. */
    String word(Enum<?> constant);

    /** Is told what is wrong with a value. */
    void report(String name, Diagnostic problem);
  }

  /**
   * Returns what a bundle is made of.
   *
   * @param name of the bundle
   */
  public BundleRequest request(String name) {
    boolean development = isDevelopment();
    Settings settings =
        new Settings(
            list("paths"),
            prefix(),
            flag("minify", isSet("minify") && !development),
            flag("digest", isSet("digest")),
            text("version"),
            choice("integrity", IntegrityAlgorithm.SHA384),
            choice("unknownAssets", Settings.UnknownAssets.ERROR),
            choice("cssUrls", Settings.CssUrls.RELATIVE),
            flag("allowLinks", isSet("allowLinks")),
            sourceMaps(development),
            development,
            List.of());
    DeclaredTypes types = DeclaredTypes.parse(source.typed("mediaTypes"), list("mediaTypes"));
    for (Diagnostic problem : types.problems()) {
      source.report("mediaTypes", problem);
    }
    return new BundleRequest(
        name,
        list("manifests"),
        list("statics"),
        settings,
        types.contentTypes(),
        Defaults.own(settings.paths()),
        flag("library", isSet("library")),
        list("previous"));
  }

  /** Returns what a bundle is made of while its sources are edited. */
  public BundleRequest edited(BundleRequest request) {
    boolean isWanted =
        source.given("sourceMaps").isEmpty()
            || request.settings().sourceMaps() != Settings.SourceMaps.NONE;
    return request.edited(
        request
            .settings()
            .edited(isWanted ? Settings.SourceMaps.EXTERNAL : Settings.SourceMaps.NONE));
  }

  // What a release does with them, the annotation says; who develops wants to see them.
  private Settings.SourceMaps sourceMaps(boolean development) {
    Settings.SourceMaps chosen = choice("sourceMaps", Settings.SourceMaps.NONE);
    return development && source.given("sourceMaps").isEmpty()
        ? Settings.SourceMaps.EXTERNAL
        : chosen;
  }

  /** Returns the codings in which variants are written. */
  public Set<ContentCoding> codings() {
    Class<ContentCoding> type = ContentCoding.class;
    Set<ContentCoding> codings = EnumSet.noneOf(type);
    if (source.given("encodings").isPresent()) {
      list("encodings").forEach(text -> constant("encodings", text, type).ifPresent(codings::add));
    } else if (!isDevelopment()) {
      source.otherwise("encodings").forEach(text -> named(text, type).ifPresent(codings::add));
    }
    return codings;
  }

  /** Whether all sizes are to be told. */
  public boolean wantsReport() {
    return flag("report", false);
  }

  /** Reports what is wrong with the options of tools, those of stores excepted. */
  public void checkTools() {
    String worker = worker();
    if (!worker.equals("on") && !worker.equals("off")) {
      bad("worker", worker, "on or off", List.of("on", "off"));
    }
    source
        .given("toolTimeout")
        .filter(text -> TimeLimit.parse(text).isEmpty())
        .ifPresent(
            text ->
                source.report(
                    "toolTimeout",
                    Problems.badOption(source.typed("toolTimeout"), text, TimeLimit.FORM)));
    ErbProblems.ofOptions(erb(), source.given("erb.locales").isPresent())
        .forEach(problem -> source.report("erb", problem));
  }

  /**
   * Returns the tools.
   *
   * @param plugins where processors and compressors of others are looked for
   * @param base the folder of the project
   */
  public SessionTools tools(ClassLoader plugins, Path base) {
    Map<String, String> given = new HashMap<>();
    OF_TOOLS.forEach(name -> source.given(name).ifPresent(text -> given.put(name, text)));
    return new SessionTools(
        plugins,
        new ToolSettings(base.toAbsolutePath().normalize(), given),
        !worker().equals("off"),
        source.given("toolTimeout").flatMap(TimeLimit::parse).orElse(TimeLimit.SECONDS),
        erb());
  }

  /** Reports what is wrong with the options of stores. */
  public void checkStores(Path base) {
    stores(base).results().close();
  }

  /**
   * Opens the stores for results of tools, and reports what is wrong with their options.
   *
   * @param base what a relative folder is relative to
   */
  public Caches.Opened stores(Path base) {
    return Caches.open(
        name -> new Caches.Option(source.typed(name), source.given(name)),
        base,
        problem -> source.report("cache", problem));
  }

  private String worker() {
    return source.given("worker").orElse("on");
  }

  private ErbOptions erb() {
    return ErbOptions.of(
        source.given("erb.values"), source.given("erb.locales"), source.given("erb.locale"));
  }

  private boolean isDevelopment() {
    String mode = source.given("mode").orElse("production");
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
    source.report(
        "prefix",
        OptionProblems.badPrefix(
            source.typed("prefix"), prefix, Settings.PREFIX_FORM, Settings.prefixMeant(prefix)));
    return Defaults.PREFIX;
  }

  /** Returns a text; empty if there is none. */
  public String text(String name) {
    return source.given(name).orElse(String.join("", source.otherwise(name)));
  }

  /** Returns the values of a list. */
  public List<String> list(String name) {
    Optional<String> given = source.given(name);
    if (given.isEmpty()) {
      return source.otherwise(name);
    }
    return Arrays.stream(given.get().split(",", -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private boolean isSet(String name) {
    return source.otherwise(name).contains("true");
  }

  private boolean flag(String name, boolean otherwise) {
    String text = source.given(name).orElse(String.valueOf(otherwise));
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    bad(name, text, "true or false", List.of("true", "false"));
    return otherwise;
  }

  private <E extends Enum<E>> E choice(String name, E usual) {
    Class<E> type = usual.getDeclaringClass();
    Optional<String> given = source.given(name);
    Optional<E> chosen = given.isEmpty() ? Optional.empty() : constant(name, given.get(), type);
    return chosen.orElse(named(String.join("", source.otherwise(name)), type).orElse(usual));
  }

  private <E extends Enum<E>> Optional<E> constant(String name, String text, Class<E> type) {
    Optional<E> named = named(text, type);
    if (named.isEmpty()) {
      List<String> words = Arrays.stream(type.getEnumConstants()).map(source::word).toList();
      bad(name, text, String.join(", ", words), words);
    }
    return named;
  }

  private static <E extends Enum<E>> Optional<E> named(String text, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  private void bad(String name, String text, String expected, List<String> words) {
    source.report(name, OptionProblems.badChoice(source.typed(name), text, expected, words));
  }
}
