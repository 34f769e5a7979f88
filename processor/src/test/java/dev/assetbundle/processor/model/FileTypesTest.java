package dev.assetbundle.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypesTest {

  private final FileTypes types = new FileTypes(conversions());

  private static Map<String, String> conversions() {
    Map<String, String> conversions = new LinkedHashMap<>();
    conversions.put("coffee", "js");
    conversions.put("sass", "css");
    conversions.put("scss", "css");
    conversions.put("erb", FileTypes.TEMPLATE);
    return conversions;
  }

  @ParameterizedTest
  @CsvSource({
    "cart.js,               cart.js,            application/javascript, []",
    "cart.min.js,           cart.min.js,        application/javascript, []",
    "jquery.ui.core.js,     jquery.ui.core.js,  application/javascript, []",
    "chart-v1.10.2.js,      chart-v1.10.2.js,   application/javascript, []",
    "cart.coffee,           cart.js,            application/javascript, [coffee]",
    "cart.js.coffee,        cart.js,            application/javascript, [coffee]",
    "cart.js.coffee.erb,    cart.js,            application/javascript, '[erb, coffee]'",
    "cart.css.scss,         cart.css,           text/css,               [scss]",
    "cart.sass.erb,         cart.css,           text/css,               '[erb, sass]'",
    "cart.js.scss,          cart.js.css,        text/css,               [scss]",
    "data.json.erb,         data.json,          application/json,       [erb]",
    "icon.svg.erb,          icon.svg,           image/svg+xml,          [erb]",
    "page.erb,              page.html,          text/html,              [erb]",
    "page.htm,              page.htm,           text/html,              []",
    "photo.jpeg,            photo.jpeg,         image/jpeg,             []",
    "photo.png.erb,         photo.png.html,     text/html,              [erb]",
    "X.JS,                  X.JS,               '',                     []",
    "LICENSE,               LICENSE,            '',                     []",
    ".htaccess,             .htaccess,          '',                     []",
    ".js,                   .js,                '',                     []",
    "cart.js.,              cart.js.,           '',                     []",
    "x.c++,                 x.c++,              '',                     []",
    "a..js,                 a..js,              application/javascript, []",
  })
  void theLongestKnownSuffixDecides(String name, String output, String type, String steps) {
    FileType found = types.of(name);
    assertEquals(output, found.outputName());
    assertEquals(type, found.type().map(MediaType::name).orElse(""));
    assertEquals(steps, found.steps().toString());
  }

  @Test
  void sourcesAreRankedAsSprocketsDoes() {
    List<String> best = List.of("a.js", "a.coffee", "a.js.erb", "a.coffee.erb");
    List<Integer> ranks = best.stream().map(name -> types.rank(types.of(name))).toList();
    assertEquals(ranks.stream().sorted().distinct().toList(), ranks);
    List<String> sheets = List.of("a.css", "a.sass", "a.scss", "a.css.erb", "a.sass.erb");
    List<Integer> sheetRanks = sheets.stream().map(name -> types.rank(types.of(name))).toList();
    assertEquals(sheetRanks.stream().sorted().distinct().toList(), sheetRanks);
  }

  @ParameterizedTest
  @CsvSource({
    "x.erb.coffee,     [erb]",
    "x.erb.js,         [erb]",
    "x.erb.png,        [erb]",
    "x.coffee.erb,     []",
    "x.js,             []",
    "x.scss.v2.css,    [scss]",
  })
  void seesExtensionsThatNothingEverRuns(String name, String stranded) {
    assertEquals(stranded, types.stranded(name).toString());
  }

  @ParameterizedTest
  @CsvSource({
    ".css,       text/css",
    "css,        text/css",
    "text/css,   text/css",
    "image/*,    image/*",
    "png,        image/png",
    "nonsense,   ''",
    "'',         ''",
  })
  void namesATypeInFourWays(String text, String range) {
    assertEquals(Optional.of(range).filter(r -> !r.isEmpty()), FileTypes.range(text));
  }
}
