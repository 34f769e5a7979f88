package dev.assetbundle.processor.session;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OptionProblems;
import dev.assetbundle.processor.model.ContentTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Media types that a project declares, as {@code ext=type/subtype}.
 *
 * @param contentTypes the standard ones with those that are well-formed
 * @param problems one for each of the others
 */
record DeclaredTypes(ContentTypes contentTypes, List<Diagnostic> problems) {

  private static final Set<String> FIXED = Set.of("js", "css");

  private static final String EXTENSION = "[\\p{L}\\p{Nd}_+-]+";

  /** A media type, which may have parameters (RFC 9110, section 8.3.1). */
  private static final String TYPE = "[\\w!#$&^.+-]+/ *[\\w!#$&^.+-]+ *(;[ -~]*=[ -~]*)?";

  /** Copies the list. */
  DeclaredTypes {
    problems = List.copyOf(problems);
  }

  /**
   * Reads declarations; of two for one extension that differ, the second is a mistake.
   *
   * @param option how messages call it
   */
  static DeclaredTypes parse(String option, List<String> texts) {
    Map<String, String> types = new TreeMap<>();
    List<Diagnostic> problems = new ArrayList<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      String extension = text.substring(0, Math.max(0, equals)).strip().toLowerCase(Locale.ROOT);
      String type = text.substring(equals + 1).strip();
      if (equals < 0 || !extension.matches(EXTENSION) || !type.matches(TYPE)) {
        problems.add(OptionProblems.badMediaType(option, text, extension, type));
      } else if (FIXED.contains(extension)) {
        problems.add(OptionProblems.fixedMediaType(option, text, extension));
      } else {
        String other = types.putIfAbsent(extension, type);
        if (other != null && !other.equals(type)) {
          problems.add(OptionProblems.secondMediaType(option, text, extension, other));
        }
      }
    }
    return new DeclaredTypes(ContentTypes.with(types), problems);
  }
}
