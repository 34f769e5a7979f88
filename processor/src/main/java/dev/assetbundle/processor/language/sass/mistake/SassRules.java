package dev.assetbundle.processor.language.sass.mistake;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.SheetProblems;
import dev.assetbundle.processor.language.sass.syntax.SassSyntax;
import dev.assetbundle.processor.language.sass.syntax.SassToken;
import dev.assetbundle.processor.language.sass.syntax.SassToken.Kind;
import dev.assetbundle.processor.language.sass.syntax.SassTokens;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.syntax.css.CssRules;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The unknown at-rules of a source, which engines copy to the CSS. */
public final class SassRules {

  private static final Pattern NAME = Pattern.compile("@[A-Za-z][\\w-]*");

  private SassRules() {}

  /** Returns a warning for each that is nearly the name of one of Sass or CSS. */
  public static List<Diagnostic> misspelt(SassTokens tokens, IntFunction<SourceLocation> locator) {
    // Cheaper than the tokens of a source, which hardly any of these is in.
    boolean isAny =
        NAME.matcher(tokens.source().text())
            .results()
            .anyMatch(name -> CssRules.isUnknown(name.group(), true));
    if (!isAny) {
      return List.of();
    }
    return IntStream.range(0, tokens.size())
        .filter(i -> tokens.get(i).kind() == Kind.AT)
        .filter(i -> CssRules.isUnknown(tokens.get(i).text(), true))
        .boxed()
        .flatMap(
            i ->
                SheetProblems.unknownRule(
                    tokens.get(i).text(), hasBlock(tokens, i), known(), locator.apply(i))
                    .stream())
        .toList();
  }

  /** Returns the hint for a rule that nothing knows. */
  static Optional<String> didYouMean(String name) {
    return CssRules.isUnknown(name, true)
        ? SheetProblems.unknownRule(name, true, known(), SourceLocation.NONE)
            .flatMap(Diagnostic::hint)
        : Optional.empty();
  }

  private static boolean hasBlock(SassTokens tokens, int i) {
    SassToken next = tokens.get(tokens.prelude(i).to());
    return tokens.source().syntax() == SassSyntax.SASS
        ? tokens.prelude(i).to() < tokens.size()
            && tokens.column(tokens.prelude(i).to()) > tokens.column(i)
        : next.is(Kind.OPEN, "{");
  }

  private static Set<String> known() {
    Set<String> known = new HashSet<>(CssRules.ofCss());
    known.addAll(CssRules.ofSass());
    return known;
  }
}
