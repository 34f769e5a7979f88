package dev.assetbundle.processor.language.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.spi.Fragment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErbValuesTest {

  private static final String VALUES =
      """
      # what the application knows
      Rails.env = production
      Settings.shop.host: example.com
      Settings['a\\ b'] = it's <b>
      I18n.t("shop.title") = F\u00e4rn & \\
          Pot
      Shop\\:\\:HOST=h
      ENV["EMPTY"] =
      """;

  private final MemoryContext project =
      new MemoryContext("js").put("js/l.png", "x").put("config/erb.properties", VALUES);

  private Optional<Fragment> run(String values, String text) {
    ErbOptions options = new ErbOptions(Optional.of(values), List.of(), "en");
    return project.put("js/a.js.erb", text).run(new ErbProcessor(options), "js/a.js.erb");
  }

  private String reported() {
    return project.reported().stream()
        .map(d -> d.at() + ": " + d.message() + " (" + d.hint().orElse("") + ")")
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `Rails.env`                               | `production`
          ` Rails . env `                           | `production`
          `Settings.shop.host`                      | `example.com`
          `Settings["a b"]`                         | `it's <b>`
          `Settings[ 'a b' ]`                       | `it's <b>`
          `I18n.t 'shop.title'`                     | `Färn & Pot`
          `I18n.t('shop.title');`                   | `Färn & Pot`
          `Shop::HOST`                              | `h`
          `ENV['EMPTY']`                            | ``
          `Rails.env.to_json`                       | `"production"`
          `Settings["a b"].to_json`                 | `"it's \\u003cb\\u003e"`
          `raw(I18n.t("shop.title").to_json())`     | `"Färn \\u0026 Pot"`
          `raw I18n.t('shop.title').html_safe`      | `Färn & Pot`
          `j Settings["a b"]`                       | `it\\'s <b>`
          `escape_javascript(Settings["a b"].to_s)` | `it\\'s <b>`
          `h(Settings["a b"])`                      | `it&#39;s &lt;b&gt;`
          `ERB::Util.html_escape(Rails.env)`        | `production`
          `(asset_path("l.png")).to_json`           | `"/assets/l.png"`
          """)
  void givesTheTextOfAnExpression(String code, String expected) {
    Optional<Fragment> result = run("config/erb.properties", "<%= " + code + " %>");
    assertEquals("", reported());
    assertEquals(expected, result.orElseThrow().text());
  }

  @Test
  void saysWhatIsNotThere() {
    assertTrue(
        run(
                "config/erb.properties",
                """
                <%= Rails.evn %> <%= Shop::URL 'a b' %>
                <%= Rails.evn.to_json %> <%= Time.now.to_s.html_safe %>
                <%= asset_paht "x" %> <%= Rails.env + 1 %> <% if a %><%= Rails.env %><% end %>
                """)
            .isEmpty());
    assertEquals(
        """
        js/a.js.erb:1:1: cannot evaluate "Rails.evn" without Ruby (did you mean "Rails.env" (config/erb.properties:2)?)
        js/a.js.erb:1:18: cannot evaluate "Shop::URL 'a b'" without Ruby (give its text in config/erb.properties by the line: Shop\\:\\:URL("a\\ b") = ...)
        js/a.js.erb:2:1: cannot evaluate "Rails.evn.to_json" without Ruby (did you mean "Rails.env" (config/erb.properties:2)?)
        js/a.js.erb:2:26: cannot evaluate "Time.now.to_s.html_safe" without Ruby (give its text in config/erb.properties by the line: Time.now = ...)
        js/a.js.erb:3:1: cannot evaluate "asset_paht "x"" without Ruby (did you mean "asset_path"?)
        js/a.js.erb:3:23: cannot evaluate "Rails.env + 1" without Ruby (did you mean "Rails.env" (config/erb.properties:2)?)
        js/a.js.erb:3:44: cannot run the block that "if a" opens without Ruby (write down what the block gives; a single value can come from the files that -Aassetbundle.erb.values=FILE and -Aassetbundle.erb.locales=GLOB name)""",
        reported());
  }

  @Test
  void aMissingFileIsSaidOnce() {
    assertTrue(run("config/erb.propertis", "<%= Rails.env %><%= a %>").isEmpty());
    assertEquals(
        ": there is no file config/erb.propertis, which -Aassetbundle.erb.values names"
            + " (did you mean \"config/erb.properties\"?)",
        reported());
  }

  @Test
  void linesThatMeanSomethingElseAreErrors() {
    project.put(
        "config/bad.properties",
        """
        Shop::HOST = x
          t "a.b" = x
        t("a:b") = x
        alone
        a = \\u12
        Rails.env == production
        Rails.env = a
        Rails.env = a
        Rails . env = b
        Rails.env=b
        """);
    assertTrue(run("config/bad.properties", "<%= unknown %>").isEmpty());
    String escapes =
        "this line is no \"expression = text\" (write a backslash before each blank, \":\" and \"=\""
            + " of the expression, as in Shop\\:\\:HOST = example.com)";
    assertEquals(
        """
        config/bad.properties:1:1: ESCAPES
        config/bad.properties:2:3: ESCAPES
        config/bad.properties:3:1: ESCAPES
        config/bad.properties:4:1: ESCAPES
        config/bad.properties:5:1: ESCAPES
        config/bad.properties:6:1: ESCAPES
        config/bad.properties:9:1: ESCAPES
        config/bad.properties:10:1: "Rails.env" is given twice with different values: "a" (line 7) and "b" (line 10) (remove one of the two lines)"""
            .replace("ESCAPES", escapes),
        reported());
  }
}
