package dev.assetbundle.processor.syntax.css.module;

import java.util.List;

/**
 * Something in a CSS module that cannot be right.
 *
 * @param offset where it is, 0-based, in UTF-16 units
 * @param word the text of it
 * @param known what there is in its place, as far as that helps
 */
public record CssModuleMistake(Kind kind, int offset, String word, List<String> known) {

  /** What is wrong. */
  public enum Kind {
    /** {@code composes} in a rule that is not for a single class. */
    NO_SINGLE_CLASS,
    /** {@code composes} with something else than names and a file. */
    NO_NAMES,
    /** {@code composes} of a class that the file does not have. */
    NO_SUCH_CLASS,
    /** {@code :global} or {@code :local} without a selector. */
    NO_SELECTOR,
    /** {@code @value} or {@code :import}, which came before custom properties. */
    OLD_VALUES
  }

  /** Copies the list. */
  public CssModuleMistake {
    known = List.copyOf(known);
  }
}
