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
 * @param namespaces its {@code @namespace} rules
 * @param hasStyles whether it has rules, so that browsers ignore namespaces of the files behind it
 */
public record SheetFacts(
    List<SourceLocation> deadImports,
    List<SourceLocation> liveImports,
    boolean hasRules,
    List<SourceLocation> deadCharsets,
    List<Namespace> namespaces,
    boolean hasStyles) {

  /**
   * An {@code @namespace} rule.
   *
   * @param prefix the prefix it declares; empty if it is the default of all selectors
   * @param name what it names
   * @param isLate whether it stands behind other rules of its file, so that browsers ignore it
   */
  public record Namespace(String prefix, String name, SourceLocation at, boolean isLate) {

    /** Whether both declare the same. */
    public boolean isSameAs(Namespace other) {
      return prefix.equals(other.prefix) && name.equals(other.name);
    }
  }

  /** Copies the lists. */
  public SheetFacts {
    deadImports = List.copyOf(deadImports);
    liveImports = List.copyOf(liveImports);
    deadCharsets = List.copyOf(deadCharsets);
    namespaces = List.copyOf(namespaces);
  }

  /** Finds it in the tokens of {@code css}. */
  static SheetFacts of(Fragment css, CssSheet sheet) {
    CssStructure structure = CssStructure.of(sheet);
    Lines lines = Lines.of(sheet.text());
    return new SheetFacts(
        places(structure.deadImports(), lines, css),
        places(structure.liveImports(), lines, css),
        structure.hasRules(),
        places(structure.misplacedCharsets(), lines, css),
        structure.namespaces().stream()
            .map(
                found ->
                    new Namespace(
                        found.prefix(),
                        found.name(),
                        css.locate(lines.position(found.offset())),
                        found.isLate()))
            .toList(),
        structure.hasStyles());
  }

  private static List<SourceLocation> places(List<Integer> offsets, Lines lines, Fragment css) {
    return offsets.stream().map(offset -> css.locate(lines.position(offset))).toList();
  }
}
