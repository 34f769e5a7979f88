package dev.assetbundle.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Links in README and docs lead to files and headings, and README to all pages. */
class LinksInPapersTest {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  @Test
  void linksLeadToFilesAndHeadings() throws IOException {
    TreeSet<String> broken = new TreeSet<>();
    int links = 0;
    for (Path paper : Papers.all()) {
      for (MatchResult link : all(LINK, prose(paper))) {
        Path target = link.group(1).isEmpty() ? paper : paper.resolveSibling(link.group(1));
        if (!leads(target.normalize(), link.group(2))) {
          broken.add(Papers.ROOT.relativize(paper) + ": " + link.group());
        }
        links++;
      }
    }
    assertTrue(links > 200, links + " links");
    assertEquals(new TreeSet<>(), broken);
  }

  /** Whether there is such a file, with a heading of that name; null stands for the whole file. */
  private static boolean leads(Path file, String heading) throws IOException {
    return Files.exists(file) && (heading == null || headings(file).contains(heading));
  }

  /** Returns what links call the headings of a page. */
  private static Set<String> headings(Path page) throws IOException {
    Set<String> names = new HashSet<>();
    for (MatchResult heading : all(HEADING, prose(page))) {
      String text = heading.group(1).replaceAll("[^\\w\\- ]", "").toLowerCase(Locale.ROOT);
      names.add(text.replace(' ', '-'));
    }
    return names;
  }

  @Test
  void readmeListsAllPages() throws IOException {
    Path readme = Papers.ROOT.resolve("README.md");
    Set<Path> listed = new HashSet<>();
    for (MatchResult link :
        all(LINK, prose(readme).replaceFirst("(?s).*\\R## Documentation", ""))) {
      listed.add(readme.resolveSibling(link.group(1)).normalize());
    }
    List<Path> forgotten = Papers.all().stream().filter(paper -> !listed.contains(paper)).toList();
    assertEquals(List.of(readme), forgotten);
  }

  private static String prose(Path paper) throws IOException {
    return BLOCK.matcher(Files.readString(paper)).replaceAll("");
  }

  private static List<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }
}
