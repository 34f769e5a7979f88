package dev.assetbundle.processor.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A {@link LiveRecord} as text: one row for each thing, the last one is {@code end}. */
final class LiveText {

  private static final String FIRST = "assetbundle-live-1";
  private static final String LAST = "end";

  private LiveText() {}

  static String write(LiveRecord live) {
    StringBuilder text = new StringBuilder();
    Rows.append(text, FIRST, live.base(), live.classOutput(), live.sourceOutput(), live.javaHome());
    for (LiveRecord.Tool tool : live.tools()) {
      Rows.append(text, "tool", tool.file(), tool.size(), tool.modified());
    }
    for (LiveRecord.Type type : live.types()) {
      Rows.append(text, "type", type.name(), type.generated());
      new TreeMap<>(type.members())
          .forEach(
              (member, values) -> {
                List<Object> fields = new ArrayList<>(List.of("member", member));
                fields.addAll(values);
                Rows.append(text, fields.toArray());
              });
      new TreeMap<>(type.options())
          .forEach((name, value) -> Rows.append(text, "option", name, value));
    }
    Rows.append(text, LAST);
    return text.toString();
  }

  /** Reads a record; empty if it is of another version or damaged. */
  static Optional<LiveRecord> read(String text) {
    List<List<String>> rows = text.lines().map(Rows::read).toList();
    if (rows.size() < 2
        || !rows.get(0).get(0).equals(FIRST)
        || !rows.get(rows.size() - 1).equals(List.of(LAST))) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(rows));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static LiveRecord read(List<List<String>> rows) {
    List<String> first = rows.get(0);
    List<LiveRecord.Tool> tools = new ArrayList<>();
    List<LiveRecord.Type> types = new ArrayList<>();
    for (int i = 1; i < rows.size() - 1; i++) {
      List<String> row = rows.get(i);
      if (row.get(0).equals("tool")) {
        tools.add(
            new LiveRecord.Tool(
                row.get(1), Long.parseLong(row.get(2)), Long.parseLong(row.get(3))));
      } else if (row.get(0).equals("type")) {
        types.add(type(row, rows.subList(i + 1, rows.size() - 1)));
      }
    }
    return new LiveRecord(first.get(1), first.get(2), first.get(3), first.get(4), tools, types);
  }

  private static LiveRecord.Type type(List<String> type, List<List<String>> following) {
    Map<String, List<String>> members = new TreeMap<>();
    Map<String, String> options = new TreeMap<>();
    for (List<String> row : following) {
      if (row.get(0).equals("member")) {
        members.put(row.get(1), List.copyOf(row.subList(2, row.size())));
      } else if (row.get(0).equals("option")) {
        options.put(row.get(1), row.get(2));
      } else {
        break;
      }
    }
    return new LiveRecord.Type(type.get(1), type.get(2), members, options);
  }
}
