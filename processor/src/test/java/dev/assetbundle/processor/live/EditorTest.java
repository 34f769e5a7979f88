package dev.assetbundle.processor.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.model.SourceLocation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditorTest {

  private static final Path BASE = Path.of("/home/me/my shop");

  @ParameterizedTest
  @CsvSource({
    "idea, idea://open?file=/home/me/my%20shop/css/a%26b.css&line=3&column=7",
    "vscode, vscode://file//home/me/my%20shop/css/a%26b.css:3:7",
    "x://{file}@{line}, x:///home/me/my%20shop/css/a%26b.css@3",
    "x:{column}{file}, x:7/home/me/my%20shop/css/a%26b.css",
    "'', ''",
  })
  void aPlaceHasTheUrlThatItsEditorOpens(String setting, String url) {
    assertEquals(url, Editor.of(setting).url(BASE, new SourceLocation("css/a&b.css", 3, 7)));
  }

  @Test
  void aWholeFileIsOpenedAtItsStart() {
    assertEquals(
        "vscode://file//home/me/my%20shop/a.png:1:1",
        Editor.of("vscode").url(BASE, new SourceLocation("a.png", 0, 0)));
  }

  @Test
  void whatIsInNoFileIsNotOpened() {
    assertEquals("", Editor.of("idea").url(BASE, SourceLocation.NONE));
  }
}
