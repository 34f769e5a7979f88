package dev.assetbundle.processor.syntax.css.minify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.MappedText;
import dev.assetbundle.processor.text.SourceMap;
import dev.assetbundle.processor.text.TextPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What pages show by a stylesheet in which rules stand several times, and where these come from.
 */
class RepeatedRulesTest {

  private static final Pattern PART =
      Pattern.compile("@media ([a-z]+)\\s*\\{|([^{}]*[^{}\\s])\\s*\\{([^{}]*)\\}|\\}");

  private static final List<String> MEDIA = List.of("print", "screen");
  private static final List<String> CLASSES = List.of("a", "b", "c");

  /** A style rule with what it needs to apply. */
  private record Rule(String media, List<String> classes, String declarations) {}

  /** Returns the rules of a sheet, in order; all its selectors are names of classes. */
  private static List<Rule> rules(String css) {
    List<Rule> rules = new ArrayList<>();
    String media = "";
    for (MatchResult part : PART.matcher(css).results().toList()) {
      if (part.group(1) != null) {
        media = part.group(1);
      } else if (part.group(2) != null) {
        List<String> classes =
            Pattern.compile("\\w+")
                .matcher(part.group(2))
                .results()
                .map(MatchResult::group)
                .toList();
        rules.add(new Rule(media, classes, part.group(3)));
      } else {
        media = "";
      }
    }
    return rules;
  }

  /** Returns what an element with these classes gets: all rules have the same specificity. */
  private static Map<String, String> shown(String css, String media, Set<String> classes) {
    Map<String, String> usual = new TreeMap<>();
    Map<String, String> important = new TreeMap<>();
    for (Rule rule : rules(css)) {
      boolean applies =
          (rule.media().isEmpty() || rule.media().equals(media))
              && rule.classes().stream().anyMatch(classes::contains);
      for (String declaration : applies ? rule.declarations().split(";", -1) : new String[0]) {
        String[] parts = declaration.strip().split("\\s*[:!]\\s*", -1);
        if (parts.length > 1) {
          (parts.length == 3 ? important : usual).put(parts[0], parts[1]);
        }
      }
    }
    usual.putAll(important);
    return usual;
  }

  private static String rule(Random random) {
    StringBuilder rule = new StringBuilder();
    for (String name : CLASSES) {
      if (random.nextInt(3) == 0) {
        rule.append(rule.isEmpty() ? "." : " , .").append(name);
      }
    }
    if (rule.isEmpty()) {
      rule.append(".a");
    }
    rule.append(" { ");
    for (int i = random.nextInt(2); i >= 0; i--) {
      rule.append("xy".charAt(random.nextInt(2)))
          .append(" : ")
          .append("uv".charAt(random.nextInt(2)));
      rule.append(random.nextInt(6) == 0 ? " ! important ; " : " ; ");
    }
    return rule.append("}\n").toString();
  }

  private static String sheet(Random random) {
    StringBuilder sheet = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      if (random.nextInt(4) > 0) {
        sheet.append(rule(random));
        continue;
      }
      sheet.append("@media ").append(MEDIA.get(random.nextInt(2))).append(" {\n");
      for (int j = random.nextInt(3); j >= 0; j--) {
        sheet.append(rule(random));
      }
      sheet.append("}\n");
    }
    return sheet.toString();
  }

  @Test
  void pagesLookTheSame() {
    Random random = new Random(20261129);
    int shorter = 0;
    for (int run = 0; run < 5_000; run++) {
      String css = sheet(random);
      String minified = CssMinifier.minify(css);
      assertEquals(minified, CssMinifier.minify(minified), css);
      for (String media : MEDIA) {
        for (Set<String> classes :
            List.of(
                Set.of("a"),
                Set.of("b"),
                Set.of("a", "b"),
                Set.of("a", "c"),
                Set.of("a", "b", "c"))) {
          assertEquals(shown(css, media, classes), shown(minified, media, classes), css);
        }
      }
      shorter += rules(minified).size() < rules(css).size() ? 1 : 0;
    }
    assertTrue(shorter > 1_000, shorter + " sheets lost a rule");
  }

  /**
   * Each word of the result comes from the same word of the source, and from the last such rule.
   */
  @Test
  void theMapLeadsToTheRulesThatAreLeft() {
    String css =
        """
        .first { top: one }
        .again { top: two }
        .other { top: one }
        @media print { .inner { top: one }
        .inmost { top: two }
        .inner { top: one } }
        .again { top: two }
        @media print { .inmost { top: two }
        .inner { top: one } }
        .last { top: three }
        """;
    MappedText minified = CssMinifier.minify(MappedText.read("a.css", css));
    assertEquals(
        ".first,.other{top:one}.again{top:two}"
            + "@media print{.inmost{top:two}.inner{top:one}}.last{top:three}",
        minified.text());
    Lines made = Lines.of(minified.text());
    Lines source = Lines.of(css);
    Set<Integer> lines = new TreeSet<>();
    for (MatchResult word :
        Pattern.compile("\\.?\\w+").matcher(minified.text()).results().toList()) {
      TextPosition at = made.position(word.start());
      SourceMap.Place place = minified.map().locate(at.line(), at.column());
      String rest = source.line(place.line()).substring(place.column() - 1);
      assertTrue(rest.startsWith(word.group()), word.group() + " is from " + rest);
      lines.add(place.line());
    }
    assertEquals(Set.of(1, 3, 7, 8, 9, 10), lines);
  }
}
