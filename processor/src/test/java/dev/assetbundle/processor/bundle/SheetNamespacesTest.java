package dev.assetbundle.processor.bundle;

import static dev.assetbundle.processor.Builds.build;
import static dev.assetbundle.processor.Builds.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.MemoryTree;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of {@code @namespace} in stylesheets that are joined. */
class SheetNamespacesTest {

  private final MemoryTree tree = new MemoryTree();

  private BundleResult join(String first, String second) {
    tree.put("css/main.css", "/*= require a */\n/*= require b */\n");
    tree.put("css/a.css", first + "\n").put("css/b.css", second + "\n");
    return build(tree, "main.css");
  }

  private static String codes(BundleResult result) {
    return result.findings().stream()
        .map(finding -> finding.diagnostic().at() + " " + finding.diagnostic().code())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          @namespace "svg";a{}                      ~ b{}                        ~ css/a.css:1:1 namespace-spreads
          @NAMESPACE url(svg);a{}                   ~ @media print{b{}}          ~ css/a.css:1:1 namespace-spreads
          @import "//x/y.css";@namespace url("svg"); ~ b{}                       ~ css/a.css:1:21 namespace-spreads
          @namespace "svg";a{}                      ~ @namespace url( "svg" );b{} ~ ``
          @namespace "svg";a{}                      ~ /* b */                    ~ ``
          @namespace "svg";                         ~ @namespace "math";b{}      ~ ``
          @namespace s "svg";s|a{}                  ~ b{}                        ~ ``
          @namespace s "svg";s|a{}                  ~ @namespace s "svg";s|b{}   ~ ``
          @namespace s "svg";s|a{}                  ~ @namespace s "math";s|b{}  ~ css/b.css:1:1 dead-namespace
          @namespace s "svg";s|a{}                  ~ @namespace t "svg";t|b{}   ~ css/b.css:1:1 dead-namespace
          a{}                                       ~ @namespace "svg";b{}       ~ css/b.css:1:1 dead-namespace
          a{}@namespace "svg";                      ~ b{}                        ~ css/a.css:1:4 dead-namespace
          @layer x;@namespace s "svg";s|a{}         ~ b{}                        ~ ``
          @layer x{a{}}@namespace s "svg";s|a{}     ~ b{}                        ~ css/a.css:1:14 dead-namespace
          @charset "utf-8";                         ~ @namespace s "svg";s|b{}   ~ ``
          @namespace;a{}                            ~ @namespace x;@namespace 1;b{} ~ ``
          """)
  void onesThatAreDeadOrSpreadAreSaid(String first, String second, String said) {
    assertEquals(said, codes(join(first, second)));
  }

  @Test
  void aDefaultThatSpreadsIsSaidOnce() {
    tree.put("css/c.css", "c{}\n");
    tree.put("css/all.css", "/*= require a\n *= require b\n *= require c */\n");
    join("@namespace \"svg\";", "b{}");
    assertEquals(
        """
        css/a.css:1:1: warning: an @namespace without a prefix holds for all of the bundle, so that \
        selectors of css/b.css match elements of that namespace only [namespace-spreads]
            @namespace "svg";
            ^
            hint: give it a prefix, as in @namespace svg url(...), or link its file from the page
        """,
        said(build(tree, "all.css")));
  }

  @Test
  void oneOfAPartialBehindRulesIsSaidThere() {
    tree.put("css/app.scss", "a { b: c }\n@import 'icons';\n");
    tree.put("css/_icons.scss", "\n@namespace s \"svg\";\ns|a { b: c }\n");
    assertEquals(
        """
        css/_icons.scss:2:1: warning: browsers ignore this @namespace, because other rules of the \
        bundle come before it [dead-namespace]
            @namespace s "svg";
            ^
            hint: put it at the start of the file that is required first, or link its file from \
        the page
        """,
        said(build(tree, "app.css")));
  }
}
