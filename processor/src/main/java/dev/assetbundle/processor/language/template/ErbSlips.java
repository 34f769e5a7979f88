package dev.assetbundle.processor.language.template;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to say of a tag that is nearly one of the helpers, but is not written as they have to be.
 */
final class ErbSlips {

  /** Helpers of views, which make tags of HTML, by what gives the URL in them. */
  private static final Map<String, String> OF_VIEWS =
      Map.of(
          "image_tag", "image_path",
          "favicon_link_tag", "image_path",
          "audio_tag", "audio_path",
          "video_tag", "video_path",
          "font_tag", "font_path",
          "javascript_include_tag", "javascript_path",
          "stylesheet_link_tag", "stylesheet_path",
          "preload_link_tag", "asset_path");

  private static final Pattern DASHED = Pattern.compile("[a-z]+(-[a-z]+)+(?=[\\s(])");
  private static final Pattern BARE = Pattern.compile("[\\w-]*[\\w/.-]*[./][\\w/.-]*");
  private static final Pattern LITERAL_AND_MORE = Pattern.compile("(\"[^\"]*\"|'[^']*')\\s*,.*");

  private ErbSlips() {}

  /** Returns the hint; empty for what is no slip. */
  static Optional<String> hint(String code) {
    if (code.startsWith("=")) {
      return Optional.of("write \"<%=\" without a blank in it");
    }
    Matcher dashed = DASHED.matcher(code);
    if (dashed.lookingAt()) {
      String name = dashed.group().replace('-', '_');
      return ErbHelpers.isValue(name)
          ? Optional.of("did you mean \"" + name + "\"?")
          : Optional.empty();
    }
    String name = ErbCall.name(code);
    String other = OF_VIEWS.get(name);
    if (other != null) {
      return Optional.of(
          "that helper of Rails' views makes HTML; " + other + " gives the URL that is in it");
    }
    return ErbHelpers.isValue(name)
        ? argument(name, code.substring(name.length()).strip())
        : Optional.empty();
  }

  private static Optional<String> argument(String name, String written) {
    if (written.startsWith("(") && written.indexOf(')') < 0) {
      return Optional.of("close it with \")\"");
    }
    String inner = written.startsWith("(") ? written.substring(1) : written;
    String argument = inner.replaceFirst("\\)$", "").strip();
    String quote = argument.isEmpty() ? "" : argument.substring(0, 1);
    boolean isQuoted = quote.equals("\"") || quote.equals("'");
    if (isQuoted && argument.indexOf(quote, 1) < 0) {
      return Optional.of("close the name with " + quote);
    }
    if (argument.isEmpty() || BARE.matcher(argument).matches()) {
      String example = argument.isEmpty() ? "logo.png" : argument;
      return Optional.of("name the file in quotes: " + name + " \"" + example + "\"");
    }
    return LITERAL_AND_MORE.matcher(argument).matches()
        ? Optional.of("leave out what follows the name of the file: options are for Rails only")
        : Optional.empty();
  }
}
