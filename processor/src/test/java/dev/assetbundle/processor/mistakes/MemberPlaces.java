package dev.assetbundle.processor.mistakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knows where Eclipse's compiler points in a project if javac points at a value, or at the whole of
 * an annotation: at the name of the member, or of the annotation.
 */
record MemberPlaces(Path project) {

  private static final Pattern HEAD =
      Pattern.compile("(ERROR|WARNING|NOTE) (\\w+\\.java):(\\d+) (.*)");
  private static final Pattern MEMBER = Pattern.compile("\\b(\\w+)\\s*=(?!=)");
  private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");

  /** Returns the same messages with the places of members. */
  String text(String said) {
    return said.lines().map(this::line).map(line -> line + "\n").collect(Collectors.joining());
  }

  private String line(String line) {
    Matcher head = HEAD.matcher(line);
    if (!head.matches()) {
      return line;
    }
    if (head.group(4).startsWith("@")) {
      return line.replaceFirst("\\(.*| \\.\\.\\.$", "");
    }
    String source = source(head.group(2));
    int start = 0;
    for (int i = 1; i < Integer.parseInt(head.group(3)); i++) {
      start = source.indexOf('\n', start) + 1;
    }
    int value = source.indexOf(head.group(4).replace(" ...", ""), start);
    String before = source.substring(0, value);
    // What stands in strings is no name of a member.
    String code = STRING.matcher(before).replaceAll(text -> " ".repeat(text.group().length()));
    List<MatchResult> members =
        MEMBER.matcher(code.substring(code.lastIndexOf('@') + 1)).results().toList();
    if (members.isEmpty()) {
      return line;
    }
    MatchResult member = members.get(members.size() - 1);
    int at = code.lastIndexOf('@') + 1 + member.start(1);
    return head.group(1)
        + " "
        + Said.place(head.group(2), source, at, at + member.group(1).length());
  }

  private String source(String name) {
    try (Stream<Path> files = Files.walk(project.resolve("src/main/java"))) {
      return Files.readString(files.filter(file -> file.endsWith(name)).findFirst().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
