package dev.assetbundle.processor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MappedTextTest {

  /** Returns each word of a text with the place it comes from: {@code b=a.js:2:1}. */
  private static String words(MappedText text) {
    StringBuilder found = new StringBuilder();
    Lines lines = Lines.of(text.text());
    for (int i = 0; i < text.text().length(); i++) {
      boolean starts = i == 0 || !Character.isLetter(text.text().charAt(i - 1));
      if (Character.isLetter(text.text().charAt(i)) && starts) {
        int end = i;
        while (end < text.text().length() && Character.isLetter(text.text().charAt(end))) {
          end++;
        }
        TextPosition at = lines.position(i);
        SourceMap.Place place = text.map().locate(at.line(), at.column());
        found.append(text.text(), i, end).append('=').append(place.source());
        found.append(':').append(place.line()).append(':').append(place.column()).append(' ');
      }
    }
    return found.toString().strip();
  }

  @Test
  void editsKeepThePlacesOfWhatStays() {
    MappedText text = MappedText.read("a.js", "one two\nthree four\n");
    MappedText edited =
        text.edit(
            List.of(
                new TextEdit(0, 0, "new\n"), new TextEdit(4, 8, ""), new TextEdit(14, 18, "five")));
    assertEquals("new\none three five\n", edited.text());
    assertEquals("new=a.js:1:1 one=a.js:1:1 three=a.js:2:1 five=a.js:2:7", words(edited));
  }

  @Test
  void editsOfEditsLeadToTheSource() {
    MappedText text = MappedText.read("a.js", "one\ntwo\nthree\n");
    MappedText once = text.edit(List.of(new TextEdit(0, 4, "")));
    MappedText twice = once.edit(List.of(new TextEdit(4, 4, "x\n")));
    assertEquals("two\nx\nthree\n", twice.text());
    assertEquals("two=a.js:2:1 x=a.js:3:1 three=a.js:3:1", words(twice));
  }

  @Test
  void joinedTextsKeepTheirSources() {
    MappedText joined =
        MappedText.concat(
            List.of(
                MappedText.read("a.js", "one two").plus(";"),
                MappedText.unmapped(" glue "),
                MappedText.read("b.js", "three\nfour\n"),
                MappedText.read("a.js", "five")));
    assertEquals("one two; glue three\nfour\nfive", joined.text());
    assertEquals(
        "one=a.js:1:1 two=a.js:1:5 glue=:0:0 three=b.js:1:1 four=b.js:2:1 five=a.js:1:1",
        words(joined));
  }

  @Test
  void whatAToolMadeIsSeenThroughItsMap() {
    MappedText text =
        MappedText.read("a.coffee", "one\ntwo\n").edit(List.of(new TextEdit(0, 4, "")));
    SourceMap tool = SourceMap.of(List.of(""), List.of(new SourceMap.Entry(1, 1, 0, 1, 1, false)));
    assertEquals("var=a.coffee:2:1 two=a.coffee:2:1", words(text.becomes("var two;", tool)));
  }

  /** Every character that no edit touched must come from where it was. */
  @Test
  void randomEditsNeverLoseAPlace() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      // Each character stands once, so that its place in the source is known.
      StringBuilder source = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        source.append((char) (0x4e00 + i)).append(random.nextInt(6) == 0 ? "\n" : "");
      }
      MappedText text = MappedText.read("s", source.toString());
      for (int step = 0; step < 3; step++) {
        text = text.edit(edits(random, text.text()));
        text =
            random.nextBoolean()
                ? text.plus("-\n")
                : MappedText.concat(
                    List.of(MappedText.unmapped(random.nextBoolean() ? "+" : "+\n"), text));
      }
      Lines before = Lines.of(source.toString());
      Lines after = Lines.of(text.text());
      for (int i = 0; i < text.text().length(); i++) {
        int known = source.indexOf(text.text().substring(i, i + 1));
        if (text.text().charAt(i) >= 0x4e00) {
          TextPosition at = after.position(i);
          TextPosition from = before.position(known);
          assertEquals(
              new SourceMap.Place("s", from.line(), from.column()),
              text.map().locate(at.line(), at.column()),
              "round " + round + ", offset " + i + " of " + text.text());
        }
      }
    }
  }

  private static List<TextEdit> edits(Random random, String text) {
    List<TextEdit> edits = new ArrayList<>();
    int at = 0;
    while (true) {
      at += random.nextInt(12);
      int end = at + random.nextInt(4);
      if (end > text.length()) {
        return edits;
      }
      edits.add(new TextEdit(at, end, "xy\nz".substring(random.nextInt(5))));
      at = end;
    }
  }
}
