package dev.assetbundle.processor.language.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of tags in {@code docs/erb.md} names all helpers and no others. */
class ErbPageTest {

  private static final Pattern TABLE =
      Pattern.compile("(?s)\\| in a tag \\| gives \\|\\R(.*?)\\R\\R");
  private static final Pattern HELPER =
      Pattern.compile("\\b[a-z_]+_(path|url|uri|asset)\\b|\\bdepend_on\\b");

  @Test
  void allHelpersAndNoOthers() throws IOException {
    String page = Files.readString(Path.of("../docs/erb.md"));
    String table =
        TABLE
            .matcher(page)
            .results()
            .map((MatchResult found) -> found.group(1))
            .collect(Collectors.joining());
    Set<String> shown =
        HELPER
            .matcher(table)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(ErbHelpers.names()), shown);
  }
}
