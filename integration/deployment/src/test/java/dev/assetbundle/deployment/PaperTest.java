package dev.assetbundle.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.runtime.Export;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/deployment.md shows is in the sample, and it has all options of the export. */
class PaperTest {

  private static final Path PAPER = Path.of("../../docs/deployment.md");
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```(?:dockerfile|nginx|yaml)\\R(.*?)^```");
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z0-9-]*");

  @Test
  void everyBlockIsCutFromAFile() throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(Sample.FOLDER)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.add(Files.readString(file));
      }
    }
    List<String> blocks =
        BLOCK
            .matcher(Files.readString(PAPER))
            .results()
            .map((MatchResult block) -> block.group(1))
            .toList();
    assertEquals(5, blocks.size());
    for (String block : blocks) {
      assertTrue(files.stream().anyMatch(file -> file.contains(block)), block);
    }
  }

  @Test
  void allOptionsAreThere() throws IOException {
    var said = new ByteArrayOutputStream();
    var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertEquals(0, Export.run(List.of("--help"), stream, stream));
    assertEquals(Set.of(), missing(said.toString(StandardCharsets.UTF_8), Files.readString(PAPER)));
  }

  private static Set<String> missing(String usage, String paper) {
    return OPTION
        .matcher(usage)
        .results()
        .map((MatchResult option) -> option.group())
        .filter(option -> !paper.contains(option))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
