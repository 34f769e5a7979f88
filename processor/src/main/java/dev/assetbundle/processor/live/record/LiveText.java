package dev.assetbundle.processor.live.record;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A {@link LiveRecord} as text, so that a running application can read it without any library: one
 * line for each value, its name first, then the value or values, each behind a tab.
 */
final class LiveText {

  private static final String FORMAT = "assetbundle-live 4";

  private LiveText() {}

  static String write(LiveRecord record) {
    StringBuilder text = new StringBuilder(FORMAT).append('\n');
    line(text, "base", record.base());
    line(text, "classOutput", record.classOutput());
    line(text, "sourceOutput", record.sourceOutput());
    line(text, "javaHome", record.javaHome());
    for (LiveRecord.Tool tool : record.tools()) {
      line(text, "tool", tool.file(), String.valueOf(tool.size()), String.valueOf(tool.modified()));
    }
    for (LiveRecord.Type type : record.types()) {
      line(text, "type", type.name(), type.generated());
      new TreeMap<>(type.members())
          .forEach(
              (name, values) -> {
                List<String> all = new ArrayList<>(List.of(name));
                all.addAll(values);
                line(text, "member", all.toArray(new String[0]));
              });
      new TreeMap<>(type.options()).forEach((name, value) -> line(text, "option", name, value));
      type.libraries().forEach(file -> line(text, "library", file));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String... values) {
    text.append(name);
    for (String value : values) {
      text.append('\t');
      text.append(
          value
              .replace("\\", "\\\\")
              .replace("\t", "\\t")
              .replace("\n", "\\n")
              .replace("\r", "\\r"));
    }
    text.append('\n');
  }

  /** Returns the record; empty if the text is none, or cut short, or one of another version. */
  static Optional<LiveRecord> read(String text) {
    if (!text.startsWith(FORMAT + "\n") || !text.endsWith("\n")) {
      return Optional.empty();
    }
    List<Part> parts = new ArrayList<>(List.of(new Part(new ArrayList<>())));
    try {
      for (String line : text.lines().toList()) {
        if (line.startsWith("type\t")) {
          parts.add(new Part(new ArrayList<>()));
        }
        List<String> values =
            Arrays.stream(line.split("\t", -1)).map(String::translateEscapes).toList();
        parts.get(parts.size() - 1).lines().add(values);
      }
      return Optional.of(record(parts.get(0), parts.subList(1, parts.size())));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The lines of the record itself, or of one of its types. */
  private record Part(List<List<String>> lines) {

    Stream<List<String>> all(String name) {
      return lines.stream().filter(line -> line.get(0).equals(name));
    }

    String value(String name) {
      return all(name).findFirst().orElseThrow().get(1);
    }
  }

  private static LiveRecord record(Part own, List<Part> types) {
    return new LiveRecord(
        own.value("base"),
        own.value("classOutput"),
        own.value("sourceOutput"),
        own.value("javaHome"),
        own.all("tool").map(LiveText::tool).toList(),
        types.stream().map(LiveText::type).toList());
  }

  private static LiveRecord.Tool tool(List<String> line) {
    return new LiveRecord.Tool(
        line.get(1), Long.parseLong(line.get(2)), Long.parseLong(line.get(3)));
  }

  private static LiveRecord.Type type(Part type) {
    return new LiveRecord.Type(
        type.value("type"),
        type.lines().get(0).get(2),
        type.all("member")
            .collect(toMap(line -> line.get(1), line -> line.subList(2, line.size()))),
        type.all("option").collect(toMap(line -> line.get(1), line -> line.get(2))),
        type.all("library").map(line -> line.get(1)).toList());
  }
}
