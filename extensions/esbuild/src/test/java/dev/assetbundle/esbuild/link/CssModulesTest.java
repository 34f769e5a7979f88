package dev.assetbundle.esbuild.link;

import static dev.assetbundle.processor.Builds.build;
import static dev.assetbundle.processor.Builds.minified;
import static dev.assetbundle.processor.Builds.said;
import static dev.assetbundle.processor.Builds.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.MemoryTree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stylesheets with names of their own, and the modules that import them. */
class CssModulesTest {

  private final MemoryTree tree = new MemoryTree();

  @Test
  void modulesImportTheNamesThatTheStylesheetHas() {
    tree.put(
            "js/app.tsx",
            """
            import styles, { card } from './card.module.scss';
            import * as base from './base.module.css';
            import './plain.css';
            const tag: string = styles['is-open'] + card + styles.width + base.box;
            console.log(tag, styles.default);
            """)
        .put(
            "js/card.module.scss",
            """
            $width: 10px;
            :export { width: $width }
            .card { composes: box big-box from './base.module.css'; width: $width;
              .is-open { color: red } }
            .default { color: blue }
            """)
        .put(
            "js/base.module.css",
            ".box { margin: 0 }\n.big-box { composes: box; padding: 0 }\n.unused { top: 0 }\n")
        .put("js/plain.css", ".card { left: 0 }\n");
    BundleResult result = build(tree, minified(), "app.js");
    assertEquals("", said(result));
    assertEquals(
        """
        .box_9d3655{margin:0}.big-box_9d3655{padding:0}.unused_9d3655{top:0}
        .card_1b23e7{width:10px}.card_1b23e7 .is-open_1b23e7{color:red}.default_1b23e7{color:blue}
        .card{left:0}
        """,
        text(result, "app.css"));
    assertEquals(
        "var o=\"box_9d3655\",r=\"big-box_9d3655 box_9d3655\";"
            + "var e=\"card_1b23e7 \"+o+\" \"+r,t=\"is-open_1b23e7\",b=\"default_1b23e7\",d=\"10px\";"
            + "var a={card:e,\"is-open\":t,default:b,width:d};"
            + "var n=a[\"is-open\"]+e+a.width+o;console.log(n,a.default);\n",
        text(result, "app.js"));
  }

  @Test
  void filesWithTheSameNamesHaveOthers() {
    tree.put(
            "js/app.js",
            """
            import a from './a/x.module.css';
            import b from './b/x.module.css';
            console.log(a.same, b.same);
            """)
        .put("js/a/x.module.css", ".same { top: 0 }\n")
        .put("js/b/x.module.css", ".same { left: 0 }\n");
    List<String> classes =
        text(build(tree, minified(), "app.js"), "app.css")
            .lines()
            .map(rule -> rule.substring(0, rule.indexOf('{')))
            .toList();
    assertEquals(2, classes.size());
    assertNotEquals(classes.get(0), classes.get(1));
  }

  /** The suffix is that of the file, so an edit of its rules changes no script. */
  @Test
  void otherRulesChangeOnlyTheStylesheet() {
    tree.put("js/app.js", "import { a } from './x.module.css';\nconsole.log(a);\n")
        .put("js/x.module.css", ".a { top: 0 }\n");
    BundleResult before = build(tree, LinkedModulesTest.mapped(), "app.js");
    tree.put("js/x.module.css", ".a { top: 1px }\n");
    BundleResult after = build(tree, LinkedModulesTest.mapped(), "app.js");
    assertEquals(text(before, "app.js"), text(after, "app.js"));
    assertEquals(text(before, "app.js.map"), text(after, "app.js.map"));
    assertNotEquals(text(before, "app.css"), text(after, "app.css"));
  }

  @Test
  void whatIsImportedOrTakenMustBeThere() {
    tree.put(
            "js/app.js",
            "import styles, { buton } from './x.module.css';\nconsole.log(styles, buton);\n")
        .put("js/x.module.css", ".button { composes: bx from './y.module.css' }\n")
        .put("js/y.module.css", ".box { top: 0 }\n");
    assertEquals(
        """
        js/app.js:1:18: error: no matching export in "js/x.module.css" for import "buton" [module-error]
            import styles, { buton } from './x.module.css';
                             ^
            hint: did you mean "button"?
        js/x.module.css:1:21: error: no matching export in "js/y.module.css" for import "bx" [module-error]
            .button { composes: bx from './y.module.css' }
                                ^
            hint: did you mean "box"?
        """,
        said(build(tree, "app.js")));
    tree.put("js/x.module.css", "/**/ .button { composes: box from './yy.module.css' }\n");
    assertEquals(
        """
        js/x.module.css:1:35: error: couldn't find "./yy.module.css" [missing-asset]
            /**/ .button { composes: box from './yy.module.css' }
                                              ^
            hint: did you mean "./y.module.css"?
        """,
        said(build(tree, "app.js")));
  }

  @Test
  void mistakesAreSaidAtTheirPlaces() {
    tree.put("js/app.js", "import styles from './x.module.css';\nconsole.log(styles);\n")
        .put(
            "js/x.module.css",
            """
            @value a: b;
            .base {}
            .a .b { composes: base }
            .d { composes: bas; composes: from x }
            :global { top: 0 }
            """);
    assertEquals(
        """
        js/x.module.css:1:1: error: @value and :import of CSS modules are not supported [css-module]
            @value a: b;
            ^
            hint: use a custom property, or a variable of Sass and :export { name: $variable; }
        js/x.module.css:3:9: error: composes stands in a rule whose selector is not a single class of this file [css-module]
            .a .b { composes: base }
                    ^
            hint: write it into a rule of its own, as in .button { composes: base; }
        js/x.module.css:4:16: error: this file has no class .bas to compose of [css-module]
            .d { composes: bas; composes: from x }
                           ^
            hint: did you mean "base"?
        js/x.module.css:4:31: error: composes expects names of classes [css-module]
            .d { composes: bas; composes: from x }
                                          ^
            hint: write composes: base; or composes: base from "./base.module.css"; or composes: base from global;
        js/x.module.css:5:1: error: without :global and :local, nothing is left of this selector [css-module]
            :global { top: 0 }
            ^
            hint: write :global(.name), or :global before a selector
        """,
        said(build(tree, "app.js")));
  }

  @Test
  void ordinaryStylesheetsStayAsTheyAre() {
    tree.put("js/app.js", "import './x.css';\n").put("js/x.css", ".a { composes: b }\n");
    assertEquals(".a { composes: b }\n", text(build(tree, "app.js"), "app.css"));
  }

  @Test
  void whatDirectivesJoinHasTheSameNames() {
    tree.put("js/app.js", "import './x.module.css';\n")
        .put("js/x.module.css", ".a { top: 0 }\n")
        .put("css/all.css", "/*= require x.module */\n");
    assertEquals(
        text(build(tree, "app.js"), "app.css") + "\n", text(build(tree, "all.css"), "all.css"));
  }
}
