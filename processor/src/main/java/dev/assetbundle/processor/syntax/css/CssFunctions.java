package dev.assetbundle.processor.syntax.css;

import dev.assetbundle.processor.syntax.css.CssStatements.Kind;
import dev.assetbundle.processor.syntax.css.CssStatements.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The functions of CSS and of Sass by name, and the calls in a stylesheet. */
public final class CssFunctions {

  /** Those of the specifications, of their drafts, and of browsers of the past. */
  private static final Set<String> OF_CSS =
      Set.of(
          """
          abs acos alpha anchor anchor-size annotation asin atan atan2 attr blur
          brightness calc calc-size character-variant chroma circle clamp color color-adjust
          color-contrast color-layers color-mix color-mod conic-gradient constant
          container-progress content contrast contrast-color control-value cos counter counters
          cross-cubic-bezier device-cmyk drop-shadow dropshadow dynamic-range-limit-mix
          element ellipse else env exp expression fade filter first-valid
          fit-content fliph flipv flow format frames from glow gradient gray grayscale hsl hsla
          hue-rotate hwb hypot icc-color ident if image image-set inherit inset invert lab layer lch
          leader light light-dark linear linear-gradient local log mask matrix matrix3d max media
          media-progress min minmax mod not oklab oklch opacity ornaments paint palette-mix param
          path perspective polygon pow progress progid radial-gradient random random-item ray rect
          rem repeat repeating-conic-gradient repeating-linear-gradient repeating-radial-gradient
          rgb rgba rotate rotate3d rotatex rotatey rotatez round running saturate scale scale3d
          scalex scaley scalez screen scroll selector sepia shadow shape sibling-count sibling-index
          sign sin skew skewx skewy spring sqrt src steps string stripes style styleset stylistic
          superellipse supports swash symbols tan target-counter target-counters target-text tech
          theme to toggle translate translate3d translatex translatey translatez type url url-prefix
          v-bind var view xray xywh
          """
              .split("\\s+"));

  /** Those of Sass that CSS does not have. */
  private static final Set<String> OF_SASS =
      Set.of(
          """
          adjust-color adjust-hue append blue call ceil change-color comparable complement
          content-exists darken desaturate fade-in fade-out feature-exists floor function-exists
          get-function global-variable-exists green hue ie-hex-str index inspect is-bracketed
          is-superselector join keywords length lighten lightness list-separator map-get map-has-key
          map-keys map-merge map-remove map-values mix mixin-exists nth opacify percentage quote red
          rgba saturation scale-color selector-append selector-extend selector-nest selector-parse
          selector-replace selector-unify set-nth simple-selectors str-index str-insert str-length
          str-slice to-lower-case to-upper-case transparentize type-of unique-id unit unitless
          unquote variable-exists zip
          """
              .split("\\s+"));

  /** The path helpers that AssetBundle adds to Sass. */
  private static final Set<String> HELPERS =
      Set.of(
          """
          asset-path asset-url asset-data-url image-path image-url font-path font-url audio-path
          audio-url video-path video-url javascript-path javascript-url stylesheet-path
          stylesheet-url
          """
              .split("\\s+"));

  /** A call. */
  record Call(String name, int offset) {}

  private CssFunctions() {}

  /** Returns the lower-case names that a browser of any time may know. */
  public static Set<String> ofCss() {
    return OF_CSS;
  }

  /** Returns the lower-case names that mean something before a browser sees them. */
  public static Set<String> ofSass() {
    return OF_SASS;
  }

  /** Returns the names of the path helpers, which are functions in Sass files only. */
  public static Set<String> helpers() {
    return HELPERS;
  }

  /** Whether a lower-case name can be anything, since it has a prefix or escapes. */
  static boolean isFree(String name) {
    return name.startsWith("-") || name.indexOf('\\') >= 0;
  }

  /** Returns the functions in values that no browser knows, nearly always none. */
  public static List<CssProblem> unknown(CssSheet sheet) {
    List<CssProblem> found = new ArrayList<>();
    for (Statement statement : CssStatements.of(sheet)) {
      for (Call call : calls(sheet, statement)) {
        if (!isFree(call.name()) && !OF_CSS.contains(call.name())) {
          found.add(new CssProblem(CssProblem.Kind.UNKNOWN_FUNCTION, call.offset(), call.name()));
        }
      }
    }
    return found;
  }

  /** Returns the calls of path helpers in a statement, whatever it is. */
  static List<Call> helpers(CssSheet sheet, Statement statement) {
    String css = sheet.text();
    List<Call> calls = new ArrayList<>();
    for (CssToken token : sheet.tokens().subList(statement.from(), statement.to())) {
      if (token.kind() == CssKind.FUNCTION) {
        String name = css.substring(token.start(), token.end() - 1);
        if (HELPERS.contains(name.toLowerCase(Locale.ROOT).replace('_', '-'))) {
          calls.add(new Call(name, token.start()));
        }
      }
    }
    return calls;
  }

  /** Returns the calls in the value of a declaration that is read as CSS. */
  static List<Call> calls(CssSheet sheet, Statement statement) {
    String css = sheet.text();
    List<CssToken> tokens = sheet.tokens();
    CssDeclaration declaration = CssDeclaration.at(css, tokens, statement.from(), statement.to());
    if (statement.kind() != Kind.DECLARATION
        || !statement.isInBlock()
        || !declaration.isPresent()
        || declaration.isCustom()
        || declaration.isScripted(css, tokens, statement.to())) {
      return List.of();
    }
    List<Call> calls = new ArrayList<>();
    for (int i = declaration.colon() + 1; i < statement.to(); i++) {
      CssToken token = tokens.get(i);
      if (token.kind() == CssKind.FUNCTION) {
        String name = css.substring(token.start(), token.end() - 1).toLowerCase(Locale.ROOT);
        calls.add(new Call(name, token.start()));
        boolean isOther = CssNames.keepsArguments(name + "(") && sheet.blocks().partner(i) > i;
        i = isOther ? sheet.blocks().partner(i) : i;
      }
    }
    return calls;
  }
}
