package dev.assetbundle.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Holds {@code docs/spring-boot.md} against the templates and the properties. */
class SpringPageTest {

  private static final Path PAGE =
      Path.of(System.getProperty("basedir", ""), "../../docs/spring-boot.md");
  private static final Pattern HTML = Pattern.compile("(?ms)^```html\\R(.*?)^```");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`assetbundle\\.[^|]*) \\|");

  @Test
  void theTemplateIsTested() throws IOException {
    String tested =
        new ClassPathResource("templates/page.html").getContentAsString(StandardCharsets.UTF_8);
    List<String> lines = blocks(HTML).stream().flatMap(String::lines).toList();

    assertTrue(!lines.isEmpty());
    for (String line : lines) {
      assertTrue(tested.contains(line), line);
    }
  }

  @Test
  void thePropertiesAreAllThereAre() throws IOException {
    var named = new TreeSet<String>();
    for (String row : blocks(ROW)) {
      for (String name : row.split(", ", -1)) {
        named.add(name.replaceAll("`|\\.<name>", ""));
      }
    }
    assertEquals(PropertyNames.documented(), named);
  }

  private static List<String> blocks(Pattern pattern) throws IOException {
    return pattern.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)).toList();
  }
}
