package dev.assetbundle.processor.language.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.spi.Fragment;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErbLocalesTest {

  private static final String ENGLISH =
      """
      en:
        defaults: &defaults
          save: Save
          send: Send
        shop:
          <<: *defaults
          title: "Fern & Pot"
          send: "Send it"
          hello: "Hello %{name}, 100%%"
          no: "No"
          count: 12
          open: yes
          day: 2024-01-01
          link: :save
          empty:
          tags: [a, 1, true]
          items:
            one: one item
            other: "%{count} items"
      """;

  private final MemoryContext project =
      new MemoryContext("js")
          .put("config/locales/en.yml", ENGLISH)
          .put("config/locales/shop/more.en.yaml", "en: {shop: {title: Fern and Pot}}")
          .put("config/locales/shop/de.yml", "de:\n  shop:\n    title: Farn\n")
          .put("config/locales/fr.rb", "{ fr: {} }");

  private Optional<Fragment> run(String globs, String text) {
    ErbOptions options = ErbOptions.of(Optional.empty(), Optional.of(globs), Optional.empty());
    return project.put("js/a.js.erb", text).run(new ErbProcessor(options), "js/a.js.erb");
  }

  private String reported() {
    return project.reported().stream()
        .map(d -> d.at() + ": " + d.message() + d.hint().map(h -> " (" + h + ")").orElse(""))
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `I18n.t("shop.title")`                              | `Fern and Pot`
          `t 'shop.title'`                                    | `Fern and Pot`
          `I18n.translate(:"shop.title")`                     | `Fern and Pot`
          `I18n.t('shop.title', locale: :de)`                 | `Farn`
          `I18n.t(:title, scope: [:shop])`                    | `Fern and Pot`
          `I18n.t 'title', :scope => 'shop'`                  | `Fern and Pot`
          `t("shop.save")`                                    | `Save`
          `t("shop.send")`                                    | `Send it`
          `t("shop.no")`                                      | `No`
          `t("shop.count")`                                   | `12`
          `t("shop.open")`                                    | `true`
          `t("shop.hello")`                                   | `Hello %{name}, 100%%`
          `t("shop.hello", name: "Ann")`                      | `Hello Ann, 100%`
          `t("shop.gone", default: "So %{a}", a: 1)`          | `So 1`
          `t("shop.gone", default: :"shop.no")`               | `No`
          `t("shop.empty", default: "none")`                  | `none`
          `t("shop.items").to_json`                           | `{"one":"one item","other":"%{count} items"}`
          `raw t("shop.tags").to_json`                        | `["a",1,true]`
          `I18n.t("shop.items.one").to_json.html_safe`        | `"one item"`
          `j t("shop.hello", name: "O'Neil")`                 | `Hello O\\'Neil, 100%`
          """)
  void translates(String code, String expected) {
    Optional<Fragment> result = run("config/locales/**/*.{rb,yml,yaml}", "<%= " + code + " %>");
    assertEquals("", reported());
    assertEquals(expected, result.orElseThrow().text());
  }

  @Test
  void saysWhatIsMissingAndWhere() {
    assertTrue(
        run(
                "config/locales/*.yml, config/locales/shop/*.yml",
                """
                <%= t "shop.titel" %>
                <%= t "shop.items.thousand" %>
                <%= t "shop.empty" %>
                <%= t "shop.title", locale: "du" %>
                <%= t "shop.hello", nmae: "x" %>
                <%= t "shop.items" %>
                <%= t "shop.day" %> <%= t("shop.link").to_json %>
                <%= t "shop.items", count: 2 %>
                <%= t(key).to_json %>
                """)
            .isEmpty());
    String literal =
        " (a translation has a literal key, and literal values for default, scope, locale and what"
            + " is put in; others can be given in the file that -Aassetbundle.erb.values=FILE names)";
    assertEquals(
        """
        js/a.js.erb:1:1: there is no translation "shop.titel" for the locale en in config/locales/en.yml:6 (did you mean "shop.title" (config/locales/en.yml:7)?)
        js/a.js.erb:2:1: there is no translation "shop.items.thousand" for the locale en in config/locales/en.yml:18 (did you mean "shop.items.one" (config/locales/en.yml:18)?)
        js/a.js.erb:3:1: there is no translation "shop.empty" for the locale en in config/locales/en.yml:6 (add it there, or give it a text by default: "...")
        js/a.js.erb:4:1: no locale file has the locale "du" (did you mean "de"?)
        js/a.js.erb:5:1: "shop.hello" needs a value for %{name} (give it beside the key, as name: "text")
        js/a.js.erb:6:1: "t "shop.items"" is no text but a group or a list (name one of its texts, or insert all of it as JSON by .to_json)
        js/a.js.erb:7:1: only Ruby knows how to print "shop.day", which is at config/locales/en.yml:13:10 (put quotes around its value there)
        js/a.js.erb:7:21: only Ruby knows how to print "shop.link", which is at config/locales/en.yml:14:11 (put quotes around its value there)
        js/a.js.erb:8:1: cannot evaluate "t "shop.items", count: 2" without RubyLITERAL
        js/a.js.erb:9:1: cannot evaluate "t(key).to_json" without RubyLITERAL"""
            .replace("LITERAL", literal),
        reported());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `en:\\n  a: "b\\n`      | `x.yml:3:1: can't read this locale file: found unexpected end of stream`
          `en:\\n\\ta: b\\n`      | `x.yml:2:1: can't read this locale file: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)`
          `- en\\n`               | `x.yml:1:1: can't read this locale file: expected a locale such as "en:"`
          `en: &a\\n  b: *a\\n`   | `x.yml:1:5: can't read this locale file: an alias stands inside its anchor`
          ``                      | `js/a.js.erb:1:1: no locale file has the locale "en" (locales of x.yml are )`
          """)
  void aBadFileIsTheOnlyError(String yaml, String expected) {
    project.put("x.yml", yaml.replace("\\n", "\n").replace("\\t", "\t"));
    assertTrue(run("x.yml", "<%= t 'a' %><%= t 'b' %>").isEmpty());
    assertEquals(expected, reported().lines().findFirst().orElse(""));
  }

  @Test
  void anAnchorMayBeUsedOften() {
    StringBuilder yaml = new StringBuilder("en:\n  a: &a\n    x: y\n");
    for (int i = 0; i < 100; i++) {
      yaml.append("  b").append(i).append(": *a\n");
    }
    project.put("x.yml", yaml.toString());
    assertEquals(
        "\"y\"", run("x.yml", "<%= t('b99.x').to_json %>").map(Fragment::text).orElse(reported()));
  }

  @Test
  void aGlobThatTakesNothingIsSaidOnce() {
    assertTrue(run("config/local/*.yml", "<%= t 'a' %><%= t 'b' %>").isEmpty());
    assertEquals(
        ": there is no .yml or .yaml file that -Aassetbundle.erb.locales takes: config/local/*.yml"
            + " (globs are relative to the project, such as config/locales/**/*.yml)",
        reported());
  }

  @Test
  void withoutTheOptionTheErrorNamesIt() {
    assertTrue(
        project
            .put("js/a.js.erb", "<%= I18n.t('a').to_json %>")
            .run(new ErbProcessor(ErbOptions.NONE), "js/a.js.erb")
            .isEmpty());
    assertEquals(
        "js/a.js.erb:1:1: cannot evaluate \"I18n.t('a').to_json\" without Ruby (name Rails' locale"
            + " files by -Aassetbundle.erb.locales=config/locales/*.yml, or give this text in a file"
            + " of properties that -Aassetbundle.erb.values=FILE names)",
        reported());
  }
}
