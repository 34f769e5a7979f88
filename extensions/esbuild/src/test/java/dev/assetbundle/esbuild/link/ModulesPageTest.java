package dev.assetbundle.esbuild.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.MemoryTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/modules.md} shows gives what it says. */
class ModulesPageTest {

  private static final Pattern FILE =
      Pattern.compile("```(?:js\\n//|css\\n/\\*) ([\\w/.]+)[^\\n]*\\n(.*?)```", Pattern.DOTALL);

  private static final Pattern ASSET = Pattern.compile("(?m)^\\| `([\\w.-]+\\.\\w+)` \\|");

  private final MemoryTree tree = new MemoryTree();

  private String page() throws IOException {
    String page = Files.readString(Path.of("../../docs/modules.md"));
    Matcher files = FILE.matcher(page);
    while (files.find()) {
      tree.put(files.group(1), files.group(2).replace("../images/", "../img/"));
    }
    return page;
  }

  @Test
  void theFilesOfThePageBecomeTheAssetsOfThePage() throws IOException {
    String page = page();
    tree.put("js/settings.json", "{\"currency\": \"EUR\"}")
        .put("js/application.css", "body { margin: 0 }\n")
        .put("js/cart.css", ".cart { margin: 0 }\n")
        .put("img/logo.svg", "<svg/>");
    BundleResult result = Builds.build(tree, Builds.minified(), "application.js");
    assertEquals("", Builds.said(result));
    List<String> shown = ASSET.matcher(page).results().map(found -> found.group(1)).toList();
    assertEquals(shown.stream().sorted().toList(), Builds.outputs(result));
    assertTrue(!Builds.text(result, "application.js").contains("unused"));
    assertEquals(".cart{margin:0}\nbody{margin:0}\n", Builds.text(result, "application.css"));
  }

  @Test
  void theCssModuleOfThePageGetsTheNamesThatThePageSays() throws IOException {
    String page = page();
    tree.put("js/base.module.css", ".box { margin: 0 }\n");
    BundleResult result = Builds.build(tree, Builds.minified(), "card.js");
    assertEquals("", Builds.said(result));
    String css = Builds.text(result, "card.css");
    String box = css.substring(1, css.indexOf('{'));
    assertTrue(css.contains("\n.card_2b350e{color:navy}.dark .card_2b350e,"), css);
    assertTrue(Builds.text(result, "card.js").contains(box), css);
    assertTrue(page.contains("`.card_2b350e`"));
  }
}
