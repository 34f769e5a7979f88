package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.css.CssSheet;
import dev.assetbundle.processor.syntax.css.CssStructure;
import dev.assetbundle.processor.text.Lines;
import java.util.List;

/**
 * Facts about a stylesheet that are needed to join it with others.
 *
 * @param deadImports its {@code @import} rules that browsers ignore at every position in a bundle
 * @param liveImports its {@code @import} rules that browsers ignore only if rules of another file
 *     precede them
 * @param hasRules whether it has rules, so that browsers ignore imports of the files behind it
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
