package dev.assetbundle.processor.syntax.css;

import java.util.Locale;
import java.util.Set;

/**
 * What the minifier knows about properties, functions and at-rules by name. Whatever is not listed
 * is left alone as far as possible, so a name missing here costs bytes, not meaning.
 */
public final class CssNames {

  /** Values that are read by other grammars than the usual one. */
  private static final Set<String> VERBATIM_PROPERTIES =
      Set.of("filter", "-ms-filter", "unicode-range", "initial-value", "syntax", "result");

  /** Functions whose arguments are names, arbitrary tokens or another language. */
  private static final Set<String> VERBATIM_FUNCTIONS =
      Set.of("style(", "element(", "-moz-element(", "expression(", "paint(", "attr(");

  /** Properties in which a number need not be an integer anywhere. */
  private static final Set<String> NUMBER_PROPERTIES =
      Set.of(
          """
          opacity fill-opacity stroke-opacity stop-opacity flood-opacity line-height flex
          flex-grow flex-shrink scale zoom
          """
              .split("\\s+"));

  /** Functions that take any number, or round what they get. */
  private static final Set<String> NUMBER_FUNCTIONS =
      Set.of(
          """
          calc( min( max( clamp( rgb( rgba( hsl( hsla( hwb( lab( lch( oklab( oklch( color(
          cubic-bezier( scale( scalex( scaley( scalez( scale3d( matrix( matrix3d( rotate3d(
          """
              .split("\\s+"));

  private static final Set<String> DECLARATION_RULES =
      Set.of(
          """
          @font-face @page @property @counter-style @viewport @-ms-viewport @-o-viewport
          @view-transition @position-try @font-palette-values @color-profile @font-feature-values
          @stylistic @styleset @character-variant @swash @ornaments @annotation @historical-forms
          """
              .split("\\s+"));

  private static final Set<String> GROUPING_RULES =
      Set.of(
          """
          @media @supports @layer @container @scope @starting-style @document @-moz-document
          """
              .split("\\s+"));

  private static final Set<String> STATEMENTS = Set.of("@import", "@namespace", "@layer");

  /** The corners and sides of a page; CSS Paged Media Level 3, section 4.1. */
  private static final Set<String> PAGE_BOXES = Set.of("@top-", "@right-", "@bottom-", "@left-");

  private CssNames() {}

  public static String lower(String css, CssToken token) {
    return token.text(css).toLowerCase(Locale.ROOT);
  }

  /** Custom properties, and names with escapes, which could spell any of the others. */
  public static boolean keepsValue(String property) {
    return property.startsWith("--")
        || property.indexOf('\\') >= 0
        || VERBATIM_PROPERTIES.contains(property)
        || VERBATIM_PROPERTIES.contains(property.substring(1));
  }

  /** {@code nav-up} and its like name an element by its id. */
  public static boolean holdsColors(String property) {
    return !property.startsWith("nav-");
  }

  public static boolean takesNumbers(String property) {
    return NUMBER_PROPERTIES.contains(property);
  }

  public static boolean takesNumbers(String function, boolean outside) {
    return function.equals("(") ? outside : outside || NUMBER_FUNCTIONS.contains(function);
  }

  public static boolean keepsArguments(String function) {
    return VERBATIM_FUNCTIONS.contains(function) || function.startsWith("--");
  }

  public static boolean isDeclarationRule(String atRule) {
    return DECLARATION_RULES.contains(atRule)
        || PAGE_BOXES.stream().anyMatch(box -> atRule.startsWith(box));
  }

  public static boolean isGroupingRule(String atRule) {
    return GROUPING_RULES.contains(atRule);
  }

  public static boolean isKeyframes(String atRule) {
    return atRule.equals("@keyframes")
        || (atRule.startsWith("@-") && atRule.endsWith("-keyframes"));
  }

  public static boolean isStatement(String atRule) {
    return STATEMENTS.contains(atRule);
  }

  /** Rules that are void after others; CSS Cascading Level 5, section 2. */
  public static boolean mustComeFirst(String atRule) {
    return atRule.equals("@import") || atRule.equals("@namespace") || atRule.equals("@charset");
  }
}
