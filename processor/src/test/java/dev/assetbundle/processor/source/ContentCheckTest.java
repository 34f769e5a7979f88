package dev.assetbundle.processor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourcePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of files that are published as they are. */
class ContentCheckTest {

  private static String said(String name, byte[] bytes) throws IOException {
    SourcePath file = new SourcePath("img", LogicalPath.parse(name).orElseThrow());
    return ContentCheck.problem(file, Content.of(bytes))
        .map(problem -> problem.at() + " " + problem.code())
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiterString = " => ",
      textBlock =
          """
          a.json => {"a": [1, 2.5e3, null, "é"]} => ~~
          a.json => \uFEFF{} => ~~
          a.json => "text" => ~~
          a.json => {"é": 1,} => img/a.json:1:9 broken-json
          a.json => {"a": 1} // no => img/a.json:1:10 broken-json
          a.json => [1] [2] => img/a.json:1:5 broken-json
          a.webmanifest => {name: "a"} => img/a.webmanifest:1:2 broken-json
          a.txt => {name => ~~
          a.svg => <?xml version="1.0"?><svg/> => ~~
          a.svg => <!DOCTYPE svg><svg/> => ~~
          a.PNG => <svg/> => img/a.PNG wrong-extension
          a.png => <!-- made by hand --><svg/> => img/a.png wrong-extension
          a.woff2 => <!DOCTYPE html><html></html> => img/a.woff2 wrong-extension
          a.svg => <html><svg/></html> => img/a.svg wrong-extension
          a.jpg => GIF89a => ~~
          a.svg => GIF89a => img/a.svg wrong-extension
          a.png => not an image, and that is all => ~~
          """)
  void onlyWhatNoBrowserCanUse(String name, String content, String expected) throws IOException {
    assertEquals(expected, said(name, content.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void anImageIsNoDrawing() throws IOException {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n'};
    assertEquals("img/logo.svg wrong-extension", said("logo.svg", png));
    assertEquals("", said("logo.png", png));
    assertEquals("img/empty.json broken-json", said("empty.json", new byte[0]));
  }
}
