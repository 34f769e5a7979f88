package dev.assetbundle.processor.language.template;

import dev.assetbundle.processor.model.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What locale files have under one key: a text, a list, or a group of further keys.
 *
 * @param at where the value stands
 * @param value its text and JSON; empty for a group, and for what only Ruby can print
 * @param isText whether the value is a string, which may hold {@code %{name}}
 * @param group the further keys, in the order of the files
 */
record LocaleEntry(
    SourceLocation at, Optional<ErbValue> value, boolean isText, Map<String, LocaleEntry> group) {

  LocaleEntry {
    group = Collections.unmodifiableMap(new LinkedHashMap<>(group));
  }

  static LocaleEntry text(SourceLocation at, String text) {
    return new LocaleEntry(at, Optional.of(ErbValue.of(text)), true, Map.of());
  }

  boolean isGroup() {
    return !group.isEmpty();
  }

  /** Returns both together; where they differ, the other one's values count. */
  LocaleEntry plus(LocaleEntry other) {
    if (!isGroup() || !other.isGroup()) {
      return other;
    }
    Map<String, LocaleEntry> both = new LinkedHashMap<>(group);
    other.group.forEach((key, entry) -> both.merge(key, entry, LocaleEntry::plus));
    return new LocaleEntry(at, Optional.empty(), false, both);
  }

  /** Returns the value, that of a group as JSON; empty if something in it only Ruby can print. */
  Optional<ErbValue> whole() {
    if (!isGroup()) {
      return value;
    }
    StringJoiner json = new StringJoiner(",", "{", "}");
    for (Map.Entry<String, LocaleEntry> member : group.entrySet()) {
      Optional<ErbValue> whole = member.getValue().whole();
      if (whole.isEmpty()) {
        return Optional.empty();
      }
      json.add(RubyEscapes.json(member.getKey()) + ":" + whole.get().json());
    }
    return Optional.of(new ErbValue(Optional.empty(), json.toString()));
  }
}
