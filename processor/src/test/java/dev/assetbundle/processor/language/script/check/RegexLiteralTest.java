package dev.assetbundle.processor.language.script.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexLiteralTest {

  /** What literals are made of, and what Java reads in another way. */
  private static final List<String> PARTS =
      List.of(
          "a", "1", "&", "&&", "<", ">", ":", "-", "^", "$", ".", "|", ",", "=", "!", "\\d", "\\*",
          "\\+", "\\/", "\\-", "\\{", "\\}", "\\[", "\\]", "\\\\", "[", "]", "{", "}", "{2}",
          "{2,}", "{3,1}", "*", "+", "?", "??", "(", "(?:", "(?=", "(?!", "(?<=", "(?<n>", "\\k<n>",
          ")", "[^]", "[]", "[a-z]", "[z-a]", "[*+?]", "[[]", "\\0", "\\1", "\\b", "\\cJ",
          "\\u0041", "\\u{41}", "\\p{L}", "\\x41", "\\x4", "\\q", "\\Q", "\\E", "\\G", "\\Z", "\\h",
          "\\R");

  private static final List<String> FLAGS = List.of("", "", "", "g", "i", "u", "u", "v", "s", "gg");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/[\\\\^$.*+?()[\\]{}|]/g",
        "/\\.|\\[(?:[^[\\]]*|([\"'])(?:(?!\\1)[^\\\\]|\\\\.)*?\\1)\\]/",
        "/\\/\\*[^*]*\\*+(?:[^/*][^*]*\\*+)*\\//g",
        "/^('|\")([^]*)\\1$/",
        "/{([^}]*)}/",
        "/[\\p{L}\\p{M}\\w]+/u",
        "/\\u{1F600}/u"
      })
  void literalsOfLibrariesNeedNoSecondParser(String literal) {
    assertTrue(RegexLiteral.isPlain(literal));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/(a/", "/a**/", "/a*+/", "/{2}/", "/^+/", "/\\b?/", "/[z-a]/", "/a/gg", "/\\-/u"})
  void whatBrowsersRefuseIsWrong(String literal) {
    assertTrue(RegexLiteral.isWrong(literal));
  }

  @Test
  void noLiteralPassesThatTheSecondParserRefuses() {
    Random random = new Random(7);
    List<String> plain =
        Stream.generate(() -> literal(random))
            .limit(20_000)
            .filter(literal -> !literal.startsWith("//") && !literal.startsWith("/*"))
            .filter(RegexLiteral::isPlain)
            .toList();
    assertTrue(plain.size() > 2_000, () -> "plain literals: " + plain.size());
    List<String> refused =
        plain.stream()
            .filter(literal -> RhinoAcorn.get().mistake(literal, false).isPresent())
            .toList();
    assertEquals(List.of(), refused);
  }

  private static String literal(Random random) {
    return Stream.generate(() -> PARTS.get(random.nextInt(PARTS.size())))
        .limit(1 + random.nextInt(6))
        .collect(Collectors.joining("", "/", "/" + FLAGS.get(random.nextInt(FLAGS.size()))));
  }
}
