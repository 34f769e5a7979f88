package dev.assetbundle.processor.language.template;

import dev.assetbundle.processor.language.template.RubyToken.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call such as {@code I18n.t("shop.title", name: "x")} all of whose arguments are literal.
 *
 * @param key with its scope
 * @param options of I18n by their names
 * @param values what is put in for {@code %{name}}
 */
record Translation(String key, Map<String, RubyToken> options, Map<String, String> values) {

  private static final Set<String> NAMES = Set.of("t", "translate");
  private static final Set<String> OPTIONS = Set.of("default", "locale", "scope");

  /** What I18n gives a meaning of its own that is not known here, such as the plural of a count. */
  private static final Set<String> RESERVED =
      Set.of(
          """
          count cascade deep_interpolation exception_handler fallback fallback_in_progress format
          object raise resolve separator skip_interpolation throw
          """
              .split("\\s+"));

  /** Whether code calls for a translation, with whatever arguments. */
  static boolean isCall(RubyCode ruby) {
    return start(ruby) > 0;
  }

  /** Returns the index of the parenthesis; 0 if it is no such call. */
  private static int start(RubyCode ruby) {
    int name = ruby.size() > 3 && ruby.get(0).isName("I18n") && ruby.isMark(1, ".") ? 2 : 0;
    return ruby.size() > name + 2
            && ruby.get(name).kind() == Kind.NAME
            && NAMES.contains(ruby.get(name).text())
            && ruby.isClosedAtEnd(name + 1)
        ? name + 1
        : 0;
  }

  /** Returns the call that {@code ruby} is; empty if it is another, or only Ruby knows which. */
  static Optional<Translation> parse(RubyCode ruby) {
    int open = start(ruby);
    if (open == 0) {
      return Optional.empty();
    }
    List<RubyCode> arguments = ruby.part(open + 1, ruby.size() - 1).arguments();
    if (arguments.get(0).size() != 1 || !isText(arguments.get(0).get(0))) {
      return Optional.empty();
    }
    Map<String, RubyToken> options = new HashMap<>();
    Map<String, String> values = new HashMap<>();
    List<String> keys = new ArrayList<>();
    for (RubyCode argument : arguments.subList(1, arguments.size())) {
      boolean arrow = argument.size() == 3 && argument.isMark(1, "=>") && isText(argument.get(0));
      boolean label = argument.size() > 1 && argument.get(0).kind() == Kind.LABEL;
      RubyCode value = argument.part(arrow ? 2 : Math.min(1, argument.size()), argument.size());
      String name = argument.size() == 0 ? "" : argument.get(0).text();
      if (!(arrow || label) || RESERVED.contains(name)) {
        return Optional.empty();
      }
      if (name.equals("scope")) {
        Optional<List<String>> scope = scope(value);
        if (scope.isEmpty()) {
          return Optional.empty();
        }
        keys.addAll(scope.get());
      } else if (value.size() != 1 || !isLiteral(value.get(0))) {
        return Optional.empty();
      } else if (OPTIONS.contains(name)) {
        options.put(name, value.get(0));
      } else {
        values.put(name, value.get(0).text());
      }
    }
    keys.add(arguments.get(0).get(0).text());
    return Optional.of(new Translation(String.join(".", keys), options, values));
  }

  private static boolean isText(RubyToken token) {
    return token.kind() == Kind.STRING || token.kind() == Kind.SYMBOL;
  }

  // Ruby prints 1_000 and 1.50 in another way.
  private static boolean isLiteral(RubyToken token) {
    return isText(token)
        || (token.kind() == Kind.NUMBER
            && token.text().chars().allMatch(Character::isDigit)
            && (token.text().length() == 1 || !token.text().startsWith("0")));
  }

  private static Optional<List<String>> scope(RubyCode value) {
    if (value.size() == 1 && isText(value.get(0))) {
      return Optional.of(List.of(value.get(0).text()));
    }
    if (value.size() < 3 || !value.isMark(0, "[") || !value.isMark(value.size() - 1, "]")) {
      return Optional.empty();
    }
    List<RubyCode> parts = value.part(1, value.size() - 1).arguments();
    return parts.stream().allMatch(part -> part.size() == 1 && isText(part.get(0)))
        ? Optional.of(parts.stream().map(part -> part.get(0).text()).toList())
        : Optional.empty();
  }

  /** Returns the locale it asks for, else {@code other}. */
  String locale(String other) {
    return Optional.ofNullable(options.get("locale")).map(RubyToken::text).orElse(other);
  }

  /** Returns the text or, as a symbol, the key that stands in for a missing one. */
  Optional<RubyToken> fallback() {
    return Optional.ofNullable(options.get("default"));
  }

  /**
   * Returns a text with the values put in; without any, it stays as it is, as in I18n.
   *
   * @param missing receives the name of a value that the text asks for in vain
   */
  String interpolate(String text, List<String> missing) {
    if (values.isEmpty()) {
      return text;
    }
    StringBuilder result = new StringBuilder();
    Matcher matcher = Pattern.compile("%%|%\\{([\\w|]+)}|%<(\\w+)>").matcher(text);
    while (matcher.find()) {
      String name = Optional.ofNullable(matcher.group(1)).orElse("");
      Optional<String> value = Optional.ofNullable(values.get(name));
      boolean percent = matcher.group().equals("%%");
      if (!percent && value.isEmpty()) {
        missing.add(matcher.group());
      }
      matcher.appendReplacement(result, Matcher.quoteReplacement(percent ? "%" : value.orElse("")));
    }
    return matcher.appendTail(result).toString();
  }
}
