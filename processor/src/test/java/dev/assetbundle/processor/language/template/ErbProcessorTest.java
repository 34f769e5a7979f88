package dev.assetbundle.processor.language.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.spi.Fragment;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErbProcessorTest {

  private final MemoryContext project = new MemoryContext("js").put("js/l.png", "x");

  private Optional<Fragment> run(String text) {
    return project.put("js/a.js.erb", text).run(new ErbProcessor(), "js/a.js.erb");
  }

  private String reported() {
    return String.join(
        "\n",
        project.reported().stream()
            .map(d -> d.at() + ": " + d.message() + d.hint().map(h -> " (" + h + ")").orElse(""))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `x <%%= y %> z`                        | `x <%= y %> z`
          `100% %%> done <% %>`                  | `100% %%> done `
          `a<%# note\\nover two lines %>\\nb`    | `a\\nb`
          `<%# one %>\\nb\\n`                    | `b\\n`
          `  <%# one %>\\nb`                     | `  \\nb`
          `<%# one %> \\nb`                      | ` \\nb`
          `<%# 1 %> x <%# 2 %>\\nb`              | ` x b`
          `<%%# 1 %>\\nb`                        | `<%# 1 %>\\nb`
          `<%= asset_path "l.png" %>\\n;`        | `/assets/l.png;`
          `"<%= asset_path('l.png') %>"`         | `"/assets/l.png"`
          `<%=image_url( "l.png" )%>`            | `/assets/l.png`
          `<%= font_path ("l.png") %>`           | `/assets/l.png`
          `<%= audio_url "l.png?v=1#x" %>`       | `/assets/l.png?v=1#x`
          `<%= video_path\\n "l.png" %>`         | `/assets/l.png`
          `<%= asset_path "" %>`                 | ``
          `<%= asset_path "/a\\\\"b" %>`         | `/a"b`
          `<%= asset_path '/a\\\\'b\\\\n' %>`    | `/a'b\\\\n`
          `<%= asset_path "/%%>" %>`             | `/%>`
          `<%= asset_data_uri "l.png" %>`        | `data:image/png;base64,eA%3D%3D`
          `<%   %><%# %><%= %><% # note %>x`     | `x`
          `<% require_asset "l.png" %>\\nx`      | `x`
          """)
  void evaluates(String text, String expected) {
    Optional<Fragment> result = run(unescape(text));
    assertEquals("", reported());
    assertEquals(unescape(expected), result.orElseThrow().text());
  }

  private static String unescape(String text) {
    return text.replace("\\\\", "\0").replace("\\n", "\n").replace("\0", "\\");
  }

  @Test
  void statementsAreDirectives() {
    run(
        """
        //= require x
        <% require_asset "two" %><% stub_asset 'b' %>
        <% depend_on "c.txt" %> <% depend_on_asset("d") %>
        <% link_asset "e.png" %>
        """);
    assertEquals(
        "[require two, stub b, depend_on c.txt, depend_on_asset d, link e.png]",
        project.declared().toString());
    assertEquals("js/a.js.erb:2:26", project.declared().get(1).at().toString());
  }

  @Test
  void placesAreThoseOfTheTemplate() {
    Fragment js =
        run("""
                <%# a
                b %>x
                <% %>
                y "<%= asset_path 'l.png' %>" z <%% w
                <%= asset_path 'l.png' %>
                end
                """)
            .orElseThrow();
    assertEquals("x\ny \"/assets/l.png\" z <% w\n/assets/l.pngend\n", js.text());
    assertEquals("js/a.js.erb:2:5", js.locate(1, 1).toString(), "x");
    assertEquals("js/a.js.erb:4:1", js.locate(2, 1).toString(), "y");
    assertEquals("js/a.js.erb:4:4", js.locate(2, 10).toString(), "value");
    assertEquals("js/a.js.erb:4:31", js.locate(2, 19).toString(), "z");
    assertEquals("js/a.js.erb:4:37", js.locate(2, 24).toString(), "w");
    assertEquals("js/a.js.erb:6:1", js.locate(3, 14).toString(), "end");
  }

  @Test
  void errorsAreCollected() {
    assertTrue(
        run("""
                var a = <%= asset_paht "x" %>;
                <% @items.each do |i| %><%= i %><% end -%>
                <%= require_asset "x" %><% image_path "l.png" %>
                <%= image_path "gone.png" %>
                <%= asset_path "a#{b}" %> <%= asset_path "l.png", host: "x" %>
                <%= ENV["HOME"] %> <% open
                """)
            .isEmpty());
    String supported =
        " (a tag holds one helper with one literal string, as <%= asset_path \"logo.png\" %> or"
            + " <% require_asset \"cart\" %>)";
    assertEquals(
        """
        js/a.js.erb:1:9: cannot evaluate "asset_paht "x"" without Ruby (did you mean "asset_path"?)
        js/a.js.erb:2:1: cannot evaluate "@items.each do |i|" without RubySUPPORTED
        js/a.js.erb:2:25: cannot evaluate "i" without RubySUPPORTED
        js/a.js.erb:2:33: a dash beside "%" trims blanks in Rails' views only (leave out the dash: a line of nothing but tags loses its line break anyway)
        js/a.js.erb:3:1: cannot evaluate "require_asset "x"" without Ruby (write it without "=")
        js/a.js.erb:3:25: cannot evaluate "image_path "l.png"" without Ruby (write "<%=" to insert its value)
        js/a.js.erb:4:1: no asset named "gone.png"
        js/a.js.erb:5:1: cannot evaluate "asset_path "a#{b}"" without RubySUPPORTED
        js/a.js.erb:5:27: cannot evaluate "asset_path "l.png", host: "x"" without RubySUPPORTED
        js/a.js.erb:6:1: cannot evaluate "ENV["HOME"]" without RubySUPPORTED
        js/a.js.erb:6:20: this tag has no end (close it with "%>")"""
            .replace("SUPPORTED", supported),
        reported());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asset_path",
        "asset_path x",
        "asset_path \"x\" + \"y\"",
        "asset_path(\"x\"",
        "\"x\"",
        "asset_path\"x\" 1",
        "asset_path \"\\u0041\"",
        "asset_path \"x",
        "asset_path ''x'"
      })
  void allOtherRubyIsRefused(String code) {
    assertTrue(run("<%= " + code + " %>").isEmpty());
    assertEquals(1, project.reported().size());
  }
}
