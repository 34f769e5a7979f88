package dev.assetbundle.processor.language.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.spi.Fragment;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErbProcessorTest {

  private final MemoryContext project = new MemoryContext("js").put("js/l.png", "x");

  private Optional<Fragment> run(String text) {
    return project.put("js/a.js.erb", text).run(new ErbProcessor(ErbOptions.NONE), "js/a.js.erb");
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
          `<%= asset_path "/<%" %>`              | `/<%`
          `<%# <%= asset_path "l.png" %>x`       | `x`
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `<%= asset_path "l.png"\nx <%= asset_path "l.png" %>`     | `js/a.js.erb:1:1`
          `x\n<% require_asset "l.png"\n<% require_asset "l.png"%>` | `js/a.js.erb:2:1`
          `x <%- y\n<%# note %>`                                   | `js/a.js.erb:1:3`
          `x <%= y <%= z <%= asset_path "l.png" %>` | `js/a.js.erb:1:3 js/a.js.erb:1:9`
          `<%= asset_path "l.png" %> <%= x`                        | `js/a.js.erb:1:27`
          """)
  void aTagEndsBeforeTheNextOne(String text, String places) {
    assertTrue(run(unescape(text)).isEmpty());
    assertEquals(
        Stream.of(places.split(" "))
            .map(place -> place + ": this tag has no end (close it with \"%>\")")
            .collect(Collectors.joining("\n")),
        reported());
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
            + " <% require_asset \"cart\" %>; other values come from a file of properties that"
            + " -Aassetbundle.erb.values=FILE names, with a line such as Rails.env = production)";
    String block =
        " (write down what the block gives; a single value can come from the files that"
            + " -Aassetbundle.erb.values=FILE and -Aassetbundle.erb.locales=GLOB name)";
    assertEquals(
        """
        js/a.js.erb:1:9: cannot evaluate "asset_paht "x"" without Ruby (did you mean "asset_path"?)
        js/a.js.erb:2:1: cannot run the block that "@items.each do |i|" opens without RubyBLOCK
        js/a.js.erb:3:1: cannot evaluate "require_asset "x"" without Ruby (write it without "=")
        js/a.js.erb:3:25: cannot evaluate "image_path "l.png"" without Ruby (write "<%=" to insert its value)
        js/a.js.erb:4:1: no asset named "gone.png"
        js/a.js.erb:5:1: cannot evaluate "asset_path "a#{b}"" without RubySUPPORTED
        js/a.js.erb:5:27: cannot evaluate "asset_path "l.png", host: "x"" without Ruby (leave out what follows the name of the file: options are for Rails only)
        js/a.js.erb:6:1: cannot evaluate "ENV["HOME"]" without RubySUPPORTED
        js/a.js.erb:6:20: this tag has no end (close it with "%>")"""
            .replace("SUPPORTED", supported)
            .replace("BLOCK", block),
        reported());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <%= asset_path l.png %>           | name the file in quotes: asset_path "l.png"
          <%= asset_path %>                 | name the file in quotes: asset_path "logo.png"
          <%= asset_path 'l.png %>          | close the name with '
          <%= asset_path("l.png" %>         | close it with ")"
          <%= asset_path "l.png", a: 1 %>   | leave out what follows the name of the file: options are for Rails only
          <%= image-path "l.png" %>         | did you mean "image_path"?
          <%= imagePath "l.png" %>          | did you mean "image_path"?
          <%= image_tag "l.png" %>          | that helper of Rails' views makes HTML; image_path gives the URL that is in it
          <%= stylesheet_link_tag "l" %>    | that helper of Rails' views makes HTML; stylesheet_path gives the URL that is in it
          <% = asset_path "l.png" %>        | write "<%=" without a blank in it
          <% require_aset "l.png" %>        | did you mean "require_asset"?
          """)
  void slipsAreSaid(String tag, String hint) {
    run(tag);
    assertEquals(1, project.reported().size());
    assertEquals(hint, project.reported().get(0).hint().orElse(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<% if a %>x<% elsif b %>y<% else %>z<% end %>",
        "<% unless a %>x<% end %>",
        "<% case a %><% when 1, \"x\" %>x<% else %>y<% end %>",
        "<% @items.each do |i| %><%= i.name %><% end %>",
        "<% @items.each { |i| %><%= i %><% } %>",
        "<%= content_tag :div do %>x<% end %>",
        "<% while a do %><% if b %>x<% end %><% end %>",
        "<% for i in 1..2 %><%= i %><% end %>",
        "<% begin %><% x %><% rescue => e %><% end %>",
        "<% x = if a %>1<% else %>2<% end %>",
        "<%- if a -%>x<%- end -%>",
        "<% if a\n y = {1 => 2}\n z if y.end\n if b then 1 end %>x<% end %>",
        "<% if \"end\" # end\n %>x<% end %>",
        "<% if a %>x<%= asset_path 'l.png' %>"
      })
  void aBlockIsOneErrorAtWhatOpensIt(String text) {
    assertTrue(run("; " + text + " <%= asset_path \"l.png\" %>").isEmpty());
    assertEquals(
        "js/a.js.erb:1:3: cannot run the block that", reported().replaceAll(" \"[^\n]*", ""));
  }

  @Test
  void whatFollowsABlockAndSlipsInItAreSaid() {
    run(
        "<% if a %><%= b %><%= asset_paht 'x' %><%= image_path 'gone' %><% end %><%= c %>\n<% end %>");
    assertEquals(
        """
        js/a.js.erb:1:1: cannot run the block that "if a" opens without Ruby
        js/a.js.erb:1:19: cannot evaluate "asset_paht 'x'" without Ruby
        js/a.js.erb:1:40: no asset named "gone"
        js/a.js.erb:1:73: cannot evaluate "c" without Ruby
        js/a.js.erb:2:1: cannot evaluate "end" without Ruby""",
        reported().replaceAll(" \\(.*", ""));
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
