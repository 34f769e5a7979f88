package dev.assetbundle.processor.syntax.js;

import dev.assetbundle.processor.text.SourceMapComment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the comments of a script that a license may ask to keep: those that begin with {@code /*!}
 * or {@code //!}, and those that say {@code @license}, {@code @preserve} or {@code @copyright}.
 */
public final class JsLegalComments {

  private static final List<String> WORDS = List.of("@license", "@preserve", "@copyright");

  private JsLegalComments() {}

  /**
   * Returns the comments as they are written, without line ends after them, each once, in order.
   * Line comments that follow one another, each on a line of its own, are one.
   */
  public static List<String> of(String js) {
    if (!mayHave(js)) {
      return List.of();
    }
    Set<String> found = new LinkedHashSet<>();
    List<String> lines = new ArrayList<>();
    JsTokenizer tokens = new JsTokenizer(js);
    boolean alone = true;
    while (tokens.next()) {
      String text = js.substring(tokens.start(), tokens.end());
      switch (tokens.kind()) {
        case LINE_TERMINATOR -> {
          // An empty line ends a run of comments.
          if (alone) {
            end(lines, found);
          }
          alone = true;
        }
        case WHITESPACE -> {}
        case LINE_COMMENT -> {
          if (!alone) {
            end(lines, found);
          }
          if (text.startsWith("//")
              && SourceMapComment.from(js, tokens.start(), tokens.end()).isEmpty()) {
            lines.add(text);
          }
          alone = false;
        }
        case BLOCK_COMMENT -> {
          end(lines, found);
          if (isLegal(text)) {
            found.add(text);
          }
          alone = false;
        }
        default -> {
          end(lines, found);
          alone = false;
        }
      }
    }
    end(lines, found);
    return List.copyOf(found);
  }

  private static boolean mayHave(String js) {
    return js.contains("/*!") || js.contains("//!") || WORDS.stream().anyMatch(js::contains);
  }

  private static void end(List<String> lines, Set<String> found) {
    if (lines.stream().anyMatch(JsLegalComments::isLegal)) {
      found.add(String.join("\n", lines));
    }
    lines.clear();
  }

  private static boolean isLegal(String comment) {
    return comment.startsWith("!", 2) || WORDS.stream().anyMatch(comment::contains);
  }
}
