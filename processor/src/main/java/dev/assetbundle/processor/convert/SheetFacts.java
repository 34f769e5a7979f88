package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.css.CssSheet;
import dev.assetbundle.processor.syntax.css.CssStructure;
import dev.assetbundle.processor.text.Lines;
import java.util.List;

/**
 * What joining a stylesheet with others needs to know about it.
 *
 * @param deadImports its {@code @import} rules that browsers ignore wherever it stands
 * @param liveImports those they ignore only behind rules of another file
 * @param hasRules whether it makes the imports behind it dead
 * @param deadCharsets its {@code @charset} rules that browsers ignore
 */
public record SheetFacts(
    List<SourceLocation> deadImports,
    List<SourceLocation> liveImports,
    boolean hasRules,
    List<SourceLocation> deadCharsets) {

  /** Finds it in the tokens of {@code css}. */
  static SheetFacts of(Fragment css, CssSheet sheet) {
    CssStructure structure = CssStructure.of(sheet);
    Lines lines = Lines.of(sheet.text());
    return new SheetFacts(
        places(structure.deadImports(), lines, css),
        places(structure.liveImports(), lines, css),
        structure.hasRules(),
        places(structure.misplacedCharsets(), lines, css));
  }

  private static List<SourceLocation> places(List<Integer> offsets, Lines lines, Fragment css) {
    return offsets.stream().map(offset -> css.locate(lines.position(offset))).toList();
  }
}
