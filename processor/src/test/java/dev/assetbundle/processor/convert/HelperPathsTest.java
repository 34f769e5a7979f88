package dev.assetbundle.processor.convert;

import static dev.assetbundle.processor.Builds.build;
import static dev.assetbundle.processor.Builds.only;
import static dev.assetbundle.processor.Builds.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.model.Settings.CssUrls;
import dev.assetbundle.processor.model.Settings.UnknownAssets;
import dev.assetbundle.processor.source.MemoryTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stylesheets make of the paths that helpers return. */
class HelperPathsTest {

  private final MemoryTree tree = new MemoryTree().put("img/a.png", "x");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          url(<%= asset_path 'a.png' %>)                   | url(../a.png)
          url( <%= asset_path 'a.png' %> )                 | url( ../a.png )
          url("<%= asset_path 'a.png' %>?b")               | url("../a.png?b")
          url(https://cdn.org<%= asset_path 'a.png' %>)    | url(https://cdn.org/assets/a.png)
          url("//cdn.org<%= image_path 'a.png' %>")        | url("//cdn.org/assets/a.png")
          url(https://cdn.org/x/<%= asset_path 'a.png' %>) | url(https://cdn.org/x//assets/a.png)
          "<%= asset_path 'a.png' %>"                      | "../a.png"
          "<%= asset_path 'a.png' %> b <%= asset_path 'a.png' %>" | "../a.png b /assets/a.png"
          <%= asset_path 'a.png' %> b/<%= asset_path 'a.png' %>   | ../a.png b//assets/a.png
          """)
  void onlyWhatBeginsAUrlIsRelative(String value, String published) {
    tree.put("css/d/app.css.erb", "a { b: " + value + " }\n");
    assertEquals("a { b: " + published + " }\n", text(build(tree, "d/app.css"), "d/app.css"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          url('https://cdn.org' + image-path('a.png')) | url("https://cdn.org/assets/a.png")
          url('/app#{image-path('a.png')}')            | url("/app/assets/a.png")
          url(image-path('a.png'))                     | url("../a.png")
          """)
  void whatSassPutsTogetherIsTheSame(String value, String published) {
    tree.put("css/d/app.scss", "a { b: " + value + " }\n");
    String made = text(build(tree, "d/app.css"), "d/app.css");
    assertEquals("a {\n  b: " + published + ";\n}\n", made.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource({
    "'str-slice(image-path(\"a.png\"), 2)'",
    "'str-slice(image-path(\"a.png\"), 9)'",
    "'str-slice(image-path(\"a.png\"), 1, -8)'",
    "'to-upper-case(image-path(\"a.png\"))'",
  })
  void aPathThatIsCutIsAnError(String value) {
    tree.put("css/app.scss", "a { b: c }\nd { e: " + value + " }\n");
    assertEquals(
        "css/app.scss:2 changed-path: change the name that asset-path() is given, not what it"
            + " returns; or let cssUrls be ABSOLUTE, with which it returns the whole path",
        only(build(tree, "app.css")).replaceFirst(":2:\\d+", ":2"));
    assertEquals(
        "",
        Builds.said(
            build(tree, Builds.settings(CssUrls.ABSOLUTE, UnknownAssets.ERROR), "app.css")));
  }

  @Test
  void theNameOfAnAssetIsNoScheme() {
    tree.put("img/icon:home.png", "x");
    tree.put("css/app.scss", "a { b: image-url('icon:home.png'); c: image-url('about:blank') }\n");
    assertEquals(
        "a {\n  b: url(icon%3Ahome.png);\n  c: url(about:blank);\n}\n",
        text(build(tree, "app.css"), "app.css"));
  }
}
