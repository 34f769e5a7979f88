package dev.assetbundle.processor.language.sass.mistake;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.SheetProblems;
import dev.assetbundle.processor.language.sass.syntax.SassToken;
import dev.assetbundle.processor.language.sass.syntax.SassTokens;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.css.CssLeftovers;
import dev.assetbundle.processor.syntax.css.CssProblem;
import dev.assetbundle.processor.text.Lines;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** What a source says in Sass and the resulting CSS still has, as Sass takes it for text. */
public final class SassLeftovers {

  private SassLeftovers() {}

  /** Returns a warning for each that stands in one of the sources. */
  public static List<Diagnostic> find(
      Collection<SassTokens> sources,
      Fragment css,
      BiFunction<SassTokens, Integer, SourceLocation> locator) {
    List<CssProblem> problems = CssLeftovers.find(css.text());
    Lines lines = Lines.of(problems.isEmpty() ? "" : css.text());
    return problems.stream()
        .flatMap(
            problem -> {
              SourceLocation origin = css.locate(lines.position(problem.offset()));
              return source(sources, origin).stream()
                  .map(
                      tokens ->
                          SheetProblems.sassAsText(
                              problem.text(),
                              token(tokens, origin, problem)
                                  .map(i -> locator.apply(tokens, i))
                                  .orElse(origin)));
            })
        .distinct()
        .toList();
  }

  private static Optional<SassTokens> source(Collection<SassTokens> sources, SourceLocation at) {
    return sources.stream()
        .filter(tokens -> tokens.source().file().toString().equals(at.path()))
        .findFirst();
  }

  /** Engines know where a rule or a value begins, which may be some words before it. */
  private static Optional<Integer> token(SassTokens tokens, SourceLocation at, CssProblem problem) {
    int from = at.line() == 0 ? 0 : tokens.offset(at.line(), Math.max(1, at.column()));
    return IntStream.range(0, tokens.size())
        .filter(i -> tokens.get(i).start() >= from && isMeant(tokens.get(i), problem.text()))
        .filter(i -> tokens.isOneStatement(from, tokens.get(i).start()))
        .boxed()
        .findFirst();
  }

  private static boolean isMeant(SassToken token, String text) {
    return switch (token.kind()) {
      case VARIABLE -> token.text().equals(text);
      case RAW ->
          text.contains("(") && token.text().contains(text.substring(0, text.indexOf('(') + 1));
      default -> false;
    };
  }
}
