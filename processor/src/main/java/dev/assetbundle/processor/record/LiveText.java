package dev.assetbundle.processor.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A {@link LiveRecord} as text, so that a running application can read it without any library: one
 * line for each value, its name first, then the value or values, each behind a tab.
 */
final class LiveText {

  private static final String FORMAT = "assetbundle-live 4";

  private static final List<String> FOLDERS =
      List.of("base", "classOutput", "sourceOutput", "javaHome");

  private LiveText() {}

  static String write(LiveRecord record) {
    StringBuilder text = new StringBuilder(FORMAT).append('\n');
    line(text, FOLDERS.get(0), record.base());
    line(text, FOLDERS.get(1), record.classOutput());
    line(text, FOLDERS.get(2), record.sourceOutput());
    line(text, FOLDERS.get(3), record.javaHome());
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
    Map<String, String> folders = new HashMap<>();
    List<LiveRecord.Tool> tools = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    try {
      for (String line : text.substring(FORMAT.length() + 1).split("\n", -1)) {
        List<String> values = Arrays.stream(line.split("\t", -1)).map(LiveText::plain).toList();
        switch (values.get(0)) {
          case "tool" -> tools.add(tool(values));
          case "type" -> types.add(new Type(values.get(1), values.get(2)));
          case "member" -> last(types).members.put(values.get(1), values.subList(2, values.size()));
          case "library" -> last(types).libraries.add(values.get(1));
          case "option" -> last(types).options.put(values.get(1), values.get(2));
          default -> folders.put(values.get(0), values.size() > 1 ? values.get(1) : "");
        }
      }
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      return Optional.empty();
    }
    if (!folders.keySet().containsAll(FOLDERS)) {
      return Optional.empty();
    }
    return Optional.of(
        new LiveRecord(
            folders.getOrDefault(FOLDERS.get(0), ""),
            folders.getOrDefault(FOLDERS.get(1), ""),
            folders.getOrDefault(FOLDERS.get(2), ""),
            folders.getOrDefault(FOLDERS.get(3), ""),
            tools,
            types.stream().map(Type::done).toList()));
  }

  private static LiveRecord.Tool tool(List<String> values) {
    return new LiveRecord.Tool(
        values.get(1), Long.parseLong(values.get(2)), Long.parseLong(values.get(3)));
  }

  private static Type last(List<Type> types) {
    return types.get(types.size() - 1);
  }

  /** A type while its lines are read. */
  private static final class Type {
    private final String name;
    private final String generated;
    private final Map<String, List<String>> members = new HashMap<>();
    private final Map<String, String> options = new HashMap<>();
    private final List<String> libraries = new ArrayList<>();

    Type(String name, String generated) {
      this.name = name;
      this.generated = generated;
    }

    LiveRecord.Type done() {
      return new LiveRecord.Type(name, generated, members, options, libraries);
    }
  }

  private static String plain(String value) {
    if (value.indexOf('\\') < 0) {
      return value;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        i++;
        switch (value.charAt(i)) {
          case 't' -> plain.append('\t');
          case 'n' -> plain.append('\n');
          case 'r' -> plain.append('\r');
          default -> plain.append(value.charAt(i));
        }
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
