package dev.assetbundle.processor.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.source.MemoryTree;
import org.junit.jupiter.api.Test;

class ModuleSheetTest {

  @Test
  void namesStayWhereNothingCouldImportThem() {
    String css = ".a { composes: b }\n:global .c { d: e }\n";
    MemoryTree tree =
        new MemoryTree()
            .put("css/app.css", "/*= require x.module */\n")
            .put("css/x.module.css", css);
    assertEquals(css + "\n", Builds.text(Builds.build(tree, "app.css"), "app.css"));
  }
}
