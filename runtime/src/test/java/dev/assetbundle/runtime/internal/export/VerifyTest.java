package dev.assetbundle.runtime.internal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assetbundle.runtime.Export;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of files that are not as they were exported. */
class VerifyTest {

  @TempDir private Path folder;

  private Path export(String name, byte[] content) throws IOException {
    var classes = new PublishedFolder(folder.resolve("classes")).bundle("a.A", "/assets");
    classes.addPlain("a.A", name, new String(content, StandardCharsets.UTF_8));
    try (var loader = classes.loader()) {
      Export.of(loader).to(folder.resolve("out"));
    }
    return folder.resolve("out/assets").resolve(name);
  }

  private static String plain(String text) {
    return text.replace("\\n", "\n").replace("\\r", "\r").replace("BOM", "\uFEFF");
  }

  /** Of {@code x.js} there is a compressed form, which tells what it was, and none of x.svg. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # file, exported, found, what is said
          x.svg, 'a\\nb\\n',   'a\\r\\nb\\r\\n', has CRLF at the ends of lines that had LF
          x.svg, 'a\\r\\nb',   'a\\nb',          has LF at the ends of lines that had CRLF
          x.svg, 'a',          'a\\n',           has a line feed more at its end
          x.svg, 'a\\n',       'a',              has no line feed at its end any more
          x.svg, 'a',          'BOMa',           begins with a byte order mark that was not there
          x.svg, 'ä',          'Ã¤',             was read as ISO-8859-1 and written as UTF-8
          x.svg, 'a',          '',               is empty
          x.svg, 'abcdef',     'abc',            'is probably cut short: it has 3 bytes instead of 6'
          x.svg, 'abc',        'abx',            'has other bytes, as many as before'
          x.svg, 'abc',        'abcabc',         'was changed: it has 6 bytes instead of 3'
          x.svg, 'abc',        'a\uFFFD\uFFFDb', 'was treated as text, though it is none: resource filtering of Maven or Gradle does that'
          x.js,  'abcdef',     'abc',            'is cut short: it has the first 3 of 6 bytes'
          x.js,  'abc',        'abcxy',          goes on for 2 bytes after its end
          x.js,  'a\\nb=${v}', 'a\\nb=1.0',      'was filtered: ${v} was replaced at 2:3'
          x.js,  'a\\nb=@v@;', 'a\\nb=1;',       'was filtered: @v@ was replaced at 2:3'
          x.js,  'a\\nbcd',    'a\\nbXd',        'has other text from 2:2 on'
          """)
  void damageIsExplained(String name, String exported, String found, String said)
      throws IOException {
    Path file = export(name, plain(exported).getBytes(StandardCharsets.UTF_8));
    Files.writeString(file, plain(found));
    assertEquals(List.of(file + " " + said), Export.verify(folder.resolve("out")));
  }

  @Test
  void aFileThatWasCompressedInItsPlaceIsExplained() throws IOException {
    Path file = export("x.svg", "<svg/>".getBytes(StandardCharsets.UTF_8));
    Files.write(file, PublishedFolder.gzip(Files.readAllBytes(file)));
    assertEquals(
        List.of(file + " was compressed by gzip under its own name"),
        Export.verify(folder.resolve("out")));
  }

  @Test
  void missingFilesAreNamedAndCompressedFormsAreCompared() throws IOException {
    Path file = export("x.js", "a()".getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), Export.verify(folder.resolve("out")));
    Path packed = file.resolveSibling("x.js.gz");
    byte[] bytes = Files.readAllBytes(packed);
    bytes[bytes.length - 1] ^= 1;
    Files.write(packed, bytes);
    Files.delete(file);
    assertEquals(
        List.of(file + " is missing", packed + " has other bytes, as many as before"),
        Export.verify(folder.resolve("out")));
  }

  @Test
  void aFolderIntoWhichNothingWasExportedIsNotRight() {
    IOException failure = assertThrows(IOException.class, () -> Export.verify(folder));
    assertEquals(
        folder + " has no .sprockets-manifest-*.json, so nothing was exported there",
        failure.getMessage());
  }
}
