package dev.assetbundle.processor.diagnostic.suggestion;

import dev.assetbundle.processor.model.Directive;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the directive that a comment is probably meant as, and tells it from prose. */
public final class MeantDirective {

  private static final List<String> WORDS =
      Arrays.stream(Directive.Kind.values()).map(Directive.Kind::word).toList();

  /** What directives are called elsewhere. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "include", "require",
          "import", "require",
          "require_all", "require_tree",
          "require_dir", "require_directory",
          "require_folder", "require_directory");

  /** A name, as authors of other languages may write it, and what is stuck to it. */
  private static final Pattern NAME = Pattern.compile("([\\w-]+)(.*)", Pattern.DOTALL);

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern BEFORE_ARGUMENT = Pattern.compile("^[:=,;(\\s]+");
  private static final Pattern AFTER_ARGUMENT = Pattern.compile("[;,)\\s]+$");

  private MeantDirective() {}

  /**
   * Returns what the author of a line, split behind its first word, may have wanted to write: the
   * name of a directive, with the argument if something between the two does not belong there.
   */
  public static Optional<String> of(String word, String rest) {
    Matcher name = NAME.matcher(word);
    if (!name.matches()) {
      return Optional.empty();
    }
    String stuck = name.group(2);
    String argument =
        AFTER_ARGUMENT
            .matcher(BEFORE_ARGUMENT.matcher(stuck + " " + rest).replaceFirst(""))
            .replaceFirst("")
            .replaceAll("[\"']", "");
    int count = argument.isBlank() ? 0 : argument.strip().split("\\s+").length;
    return kind(name.group(1))
        .filter(kind -> !stuck.isEmpty() || !isProse(kind, name.group(1), argument, count))
        .map(
            kind ->
                stuck.isEmpty() || !kind.takes(count)
                    ? kind.word()
                    : (kind.word() + " " + argument.strip()).strip());
  }

  private static Optional<Directive.Kind> kind(String written) {
    String name = HUMP.matcher(written).replaceAll("_").toLowerCase(Locale.ROOT).replace('-', '_');
    String trimmed = name.replaceFirst("_+$", "");
    return Stream.of(Optional.of(trimmed), Optional.ofNullable(OTHER_NAMES.get(trimmed)))
        .flatMap(Optional::stream)
        .flatMap(known -> Directive.Kind.of(known).stream())
        .findFirst()
        .or(() -> Suggestion.nearest(trimmed, WORDS).flatMap(Directive.Kind::of));
  }

  /** Whether the words are probably a remark: "Required by the cart", "Line items". */
  private static boolean isProse(Directive.Kind kind, String written, String argument, int count) {
    if (written.indexOf('_') >= 0 || written.indexOf('-') >= 0) {
      return false;
    }
    boolean looksLikeName = argument.indexOf('.') >= 0 || argument.indexOf('/') >= 0;
    boolean isCommonWord = kind == Directive.Kind.LINK || kind == Directive.Kind.STUB;
    return !kind.takes(count) || (isCommonWord && !looksLikeName);
  }
}
