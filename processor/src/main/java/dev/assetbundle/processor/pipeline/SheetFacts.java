package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.CssStructure;
import dev.assetbundle.processor.syntax.Lines;
import dev.assetbundle.processor.syntax.TextPosition;
import java.util.List;

/**
 * What joining a stylesheet with others needs to know about it.
 *
 * @param deadImports its {@code @import} rules that browsers ignore wherever it stands
 * @param liveImports those they ignore only behind rules of another file
 * @param hasRules whether it makes the imports behind it dead
 * @param deadCharsets its {@code @charset} rules that browsers ignore
 */
record SheetFacts(
    List<SourceLocation> deadImports,
    List<SourceLocation> liveImports,
    boolean hasRules,
    List<SourceLocation> deadCharsets) {

  private static final String RULE = "a{}";
  private static final String IMPORT = "@import \"a\";";

  static SheetFacts of(Fragment css) {
    String text = css.text();
    Lines lines = Lines.of(text);
    List<Integer> dead = CssStructure.deadImports(text);
    // Behind a rule all imports are dead, and an import behind the text tells whether it has rules.
    List<Integer> live =
        CssStructure.deadImports(RULE + text).stream()
            .map(offset -> offset - RULE.length())
            .filter(offset -> !dead.contains(offset))
            .toList();
    boolean hasRules = CssStructure.deadImports(text + IMPORT).contains(text.length());
    return new SheetFacts(
        places(dead, lines, css),
        places(live, lines, css),
        hasRules,
        places(CssStructure.misplacedCharsets(text), lines, css));
  }

  private static List<SourceLocation> places(List<Integer> offsets, Lines lines, Fragment css) {
    return offsets.stream()
        .map(
            offset -> {
              TextPosition place = lines.position(offset);
              return css.locate(place.line(), place.column());
            })
        .toList();
  }
}
