package dev.assetbundle.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.samskivert.mustache.Mustache;
import dev.assetbundle.runtime.Asset;
import dev.assetbundle.runtime.TestAssets;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** A title that tries to leave its attribute, printed by every engine. */
class TemplatesTest {

  private static final String TITLE = "\"><script>alert('x')</script> & more";

  private static final Map<String, Object> MODEL =
      Map.of("script", TestAssets.APP, "logo", TestAssets.LOGO, "title", TITLE);

  private static final String EXPECTED =
      """
      <script src="%s" integrity="%s" type="module"></script>
      <a href="/assets/icons/logo.png"><img src="/assets/icons/logo.png" width="32" height="16" \
      alt="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; more"></a>
      """
          .formatted(TestAssets.APP.path(), TestAssets.APP.integrity());

  @TempDir Path classes;

  @Test
  void jte() {
    TemplateEngine engine =
        TemplateEngine.create(
            new DirectoryCodeResolver(Path.of("src/test/jte")), classes, ContentType.Html);
    TemplateOutput page = new StringOutput();
    engine.render("page.jte", MODEL, page);
    assertEquals(EXPECTED, page.toString());
  }

  @Test
  void thymeleaf() {
    var engine = new org.thymeleaf.TemplateEngine();
    engine.setTemplateResolver(new StringTemplateResolver());
    String template =
        """
        <th:block th:utext="${script.tag('type', 'module')}"/>
        <a th:href="${logo.url()}" th:utext="${logo.tag('alt', title)}">logo</a>
        """;
    assertEquals(EXPECTED, engine.process(template, new Context(java.util.Locale.ROOT, MODEL)));
  }

  @Test
  void mustache() {
    String template =
        """
        {{{module}}}
        <a href="{{logo.url}}">{{{picture}}}</a>
        """;
    Map<String, Object> model =
        Map.of(
            "module", TestAssets.APP.tag("type", "module"),
            "logo", TestAssets.LOGO,
            "picture", TestAssets.LOGO.tag("alt", TITLE));
    assertEquals(EXPECTED, Mustache.compiler().compile(template).execute(model));
  }

  @Test
  void textBlocks() {
    assertEquals(EXPECTED, page(TestAssets.APP, TestAssets.LOGO, TITLE));
  }

  // [sample:textblock]
  static String page(Asset script, Asset logo, String title) {
    return """
        %s
        <a href="%s">%s</a>
        """
        .formatted(script.tag("type", "module"), logo, logo.tag("alt", title));
  }

  // [/sample]

  // [sample:tags]
  static String head(Asset script, Asset style, Asset font, String nonce) {
    return font.preloadTag()
        + style.tag("media", "screen")
        + script.tag("type", "module", "nonce", nonce)
        + script.tag("defer", "", "crossorigin", "use-credentials");
  }

  // [/sample]

  @Test
  void attributes() {
    Asset style = asset("shop.css", "text/css");
    Asset font = asset("shop.woff2", "font/woff2");
    String path = TestAssets.APP.path();
    String integrity = TestAssets.APP.integrity();
    assertEquals(
        "<link rel=\"preload\" href=\"/assets/shop.woff2\" as=\"font\" type=\"font/woff2\""
            + " crossorigin=\"anonymous\">"
            + "<link rel=\"stylesheet\" href=\"/assets/shop.css\" integrity=\"sha384-A\""
            + " media=\"screen\">"
            + ("<script src=\"" + path + "\" integrity=\"" + integrity + "\" type=\"module\"")
            + " nonce=\"&quot;1&quot;\"></script>"
            + ("<script src=\"" + path + "\" integrity=\"" + integrity + "\" defer")
            + " crossorigin=\"use-credentials\"></script>",
        head(TestAssets.APP, style, font, "\"1\""));
  }

  private static Asset asset(String name, String type) {
    return Asset.of(TemplatesTest.class, name, "/assets/" + name, "sha384-A", type, 1, false, "");
  }
}
