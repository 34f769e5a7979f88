package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.DirectiveProblems;
import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.ParsedSource;
import dev.assetbundle.processor.spi.Fragment;
import java.util.ArrayList;
import java.util.List;

/** Finds comments below the header that look like directives and have no effect. */
final class LateDirectives {

  private LateDirectives() {}

  /**
   * Returns a warning for each below the header; {@code isCompiled} says that a compiler refuses
   * what is no comment.
   */
  static List<Diagnostic> find(
      Fragment body, ParsedSource parsed, boolean hashComments, boolean isCompiled) {
    List<Diagnostic> found = new ArrayList<>();
    int number = 0;
    for (String line : body.text().split("\n", -1)) {
      number++;
      int column = line.length() - line.stripLeading().length();
      String comment = line.strip();
      int words = comment.indexOf('=') + 1;
      if (words > 0 && isMarker(comment.substring(0, words - 1).strip(), hashComments)) {
        String rest = comment.substring(words).stripLeading();
        String word = rest.split("[^a-z_]", 2)[0];
        if (Directive.Kind.of(word).isPresent() && !Character.isLetterOrDigit(after(rest, word))) {
          int at = column + comment.length() - rest.length() + 1;
          SourceLocation location = body.locate(number, at);
          boolean isSaid = parsed.diagnostics().stream().anyMatch(d -> d.at().equals(location));
          boolean isForeign = !hashComments && comment.startsWith("#");
          if (isSaid) {
            continue;
          }
          if (!isForeign) {
            found.add(DirectiveProblems.late(word, location));
          } else if (!isCompiled) {
            found.add(DirectiveProblems.hashed(word, location));
          }
        }
      }
    }
    return found;
  }

  private static char after(String rest, String word) {
    return rest.length() > word.length() ? rest.charAt(word.length()) : ' ';
  }

  private static boolean isMarker(String text, boolean hashComments) {
    return hashComments
        ? text.equals("#")
        : text.equals("//") || text.equals("*") || text.equals("/*") || text.equals("#");
  }
}
