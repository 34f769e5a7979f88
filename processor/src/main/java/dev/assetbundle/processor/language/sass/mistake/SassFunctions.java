package dev.assetbundle.processor.language.sass.mistake;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.SheetProblems;
import dev.assetbundle.processor.language.sass.engine.SassHost;
import dev.assetbundle.processor.language.sass.syntax.SassCalls;
import dev.assetbundle.processor.language.sass.syntax.SassTokens;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.css.CssFunctions;
import dev.assetbundle.processor.syntax.css.CssProblem;
import dev.assetbundle.processor.syntax.css.CssSheet;
import dev.assetbundle.processor.text.Lines;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The functions that a stylesheet may call, and calls of unknown functions in the resulting CSS.
 */
public final class SassFunctions {

  private static final Pattern DECLARED = Pattern.compile("@function\\s+([\\w-]+)");
  private static final Pattern CALLED = Pattern.compile("[\\s,(:*/+]([A-Za-z_][\\w-]*)\\(");

  private SassFunctions() {}

  /** Returns a warning for each call of a misspelt function that is left for browsers. */
  public static List<Diagnostic> misspelt(
      Collection<SassTokens> sources,
      SassCalls finder,
      Fragment css,
      BiFunction<SassTokens, Integer, SourceLocation> locator) {
    Set<String> known = known(sources);
    List<CssProblem> unknown = unknown(css.text(), known);
    Lines lines = Lines.of(unknown.isEmpty() ? "" : css.text());
    List<Diagnostic> found = new ArrayList<>();
    for (CssProblem problem : unknown) {
      String name = name(problem.text());
      SourceLocation origin = css.locate(lines.position(problem.offset()));
      List<SassCalls.Place> calls = finder.calls(sources, name);
      Stream<SourceLocation> written =
          calls.isEmpty()
              ? Stream.of(origin)
              : calls.stream().map(call -> locator.apply(call.tokens(), call.token()));
      written
          .flatMap(at -> SheetProblems.unknownFunction(name, known, at).stream())
          .forEach(found::add);
    }
    return found;
  }

  /** Returns all that CSS, Sass and the sources declare, by their lower-case names. */
  private static Set<String> known(Collection<SassTokens> sources) {
    Set<String> known = new HashSet<>(CssFunctions.ofCss());
    known.addAll(CssFunctions.ofSass());
    known.addAll(SassHost.FUNCTIONS);
    for (SassTokens tokens : sources) {
      Matcher declared = DECLARED.matcher(tokens.source().text());
      while (declared.find()) {
        known.add(name(declared.group(1)));
      }
    }
    return known;
  }

  /** Returns the calls of others, each name once, where it is first called. */
  private static List<CssProblem> unknown(String css, Set<String> known) {
    // Reading a large result once more takes as long as compiling a small file.
    Matcher called = CALLED.matcher(css);
    boolean isAny = false;
    while (!isAny && called.find()) {
      isAny = !known.contains(name(called.group(1)));
    }
    if (!isAny) {
      return List.of();
    }
    Set<String> names = new HashSet<>();
    return CssFunctions.unknown(CssSheet.of(css)).stream()
        .filter(call -> !known.contains(name(call.text())) && names.add(call.text()))
        .toList();
  }

  /** Returns a name as it is compared: both hyphens are one to Sass. */
  private static String name(String written) {
    return written.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
