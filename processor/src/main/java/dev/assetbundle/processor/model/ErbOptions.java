package dev.assetbundle.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files that give templates the values that only a running Rails application would know.
 *
 * @param values project-relative name of a file of properties, expression by text; empty if there
 *     is none
 * @param locales globs over project-relative names of Rails' locale files
 * @param locale the language to take from them, {@code en}
 */
public record ErbOptions(Optional<String> values, List<String> locales, String locale) {

  /** The default locale. */
  public static final String ENGLISH = "en";

  /** No files. */
  public static final ErbOptions NONE = new ErbOptions(Optional.empty(), List.of(), ENGLISH);

  /** Copies the list. */
  public ErbOptions {
    locales = List.copyOf(locales);
  }

  /**
   * Returns what three options say; commas, which may also stand in braces, separate the locales.
   */
  public static ErbOptions of(
      Optional<String> values, Optional<String> locales, Optional<String> locale) {
    return new ErbOptions(
        values.map(ErbOptions::name),
        locales.map(text -> split(name(text))).orElse(List.of()),
        locale.map(String::strip).orElse(ENGLISH));
  }

  private static String name(String text) {
    return text.strip().replace('\\', '/');
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ',';
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (i == text.length() || (c == ',' && depth <= 0)) {
        parts.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.removeIf(String::isEmpty);
    return parts;
  }
}
