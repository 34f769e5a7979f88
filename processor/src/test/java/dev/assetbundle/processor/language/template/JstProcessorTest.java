package dev.assetbundle.processor.language.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.language.script.RhinoScript;
import dev.assetbundle.processor.spi.Fragment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JstProcessorTest {

  private static final String PATH = "js/templates/hello.jst.ejs";

  private final MemoryContext project = new MemoryContext("js");

  private Fragment compile(String template) {
    Fragment function = project.put(PATH, template).run(new EjsProcessor(), PATH).orElseThrow();
    return new JstProcessor().process(function, project).orElseThrow();
  }

  private String render(String template, String data) {
    String call = "console.log(JST['templates/hello'](" + data + "));";
    return RhinoScript.run(compile(template).text() + call);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "=>",
      textBlock =
          """
          a 'quoted' \\back "text"                      => a 'quoted' \\back "text"
          Hello <%= name %>!                            => Hello <b>&'"/!
          Hello <%- name %>!                            => Hello &lt;b&gt;&amp;&#x27;&quot;&#x2F;!
          <% for (var i = 0; i < 3; i++) { %><%= i %>,<% } %> => 0,1,2,
          <% print(list.length) %><%= missing.x %>      => 2
          a<%# comment 'x' %>b                          => ab
          <%= list // the list %>|<% /* no */ // code %>| => 1,2||
          """)
  void rendersTags(String template, String expected) {
    String data = "{name: '<b>&\\'\"/', list: [1, 2], missing: {}}";
    assertEquals(expected, render(template, data));
  }

  @Test
  void makesTheFunctionKnownByItsLogicalPath() {
    project.put("js/a/b.jst", "\nfunction(x) {\n  return x;\n}\n");
    String expected =
        """
        (function() { this.JST || (this.JST = {}); this.JST["a/b"] = function(x) {
          return x;
        };
        }).call(this);
        """;
    Fragment made = project.run(new JstProcessor(), "js/a/b.jst").orElseThrow();
    assertEquals(expected, made.text());
    assertEquals("js/a/b.jst:3:3", made.locate(2, 3).toString());
  }

  @Test
  void mapsCodeToTheTemplate() {
    Fragment made = compile("<p>\n  <%= name %>\n</p>\n");
    int column = made.text().lines().findFirst().orElse("").indexOf("name") + 1;
    assertEquals(PATH + ":2:7", made.locate(1, column).toString());
  }

  @ParameterizedTest
  @CsvSource({"'a\n <% b', 2:2, this tag is never closed", "<%=  %>, 1:1, this tag has no value"})
  void showsMistakes(String template, String place, String message) {
    assertTrue(project.put(PATH, template).run(new EjsProcessor(), PATH).isEmpty());
    assertEquals(
        PATH + ":" + place + ": error: " + message + " [ejs-error]",
        project.reported().get(0).toString().lines().findFirst().orElse(""));
  }
}
