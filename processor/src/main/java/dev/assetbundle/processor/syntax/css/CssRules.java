package dev.assetbundle.processor.syntax.css;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The at-rules of CSS and of Sass by name, with their signs. */
public final class CssRules {

  /** Those of specifications, drafts and old browsers, and of tools that read stylesheets. */
  private static final Set<String> OF_CSS =
      names(
          """
          annotation apply bottom-center bottom-left bottom-left-corner bottom-right
          bottom-right-corner character-variant charset color-profile config container contents
          counter-style custom-media custom-selector custom-variant document env font-face
          font-feature-values font-palette-values footnote function historical-forms host import
          keyframes layer left-bottom left-middle left-top macro media namespace navigation nest
          ornaments page plugin position-fallback position-try property reference responsive result
          right-bottom right-middle right-top scope screen scroll-timeline source starting-style
          styleset stylistic supports swash tailwind template theme top-center top-left
          top-left-corner top-right top-right-corner try utility value variant variants
          view-transition viewport when
          """);

  private static final Set<String> OF_SASS =
      names(
          """
          at-root content debug each else elseif error extend for forward function if import include
          mixin return use warn while
          """);

  private CssRules() {}

  private static Set<String> names(String text) {
    return Stream.of(text.strip().split("\\s+"))
        .map(name -> "@" + name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns those that a browser of any time, or a tool, may know. */
  public static Set<String> ofCss() {
    return OF_CSS;
  }

  /** Returns those that Sass knows besides. */
  public static Set<String> ofSass() {
    return OF_SASS;
  }

  /** Whether a rule, with its sign, may be a misspelt one. */
  public static boolean isUnknown(String name, boolean isSass) {
    String rule = name.toLowerCase(Locale.ROOT);
    return rule.length() > 2
        && rule.charAt(1) != '-'
        && !OF_CSS.contains(rule)
        && !(isSass && OF_SASS.contains(rule));
  }
}
