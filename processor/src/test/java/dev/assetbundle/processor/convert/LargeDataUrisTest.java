package dev.assetbundle.processor.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.source.MemoryTree;
import dev.assetbundle.processor.syntax.css.CssSheet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data URIs for which a page waits long. */
class LargeDataUrisTest {

  private final MemoryTree tree =
      new MemoryTree().put("img/big.png", "x".repeat(70_000)).put("img/small.png", "x");

  private String said(String name) {
    return Builds.said(Builds.build(tree, name));
  }

  @ParameterizedTest
  @CsvSource({
    "css/a.css.erb,  '/**/\n.a { b: url(<%= asset_data_uri \"big.png\" %>) }', a.css, 2:13",
    "css/a.scss,     '\n.a { b: asset-data-url(\"big.png\") }',               a.css, 2:9",
    "js/a.js.erb,    'f(\n\"<%= asset_data_uri \"big.png\" %>\");',           a.js,  2:2",
  })
  void oneOfAnAssetIsSaidWithItsName(String file, String text, String name, String place) {
    tree.put(file, text + "\n");
    String said = said(name);
    assertEquals(
        file
            + ":"
            + place
            + ": warning: the data URI of \"big.png\" has 91 KB, for which pages wait that do not show"
            + " it yet [large-data-uri]",
        said.substring(0, said.indexOf('\n')));
    assertEquals(1, said.split("large-data-uri", -1).length - 1, said);
    tree.put(file, text.replace("big", "small") + "\n");
    assertEquals("", said(name));
  }

  @Test
  void oneThatIsWrittenDownIsSaidAtItsPlace() {
    tree.put("css/a.css", ".a {\n  b: url(data:image/png;base64," + "A".repeat(80_000) + ")\n}\n");
    assertEquals(
        """
        css/a.css:2:10: warning: the data URI has 78 KB, for which pages wait that do not show it \
        yet [large-data-uri]
            hint: put it into a file, and write url(...) with the name of that file
        """,
        said("a.css"));
  }

  private static final String URI = "data:image/png;base64,AAAA";

  private static List<LargeDataUris.Found> found(int length, String css) {
    return LargeDataUris.longerThan(length, CssSheet.of(css));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a{b:url(%s)}",
        "a{b:url(\"%s\")}",
        "a{b:url('%s')}",
        "@import \"%s\";",
        "a{b:url( %s )}"
      })
  void findsThemInEveryForm(String css) {
    String text = css.formatted(URI);
    assertEquals(
        List.of(new LargeDataUris.Found(text.indexOf(URI), URI)), found(URI.length() - 2, text));
  }

  @Test
  void shortOnesAndOtherTextsAreNone() {
    assertEquals(List.of(), found(URI.length(), "a{b:url(" + URI + ")}"));
    assertEquals(List.of(), found(5, "a{b:url(images/long-name.png);content:'some data: text'}"));
    assertEquals(List.of(), found(5, "/* " + URI + " */ a{b:c}"));
  }
}
