package dev.assetbundle.esbuild;

import dev.assetbundle.esbuild.service.EsbuildService;
import dev.assetbundle.esbuild.service.Message;
import dev.assetbundle.processor.language.script.check.ScriptSuspicion;
import dev.assetbundle.processor.model.Once;
import dev.assetbundle.processor.syntax.js.JsDeclarations;
import dev.assetbundle.processor.syntax.js.JsDeclarations.JsDeclaration;
import dev.assetbundle.processor.syntax.js.JsFacts;
import dev.assetbundle.processor.syntax.js.JsFacts.Fact;
import dev.assetbundle.processor.syntax.js.JsKind;
import dev.assetbundle.processor.syntax.js.JsLegalComments;
import dev.assetbundle.processor.syntax.js.JsPitfalls;
import dev.assetbundle.processor.syntax.js.JsPitfalls.Pitfall;
import dev.assetbundle.processor.syntax.js.JsPlainText;
import dev.assetbundle.processor.syntax.js.JsTokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Minifies one script, and makes sure that it still means the same to the other scripts of its
 * page. Esbuild is not told in what format it is, and no target, so that names at the top level
 * stay and nothing is rewritten with helpers that are global themselves. Modules are left to the
 * linker, which minifies them together.
 */
final class ScriptMinifier {

  private static final List<String> ALWAYS =
      List.of(
          "--loader=js",
          "--legal-comments=none",
          // A template with </script> would become a call of a new global function.
          "--supported:inline-script=false");

  /**
   * What esbuild warns of in scripts. Nobody is told, and each warning would repeat its line, in
   * minified scripts all of the text.
   */
  private static final List<String> UNSAID =
      Stream.of(
              "assign-to-constant",
              "class-name-will-throw",
              "delete-super-property",
              "duplicate-case",
              "duplicate-class-member",
              "duplicate-object-key",
              "equals-nan",
              "equals-negative-zero",
              "equals-new-object",
              "html-comment-in-js",
              "impossible-typeof",
              "private-name-will-throw",
              "semicolon-after-return",
              "suspicious-boolean-not",
              "suspicious-logical-operator",
              "suspicious-nullish-coalescing",
              "unsupported-regexp")
          .map(id -> "--log-override:" + id + "=silent")
          .toList();

  private static final String MAPPED = "--sourcemap=external";

  private static final String HASHBANG = "#!";

  private static final List<String> MINIFY = List.of("--minify");

  /** Leaves statements and expressions as they are. */
  private static final List<String> WITHOUT_SYNTAX =
      List.of("--minify-whitespace", "--minify-identifiers");

  /** What esbuild gets right as long as it leaves statements as they are. */
  private static final Set<Pitfall> HARMLESS =
      EnumSet.of(Pitfall.POWER, Pitfall.CASE_DECLARATION, Pitfall.UNUSED_NAME);

  private final EsbuildService service;
  private final String text;
  private final JsTokens tokens;
  private final JsFacts facts;
  private final Set<Pitfall> pitfalls;
  // Each takes a look at every word of the script, which is slow in a JVM that has just started.
  private final Supplier<List<JsDeclaration>> declared;
  private final Supplier<List<String>> given;
  private final Supplier<String> plain;

  ScriptMinifier(EsbuildService service, String text) {
    this.service = service;
    this.text = text;
    this.tokens = JsTokens.of(text);
    this.facts = JsFacts.of(tokens);
    this.pitfalls = JsPitfalls.of(tokens, facts);
    this.declared = Once.of(() -> JsDeclarations.of(tokens));
    this.given = Once.of(() -> given(text));
    this.plain = Once.of(() -> plain(text));
  }

  /** A result with its map, or with the flags to make that. */
  final class Minified {
    private final String made;
    private final Optional<String> map;
    private final List<String> flags;
    private final Supplier<JsTokens> tokens;

    private Minified(String made, Optional<String> map, List<String> flags) {
      this.made = made;
      this.map = map;
      this.flags = flags;
      this.tokens = Once.of(() -> JsTokens.of(made));
    }

    String text() {
      return made;
    }

    /** Returns the source map, for which the script is minified again if it was not wanted. */
    String map() throws IOException {
      if (map.isPresent()) {
        return map.get();
      }
      List<String> mapping = new ArrayList<>(flags);
      mapping.add(MAPPED);
      return EsbuildService.text(transform(mapping), "map").orElseThrow();
    }
  }

  /** Whether browsers run the script, as far as esbuild and our own parser tell. */
  boolean isRight() throws IOException {
    return !pitfalls.contains(Pitfall.RETURN) && isPlain() && run(List.of(), List.of()).isPresent();
  }

  /**
   * Returns the minified script; empty if it must be left to another minifier.
   *
   * @param wantsMap whether its map is made at once, for which the work takes a third longer; most
   *     builds never ask for it
   */
  Optional<Minified> minify(boolean wantsMap) throws IOException {
    if (!isPlain() || !HARMLESS.containsAll(pitfalls)) {
      return Optional.empty();
    }
    List<String> mapping = wantsMap ? List.of(MAPPED) : List.of();
    if (!pitfalls.isEmpty()) {
      return run(WITHOUT_SYNTAX, mapping).filter(this::isSame);
    }
    Optional<Minified> made = run(MINIFY, mapping);
    Set<String> globals = globals();
    if (made.isPresent() && !globals.isEmpty()) {
      made = withCalls(globals, made.get(), mapping);
    }
    return made.filter(this::isSame);
  }

  /**
   * Whether the script holds nothing that esbuild takes and browsers do not, is no module, and can
   * be sent as it is.
   */
  private boolean isPlain() {
    return facts.moduleStart().isEmpty()
        && !facts.has(Fact.AWAIT)
        && StandardCharsets.UTF_8.newEncoder().canEncode(text)
        && !ScriptSuspicion.of(tokens, facts);
  }

  /** Returns the names of its global functions and variables. */
  private Set<String> globals() {
    return declared.get().stream()
        .filter(declared -> !declared.lexical())
        .map(JsDeclaration::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns a result that calls all global functions the script calls. Esbuild leaves out calls of
   * those that do nothing, or replaces them by their argument; but other scripts may redefine them.
   */
  private Optional<Minified> withCalls(Set<String> names, Minified made, List<String> mapping)
      throws IOException {
    Optional<Minified> safe = run(WITHOUT_SYNTAX, mapping);
    return safe.isPresent()
            && !uses(made.tokens.get(), names).equals(uses(safe.get().tokens.get(), names))
        ? safe
        : Optional.of(made);
  }

  /** Returns how often each of the names is used. */
  private static Map<String, Integer> uses(JsTokens script, Set<String> names) {
    Map<String, Integer> uses = new HashMap<>();
    for (int token = 0; token < script.size(); token++) {
      if (script.kind(token) == JsKind.IDENTIFIER && names.contains(script.word(token))) {
        uses.merge(script.word(token), 1, Integer::sum);
      }
    }
    return uses;
  }

  private boolean isSame(Minified made) {
    JsFacts after = JsFacts.of(made.tokens.get());
    return names(JsDeclarations.of(made.tokens.get())).equals(names(declared.get()))
        && after.has(Fact.USE_STRICT) == facts.has(Fact.USE_STRICT)
        && after.strictFunctions().size() <= facts.strictFunctions().size()
        && after.moduleStart().isEmpty();
  }

  private static Set<String> names(List<JsDeclaration> declared) {
    return declared.stream().map(JsDeclaration::name).collect(Collectors.toUnmodifiableSet());
  }

  private Optional<Minified> run(List<String> how, List<String> mapping) throws IOException {
    List<String> flags = new ArrayList<>(ALWAYS);
    flags.addAll(UNSAID);
    flags.addAll(how);
    flags.addAll(given.get());
    flags.addAll(mapping);
    Map<String, Object> answer = transform(flags);
    if (!Message.all(answer, "errors").isEmpty()) {
      return Optional.empty();
    }
    Optional<String> map =
        mapping.isEmpty() ? Optional.empty() : EsbuildService.text(answer, "map");
    return EsbuildService.text(answer, "code").map(code -> new Minified(code, map, flags));
  }

  /** Returns the flags that depend on the script. */
  private static List<String> given(String text) {
    String charset = EsbuildService.charset(text);
    List<String> licenses = JsLegalComments.of(text);
    return licenses.isEmpty()
        ? List.of(charset)
        : List.of(charset, "--banner=" + String.join("\n", licenses));
  }

  private Map<String, Object> transform(List<String> flags) throws IOException {
    return service.transform(plain.get(), flags);
  }

  /** Returns the script without what cannot be joined to others; every place stays where it is. */
  private static String plain(String text) {
    String script = text;
    if (script.startsWith(HASHBANG)) {
      int end = script.indexOf('\n') < 0 ? script.length() : script.indexOf('\n');
      script = " ".repeat(end) + script.substring(end);
    }
    return JsPlainText.withoutHtmlComments(script);
  }
}
