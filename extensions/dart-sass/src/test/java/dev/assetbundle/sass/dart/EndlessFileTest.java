package dev.assetbundle.sass.dart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.convert.tool.TimeLimit;
import dev.assetbundle.processor.convert.tool.Tool;
import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.spi.Fragment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndlessFileTest {

  @Test
  void isAnErrorAndNoHindranceToOthers() {
    MemoryContext project =
        new MemoryContext("css")
            .put("css/endless.scss", "@while true { }")
            .put("css/other.scss", "a { b: 1 + 1 }");
    try (ScssProcessor processor = new ScssProcessor()) {
      assertEquals(
          Optional.empty(),
          new TimeLimit(3)
              .limited(Tool.of(processor))
              .run(project.fragment("css/endless.scss"), project));
      assertEquals(
          List.of("css/endless.scss: dart-sass 1.94.2 did not end within 3 seconds [tool-timeout]"),
          project.reported().stream()
              .map(d -> d.at() + ": " + d.message() + " [" + d.code() + "]")
              .toList());
      Optional<Fragment> other = project.run(processor, "css/other.scss");
      assertEquals("a {\n  b: 2;\n}\n", other.orElseThrow().text());
    }
  }
}
