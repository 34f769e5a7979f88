package dev.assetbundle.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that a page tells to type.
 *
 * @param page the name of the page
 * @param line without comments, on one line
 */
record Command(String page, String line) {

  private static final Pattern SHELL = Pattern.compile("sh|bash|shell|console");
  private static final Pattern PROGRAM =
      Pattern.compile(
          "(\\$ |\\./)?(mvnw?|gradlew?|ant|java|javac|jar|curl|wget|nginx|docker|node|npm|npx|git"
              + "|bash|sh|cp|mv|mkdir|unzip|sudo|apt-get|benchmark/[\\w/]+\\.sh|run\\.sh) [^=].*");
  private static final Pattern INDENTED = Pattern.compile("(?m)^\\R {4}\\S.*");

  /** Returns all commands of a page, in their order: those of blocks, then those in the text. */
  static List<Command> of(Page page) {
    List<Command> commands = new ArrayList<>();
    for (Page.Block block : page.blocks()) {
      if (SHELL.matcher(block.language()).matches()) {
        lines(block.text()).forEach(line -> commands.add(new Command(page.name(), line)));
      }
    }
    page.spans().stream()
        .filter(span -> PROGRAM.matcher(span).matches())
        .forEach(span -> commands.add(new Command(page.name(), span)));
    return commands;
  }

  /** Returns what may be a command without being marked as one. */
  static List<String> hidden(Page page) {
    Stream<String> indented =
        INDENTED.matcher(page.prose()).results().map(block -> block.group().strip());
    Stream<String> unmarked =
        page.blocks().stream()
            .filter(block -> !SHELL.matcher(block.language()).matches())
            .flatMap(block -> block.text().lines())
            .filter(line -> PROGRAM.matcher(line).matches());
    return Stream.concat(indented, unmarked).map(line -> page.name() + ": " + line).toList();
  }

  private static Stream<String> lines(String block) {
    return block
        .replaceAll("\\\\\\R\\s*", "")
        .lines()
        .map(line -> line.replaceFirst("(^| {2,})#.*", "").strip())
        .filter(line -> !line.isEmpty());
  }
}
