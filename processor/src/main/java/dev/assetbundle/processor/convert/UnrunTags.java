package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ErbProblems;
import dev.assetbundle.processor.spi.AssetKind;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.js.JsTokenizer;
import dev.assetbundle.processor.text.Lines;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds tags of ERB with a path helper in strings of scripts that are not ERB templates. Other tags
 * are not reported, since templates for browsers are written with the same marks.
 */
final class UnrunTags {

  private static final Pattern TAG =
      Pattern.compile(
          "<%=\\s*("
              + Arrays.stream(AssetKind.values())
                  .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining("|"))
              + ")_(path|url|data_uri)\\b.*?%>",
          Pattern.DOTALL);

  private UnrunTags() {}

  /** Returns the warning for the first one in a script. */
  static Optional<Diagnostic> find(Fragment js) {
    String text = js.text();
    if (text.indexOf("<%") < 0) {
      return Optional.empty();
    }
    JsTokenizer tokens = new JsTokenizer(text);
    while (tokens.next()) {
      Matcher tag = TAG.matcher(text).region(tokens.start(), tokens.end());
      boolean isText =
          switch (tokens.kind()) {
            case STRING, TEMPLATE, TEMPLATE_HEAD, TEMPLATE_MIDDLE, TEMPLATE_TAIL -> true;
            default -> false;
          };
      if (isText && tag.find()) {
        return Optional.of(at(js, tag.start()));
      }
    }
    return Optional.empty();
  }

  private static Diagnostic at(Fragment text, int offset) {
    return ErbProblems.unrun(text.locate(Lines.of(text.text()).position(offset)));
  }
}
