package dev.assetbundle.processor.language.template;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ErbProblems;
import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rails' locale files together, of which later ones count where they have the same key.
 *
 * @param root a group by locale
 * @param files in order
 * @param problems files that cannot be read
 */
record Locales(LocaleEntry root, List<SourcePath> files, List<Diagnostic> problems) {

  /** Reads files by their names. */
  static Locales read(Map<SourcePath, String> texts) {
    LocaleEntry root = new LocaleEntry(SourceLocation.NONE, Optional.empty(), false, Map.of());
    List<Diagnostic> problems = new ArrayList<>();
    for (Map.Entry<SourcePath, String> file : texts.entrySet()) {
      LocaleYaml.Read read = LocaleYaml.read(file.getKey(), file.getValue());
      read.problem().ifPresent(problems::add);
      root = read.root().isGroup() ? root.plus(read.root()) : root;
    }
    return new Locales(root, List.copyOf(texts.keySet()), problems);
  }

  /** Returns the value of a key such as {@code shop.title}; empty if there is none. */
  Optional<LocaleEntry> find(String locale, String key) {
    Optional<LocaleEntry> entry = Optional.ofNullable(root.group().get(locale));
    for (String part : key.split("\\.", -1)) {
      entry =
          part.isEmpty()
              ? entry
              : entry.flatMap(group -> Optional.ofNullable(group.group().get(part)));
    }
    return entry.filter(found -> !found.value().map(ErbValue::json).orElse("").equals("null"));
  }

  private String names() {
    return files.stream().map(SourcePath::toString).collect(Collectors.joining(", "));
  }

  /** Says that a key is missing, where it was looked for and what it may mean. */
  Diagnostic missing(String locale, String key, SourceLocation at) {
    Optional<LocaleEntry> all = Optional.ofNullable(root.group().get(locale));
    if (all.isEmpty()) {
      return ErbProblems.missingLocale(locale, List.copyOf(root.group().keySet()), names(), at);
    }
    Map<String, LocaleEntry> keys = new LinkedHashMap<>();
    collect(all.get(), "", keys);
    Optional<String> near =
        Suggestion.nearest(key, keys.keySet())
            .map(
                found -> {
                  SourceLocation place = Optional.ofNullable(keys.get(found)).orElseThrow().at();
                  return "did you mean \"" + found + "\" (" + line(place) + ")?";
                });
    return ErbProblems.missingTranslation(locale, key, near, line(nearest(all.get(), key)), at);
  }

  private static void collect(LocaleEntry group, String start, Map<String, LocaleEntry> keys) {
    group
        .group()
        .forEach(
            (name, entry) -> {
              keys.put(start + name, entry);
              collect(entry, start + name + ".", keys);
            });
  }

  /** Returns the place of the innermost group that the key leads to. */
  private static SourceLocation nearest(LocaleEntry all, String key) {
    LocaleEntry entry = all;
    for (String part : key.split("\\.", -1)) {
      LocaleEntry next = entry.group().get(part);
      if (next == null || !next.isGroup()) {
        break;
      }
      entry = next;
    }
    return entry.at();
  }

  private static String line(SourceLocation at) {
    return at.path() + ":" + at.line();
  }
}
