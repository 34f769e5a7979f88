package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code --help} prints is all there is. */
class UsageTest {

  private static final Pattern FLAG = Pattern.compile("--([a-z-]+)");

  @Test
  void helpNamesAllFlagsAndNoOthers() {
    ByteArrayOutputStream help = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(help, true, StandardCharsets.UTF_8);
    assertEquals(0, Main.run(List.of("--help"), out, out));
    Set<String> named =
        FLAG.matcher(help.toString(StandardCharsets.UTF_8))
            .results()
            .map((MatchResult flag) -> flag.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> taken =
        Stream.of(
                Precompile.VALUED,
                Report.VALUED,
                Serve.VALUED,
                Arguments.FLAGS.keySet(),
                // Those of clean, which the runtime reads.
                Set.of("keep", "older-than"))
            .flatMap(Set::stream)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(taken, named);
  }
}
