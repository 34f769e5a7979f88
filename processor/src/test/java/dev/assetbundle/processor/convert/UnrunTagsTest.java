package dev.assetbundle.processor.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.source.MemoryTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags of ERB in files whose names do not end with {@code .erb}. */
class UnrunTagsTest {

  private final MemoryTree tree = new MemoryTree().put("img/l.png", "x");

  private String said(String css) {
    return Builds.said(Builds.build(tree.put("css/a.css", css), "a.css"));
  }

  private static String warning(String place, String line, String caret) {
    return place
        + ": warning: this tag of ERB is published as it is, since the file is no template"
        + " [unrun-erb]\n    "
        + line
        + "\n    "
        + caret
        + "\n    hint: rename it to "
        + place.replaceFirst("js/(.*?):.*", "$1")
        + ".erb\n";
  }

  @Test
  void aTagInAStringIsSaid() {
    String js = "a = '<%= asset_path(\"l.png\") %>';";
    assertEquals(
        warning("js/a.js:1:6", js, "     ^"),
        Builds.said(Builds.build(tree.put("js/a.js", js), "a.js")));
  }

  @Test
  void aTagInAStringOfCoffeeScriptIsSaidAtTheString() {
    String coffee = "a = '<%= image_url \"l.png\" %>'";
    tree.put("js/a.coffee", coffee);
    assertEquals(
        warning("js/a.coffee:1:5", coffee, "    ^"), Builds.said(Builds.build(tree, "a.js")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// <%= asset_path 'l.png' %>\n",
        "a = _.template('<b><%= name %></b>');\n",
        "a = '<%= asset_path ';\n",
      })
  void othersAreNone(String js) {
    assertEquals("", Builds.said(Builds.build(tree.put("js/a.js", js), "a.js")));
  }

  @Test
  void whatATemplateLeavesIsNone() {
    tree.put("js/a.js.erb", "a = '<%%= asset_path \"l.png\" %>';\n");
    assertEquals("", Builds.said(Builds.build(tree, "a.js")));
  }

  @Test
  void inStylesheetsItIsAnError() {
    String error =
        """
        css/a.EXT:1:PLACE: error: this is a tag of ERB, but the file is no template [template-in-css]
            LINE
            CARET^
            hint: rename it to a.EXT.erb
        """;
    String url = "a { b: url(\"<%= asset_path 'l.png' %>\") }";
    String expected = error.replace("PLACE", "8").replace("LINE", url).replace("CARET", "       ");
    assertEquals(expected.replace("EXT", "css"), said(url));
    tree.put("css/b.scss", url);
    assertEquals(expected.replace("a.EXT", "b.scss"), Builds.said(Builds.build(tree, "b.css")));
    String text = "a { content: \"<%= asset_path 'l.png' %>\" }";
    assertEquals(
        error
            .replace("EXT", "css")
            .replace("PLACE", "15")
            .replace("LINE", text)
            .replace("CARET", "              "),
        said(text));
    assertEquals("", said("a { content: \"<%= name %>\" }"));
  }
}
