package dev.assetbundle.processor.javac.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaNamesTest {

  private static String names(String text) {
    return JavaNames.of(text).stream().map(JavaNames.Name::text).collect(Collectors.joining(" "));
  }

  @Test
  void findsNamesWithWhatIsJoinedByDots() {
    assertEquals(
        "import static shop.Assets.* class Page String a Assets.LOGO_PNG.tag",
        names(
            "import static shop.Assets.*;\nclass Page { String a = Assets\n . LOGO_PNG.tag(); }"));
  }

  @Test
  void leavesOutCommentsAndLiterals() {
    String quotes = "\"\"\"";
    assertEquals(
        "a b c d e",
        names(
            "a // x.Y \"\n b /* x.Y ' */ c \"x.Y \\\" x\" d '\"' "
                + quotes
                + "\n x \" x.Y\n \\"
                + quotes
                + " x"
                + quotes
                + " e"));
  }

  @Test
  void leavesOutWhatOnlyTheCompilerKnows() {
    assertEquals("call x Assets.A", names("call().Assets.B[0x1F].y + 1.5f.x; x(Assets.A)"));
  }

  @Test
  void saysWhereANameBegins() {
    assertEquals(
        List.of(new JavaNames.Name("a", 0), new JavaNames.Name("b.c", 3)), JavaNames.of("a; b.c"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/*", "/", "//", "\"", "\"\\", "'", "\"\"\"", "\"\"\"\\", "a.", "a. ", "."})
  void endsWhereTheTextDoes(String text) {
    assertEquals("", names(text).replace("a", ""));
  }
}
