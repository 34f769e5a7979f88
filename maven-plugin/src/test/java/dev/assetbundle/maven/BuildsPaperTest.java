package dev.assetbundle.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds what the papers say about Maven against the project that the integration tests build. */
class BuildsPaperTest {

  private static final Pattern XML = Pattern.compile("(?ms)^```xml\\R(.*?)^```");
  private static final Pattern OWN_PLUGIN =
      Pattern.compile("<plugin> <groupId>dev\\.assetbundle</groupId>.*?</plugin>");

  private static String text(String file) throws IOException {
    return Files.readString(Path.of(file)).replaceAll("\\s+", " ");
  }

  private static String pom() throws IOException {
    return text("src/test/resources/projects/modules/pom.xml");
  }

  @Test
  void theBlocksOfTheBuildsPageAreTested() throws IOException {
    List<String> blocks =
        XML.matcher(Files.readString(Path.of("../docs/builds.md")))
            .results()
            .map((MatchResult block) -> block.group(1).strip().replaceAll("\\s+", " "))
            .toList();

    assertEquals(1, blocks.size());
    assertTrue(pom().contains(blocks.get(0)), blocks.get(0));
  }

  @Test
  void thePluginInTheReadmeIsTheOneThatIsTested() throws IOException {
    List<String> tested =
        OWN_PLUGIN.matcher(pom()).results().map((MatchResult plugin) -> plugin.group()).toList();

    assertEquals(1, tested.size());
    assertTrue(text("../README.md").contains(tested.get(0)), tested.get(0));
  }
}
