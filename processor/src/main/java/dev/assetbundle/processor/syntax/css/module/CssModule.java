package dev.assetbundle.processor.syntax.css.module;

import dev.assetbundle.processor.syntax.css.CssSheet;
import dev.assetbundle.processor.syntax.css.CssToken;
import dev.assetbundle.processor.text.TextEdit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A stylesheet whose names of classes, ids and keyframes are its own, so that two files may use the
 * same ones: a CSS module. A name is that of the page in {@code :global(...)} and behind {@code
 * :global}.
 *
 * @param edits what gives each name of its own a suffix, and removes what browsers do not know; in
 *     order
 * @param exports what scripts may import, by the names as they are written, in order
 * @param taken the names that {@code composes: name from "file"} takes from other files, in order
 * @param mistakes what cannot be right, in order
 */
public record CssModule(
    List<TextEdit> edits,
    Map<String, Export> exports,
    List<Taken> taken,
    List<CssModuleMistake> mistakes) {

  /**
   * What a name stands for: names of classes, or the text that {@code :export} gives it.
   *
   * @param text what is known of it
   * @param taken the indexes of the names of other files that come behind, separated by spaces
   */
  public record Export(String text, List<Integer> taken) {

    /** Copies the list. */
    public Export {
      taken = List.copyOf(taken);
    }
  }

  /** A name that another file exports, and the string that names that file. */
  public record Taken(CssToken name, CssToken file) {}

  /** Copies the lists. */
  public CssModule {
    edits = List.copyOf(edits);
    exports = new LinkedHashMap<>(exports);
    taken = List.copyOf(taken);
    mistakes = List.copyOf(mistakes);
  }

  /**
   * Reads a stylesheet.
   *
   * @param suffix what its own names get at their end, which is different for each file
   */
  public static CssModule of(CssSheet sheet, String suffix) {
    return new CssModuleReader(sheet, suffix).read();
  }
}
