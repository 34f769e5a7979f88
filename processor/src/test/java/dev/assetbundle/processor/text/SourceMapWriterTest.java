package dev.assetbundle.processor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceMapWriterTest {

  private static Optional<String> write(MappedText text) {
    return SourceMapWriter.write(
        text,
        "out.js",
        "source/",
        name -> new SourceMapWriter.Source(name, Optional.of("text of " + name)));
  }

  @Test
  void wordsAndLinesOfUnchangedTextAreMapped() {
    MappedText text = MappedText.read("a.js", "var a;\n\n  b(a)\n");
    assertEquals(
        "{\"version\":3,\"file\":\"out.js\",\"sourceRoot\":\"source/\",\"sources\":[\"a.js\"],"
            + "\"sourcesContent\":[\"text of a.js\"],\"names\":[],"
            + "\"mappings\":\"AAAA,IAAI,CAAC;;EAEH,CAAC,CAAC,CAAC\"}",
        write(text).orElseThrow());
  }

  @Test
  void whatComesFromNowhereEndsWhatCameBefore() {
    MappedText text =
        MappedText.concat(
            List.of(
                MappedText.read("a.js", "a"),
                MappedText.unmapped(";\n;"),
                MappedText.read("b.js", "b\nc")));
    ReadMap map = new ReadMap(write(text).orElseThrow());
    assertEquals(List.of("a.js", "b.js"), map.sources());
    assertEquals("text of b.js", map.content("b.js"));
    assertEquals(Optional.of(new ReadMap.Spot("a.js", 1, 1)), map.at(1, 1));
    assertEquals(Optional.empty(), map.at(1, 2));
    assertEquals(Optional.empty(), map.at(2, 1));
    assertEquals(Optional.of(new ReadMap.Spot("b.js", 1, 1)), map.at(2, 2));
    assertEquals(Optional.of(new ReadMap.Spot("b.js", 2, 1)), map.at(3, 1));
  }

  @Test
  void aLineOfAToolWithoutAPlaceOfItsOwnBelongsToTheLastOneBefore() {
    SourceMap map =
        SourceMap.of(
            List.of(SourceMap.BEFORE),
            List.of(
                new SourceMap.Entry(1, 3, 0, 5, 6, false),
                new SourceMap.Entry(3, 1, 0, 40, 2, false)));
    MappedText text = MappedText.read("a.coffee", "").becomes("x y\n  z\nlast", map);
    ReadMap read = new ReadMap(write(text).orElseThrow());
    assertEquals(Optional.of(new ReadMap.Spot("a.coffee", 5, 6)), read.at(1, 3));
    assertEquals(Optional.of(new ReadMap.Spot("a.coffee", 5, 6)), read.at(2, 3));
    assertEquals(Optional.of(new ReadMap.Spot("a.coffee", 40, 2)), read.at(3, 4));
  }

  @Test
  void aTextOfNobodyHasNoMap() {
    assertEquals(Optional.empty(), write(MappedText.unmapped("a\nb")));
    assertEquals(Optional.empty(), write(MappedText.read("a.js", "")));
  }

  @Test
  void numbersOfAnySizeAreReadAsTheyWereWritten() {
    for (int number : List.of(0, 1, -1, 15, 16, -16, 31, 32, 1023, -1024, 123_456_789)) {
      StringBuilder out = new StringBuilder();
      Vlq.write(out, number);
      assertEquals(number, new Vlq(out.toString()).read());
    }
  }

  @Test
  void linesOfScriptsAreThoseOfBrowsersAndLinesOfSourcesThoseOfEditors() {
    MappedText verbatim = MappedText.read("a.js", "x\u2028y\nz");
    ReadMap script = new ReadMap(write(verbatim).orElseThrow());
    assertEquals(Optional.of(new ReadMap.Spot("a.js", 1, 3)), script.at(2, 1));
    assertEquals(Optional.of(new ReadMap.Spot("a.js", 2, 1)), script.at(3, 1));
    SourceMap map =
        SourceMap.of(
            List.of(SourceMap.BEFORE),
            List.of(
                new SourceMap.Entry(1, 1, 0, 5, 6, false),
                new SourceMap.Entry(2, 1, 0, 40, 2, false)));
    MappedText made = MappedText.read("a.ts", "").becomes("`x\u2029 y\u2028z`\nlast", map);
    ReadMap read = new ReadMap(write(made).orElseThrow());
    assertEquals(Optional.empty(), read.at(2, 1));
    assertEquals(Optional.of(new ReadMap.Spot("a.ts", 5, 6)), read.at(2, 2));
    assertEquals(Optional.of(new ReadMap.Spot("a.ts", 5, 6)), read.at(3, 1));
    assertEquals(Optional.of(new ReadMap.Spot("a.ts", 40, 2)), read.at(4, 1));
  }

  @Test
  void stylesheetsHaveTheLinesOfEditors() {
    ReadMap sheet =
        new ReadMap(
            SourceMapWriter.write(
                    MappedText.read("a.css", "x\u2028y\nz"),
                    "out.css",
                    "source/",
                    name -> new SourceMapWriter.Source(name, Optional.empty()))
                .orElseThrow());
    assertEquals(Optional.of(new ReadMap.Spot("a.css", 1, 3)), sheet.at(1, 3));
    assertEquals(Optional.of(new ReadMap.Spot("a.css", 2, 1)), sheet.at(2, 1));
  }
}
