package dev.assetbundle.processor.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.convert.tool.Extensions;
import dev.assetbundle.processor.convert.tool.TimeLimit;
import dev.assetbundle.processor.convert.tool.Toolbox;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.text.MappedText;
import dev.assetbundle.processor.text.SourceMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Every word of a finished text is found where its author wrote it, whatever became of the rest.
 */
class FinishedTextsTest {

  private final FinishedTexts project = new FinishedTexts().put("img/l.png", "logo");

  private String walk(MappedText text) {
    return project.walk(text);
  }

  private void putScripts() {
    project
        .put(
            "js/app.js",
            """
            /* head
             *= require one */
            //= require two

            var appTok1 = 1; function appTok2(first) { return appTok1 + first + 'strTok3'; }
            """)
        .put("js/one.js", "#!/usr/bin/env node\nvar oneTok1 = {oneTok2: 'x'} // c")
        .put(
            "js/two.js",
            """
            //= require three
            var twoTok1 = oneTok1;
            //# sourceMappingURL=two.js.map
            /* a */ window.twoTok2 = function (second) { return second.twoTok3(second) }
            """)
        .put("js/three.js", "// only\n//= require_self\n\n  threeTok1(`a\n${ threeTok2 }`)\n");
  }

  @Test
  void scripts() {
    putScripts();
    String words =
        ".twoTok2 .twoTok3 appTok1 appTok2 oneTok1 oneTok2 strTok3 threeTok1 threeTok2 twoTok1";
    MappedText plain = project.plain("app.js");
    assertEquals(words, walk(plain));
    assertEquals(
        List.of("js/one.js", "js/three.js", "js/two.js", "js/app.js"), plain.map().sources());
    assertEquals(words, walk(project.plain("app.js")));
  }

  @Test
  void minifiedScripts() {
    putScripts();
    MappedText made = project.minified("app.js");
    assertTrue(made.text().contains("function appTok2(a)"), made::text);
    assertEquals(
        "appTok1 appTok2 oneTok1 oneTok2 threeTok1 threeTok2 twoTok1 twoTok2 twoTok3",
        walk(within(made)));
  }

  // Closure maps a property to its name and a text to its quotation mark.
  private static MappedText within(MappedText made) {
    return new MappedText(made.text().replace('.', ',').replace("strTok3", "str"), made.map());
  }

  @Test
  void templatesOfScripts() {
    project
        .put(
            "js/app.js.erb",
            """
            //= require ./one
            <% require_asset 'two' %>
            <%# a note %>
            var erbTok1 = '<%= asset_path "l.png" %>', erbTok2 = '<%= asset_path "l.png" %>';
            var erbTok3 = '<%% erbTok4 %>'; <%# gone %> erbTok5();
            """)
        .put("js/one.js", "oneTok1();\n")
        .put("js/two.js.erb", "<%= asset_data_uri 'l.png' %>, twoTok1\n");
    assertEquals(
        "erbTok1 erbTok2 erbTok3 erbTok4 erbTok5 oneTok1 twoTok1", walk(project.plain("app.js")));
  }

  @Test
  void templatesOfStylesheets() {
    project.put(
        "css/app.css.erb",
        """
        /* a */
        .aTok1 { a: url(<%= asset_path 'l.png' %>) } .aTok2 { b: url("l.png") } .aTok3 { c: d }
        <%# gone %>
        .bTok1 { a: url(<%= asset_data_uri 'l.png' %>) url( 'l.png' ) } .bTok2 { b: c }
        """);
    String words = ".aTok1 .aTok2 .aTok3 .bTok1 .bTok2";
    assertEquals(words, walk(project.plain("app.css")));
    assertEquals(words, walk(project.minified("app.css")));
  }

  @Test
  void templatesOfOtherTexts() {
    project.put(
        "img/a.svg.erb",
        "<svg>\n<%= asset_path 'l.png' %> svgTok1 <%# y %><g id='svgTok2'/></svg>");
    assertEquals("svgTok1 svgTok2", walk(project.plain("a.svg")));
  }

  @Test
  void coffeeScript() {
    project
        .put(
            "js/app.coffee",
            """
            # head
            #= require ./one

            coffeeTok1
              coffeeTok2: (coffeeTok3) -> coffeeTok3 + 1
              coffeeTok4: coffeeTok5() + 2
            """)
        .put("js/one.coffee.erb", "<%# x %>\noneTok1 '<%= asset_path 'l.png' %>', oneTok2\n")
        .put("js/two.litcoffee", "A text.\n\n    twoTok1 twoTok2\n");
    assertEquals(
        "coffeeTok1 coffeeTok2 coffeeTok3 coffeeTok4 coffeeTok5 oneTok1 oneTok2",
        walk(project.plain("app.js")));
    assertEquals("twoTok1 twoTok2", walk(project.plain("two.js")));
    assertEquals(
        "coffeeTok1 coffeeTok2 coffeeTok4 coffeeTok5 oneTok1 oneTok2",
        walk(project.minified("app.js")));
  }

  @Test
  void sass() {
    project
        .put(
            "css/app.scss",
            """
            //= require ./plain
            @import 'part';
            .é { a: "😀é" }
            .appTok1 { b: image-url('l.png') image-url('l.png'); .appTok2 { color: red } }
            @media print { .appTok3 { @include mix } }
            """)
        .put("css/_part.scss", "@mixin mix { c: d }\n.partTok1 { e: f }  .partTok2 { g: h }\n")
        .put("css/plain.css", ".plainTok1{ a: b }\n")
        .put("css/old.sass", ".oldTok1\n  a: b\n.oldTok2\n  color: red\n");
    String words = ".appTok1 .appTok2 .appTok3 .partTok1 .partTok2 .plainTok1";
    assertEquals(words.replace(" .appTok2", ""), words(project.plain("app.css")));
    assertEquals(words.replace(" .appTok2", ""), words(project.minified("app.css")));
    assertEquals(".oldTok1 .oldTok2", walk(project.plain("old.css")));
  }

  // Of a selector that Sass puts together the first part has a place.
  private String words(MappedText made) {
    String nested = ".appTok1 .appTok2";
    assertTrue(made.text().contains(nested), made::text);
    return walk(new MappedText(made.text().replace(nested, "                 "), made.map()));
  }

  @Test
  void templatesOfBrowsers() {
    project
        .put(
            "js/templates/a.jst.ejs",
            """
            <p>	-textTok1 'textTok2' <%= codeTok1 %> <%- codeTok2 %> textTok3
            <%# gone %> <% if (codeTok3) { // c %> \\ textTok4 <% } %>
            - textTok5</p>
            """)
        .put("js/templates/b.jst", "\n  function () { jstTok1() }\n");
    assertEquals(
        "codeTok1 codeTok2 codeTok3 textTok1 textTok2 textTok3 textTok4 textTok5",
        walk(project.plain("templates/a.js")));
    assertEquals("jstTok1", walk(project.plain("templates/b.js")));
  }

  private void putSheets() {
    project
        .put(
            "css/all.css",
            "/*\n *= require ./a\n *= require_self\n *= require sub/b\n */\n.allTok1{}")
        .put(
            "css/a.css",
            """
            .aTok1 { a: url(l.png) url( 'l.png' ) } .aTok2 { b: url("l.png") } .aTok3 { c: d }
            /*# sourceMappingURL=a.css.map */ .aTok4 , .aTok5 { c: url(l.png) }
            """)
        .put(
            "css/sub/b.css",
            """
            /*! a license */
            @media  print  {
              .bEmpty { }
              .bTok1  >  .bTok2 { color : #FFFFFF ; width : 0.50px ; } .bTok3 { a : calc( 1px + 2px ) }
            }
            .bTok4:not( .bTok5 ) { background : URL( l.png ) ; --x : { } }  .bTok6 { a: b; }
            """);
  }

  @Test
  void stylesheets() {
    putSheets();
    MappedText made = project.plain("all.css");
    assertTrue(made.text().contains("url(l-"), made::text);
    assertEquals(
        ".aTok1 .aTok2 .aTok3 .aTok4 .aTok5 .allTok1 .bTok1 .bTok2 .bTok3 .bTok4 .bTok5 .bTok6",
        walk(made));
  }

  @Test
  void minifiedStylesheets() {
    putSheets();
    MappedText made = project.minified("all.css");
    assertTrue(made.text().contains(".bTok1>.bTok2{color:#fff;width:.5px}"), made::text);
    assertEquals(
        ".aTok1 .aTok2 .aTok3 .aTok4 .aTok5 .bTok1 .bTok2 .bTok3 .bTok4 .bTok5 .bTok6", walk(made));
  }

  /** Counts how often it works, and how often somebody asks for a map. */
  private static final class Counting implements AssetProcessor {
    private int runs;
    private int maps;

    @Override
    public String id() {
      return "counting/1";
    }

    @Override
    public String reads() {
      return "counted";
    }

    @Override
    public String writes() {
      return "css";
    }

    @Override
    public Optional<Fragment> process(Fragment source, ProcessingContext context) {
      runs++;
      SourceMap map =
          SourceMap.deferred(
              () -> {
                maps++;
                return SourceMap.SAME_PLACES;
              });
      return Optional.of(source.becomes(source.text(), map));
    }
  }

  @Test
  void aMapThatNobodyAsksForIsNotMade() {
    Counting counting = new Counting();
    project
        .put("css/app.css.counted", "/*= require ./a */\n.appTok1 { a: b }\n")
        .put("css/a.css.counted", ".aTok1 { a: b }\n");
    Toolbox tools =
        Toolbox.of(
            List.of(counting),
            List.of(),
            new Extensions(List.of(), List.of(), List.of(), List.of()),
            new TimeLimit(TimeLimit.SECONDS));
    MappedText made = project.unasked("app.css", false, tools);
    assertEquals(List.of(2, 0), List.of(counting.runs, counting.maps));
    assertEquals(".aTok1 .appTok1", walk(made));
    assertEquals(List.of(4, 2), List.of(counting.runs, counting.maps));
  }
}
