package dev.assetbundle.processor.bundle;

import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.text.MappedText;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The text of a bundle, still in the parts that its files gave, so that each of them can be told
 * from the others.
 *
 * @param parts in order; one directly after the other they are the text of the bundle
 */
public record JoinedText(List<Part> parts) {

  /** Copies the list. */
  public JoinedText {
    parts = List.copyOf(parts);
  }

  /**
   * What one file gave, together with what had to be put between it and the next one.
   *
   * @param file its name as an asset of its own
   */
  public record Part(LogicalPath file, MappedText text) {}

  /** Returns the same files with what a step makes of the text of each. */
  public JoinedText map(UnaryOperator<MappedText> step) {
    return new JoinedText(
        parts.stream().map(part -> new Part(part.file(), step.apply(part.text()))).toList());
  }

  /** Returns the text of the bundle. */
  public MappedText whole() {
    return MappedText.concat(parts.stream().map(Part::text).toList());
  }
}
