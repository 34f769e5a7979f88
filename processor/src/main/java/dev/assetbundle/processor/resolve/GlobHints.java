package dev.assetbundle.processor.resolve;

import dev.assetbundle.processor.diagnostic.ManifestProblems;
import dev.assetbundle.processor.diagnostic.NameProblems;
import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Says which of the files and roots may be meant by a glob that matches nothing. */
record GlobHints(List<String> roots, List<AssetSource> files) {

  GlobHints {
    roots = List.copyOf(roots);
    files = List.copyOf(files);
  }

  /** Returns the files that a glob matches. */
  static List<AssetSource> matching(String text, List<AssetSource> files) {
    Glob glob = new Glob(text);
    return files.stream().filter(file -> glob.matches(file.logicalPath().value())).toList();
  }

  /**
   * Splits a text that should be one glob but may list several: at commas, semicolons and blanks
   * outside of braces. No part is empty.
   */
  static List<String> several(String text) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    int depth = 0;
    for (char c : (text + " ").toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth > 0 || (",;".indexOf(c) < 0 && !Character.isWhitespace(c))) {
        name.append(c);
      } else if (!name.isEmpty()) {
        names.add(name.toString());
        name.setLength(0);
      }
    }
    return names;
  }

  private boolean matches(String text) {
    return !matching(text, files).isEmpty();
  }

  /** Returns the hint; empty if no similar glob matches anything. */
  Optional<String> of(String text) {
    List<String> several = several(text);
    if (several.size() > 1 && several.stream().anyMatch(this::matches)) {
      return Optional.of(ManifestProblems.several(several));
    }
    String bare = OtherPlaces.bare(text);
    if (!bare.equals(text) && matches(bare)) {
      return Optional.of(Suggestion.ask(bare));
    }
    int query = text.indexOf('?');
    String name = text.substring(0, Math.max(0, query));
    if (query > 0 && matches(name)) {
      return Optional.of(Suggestion.ask(name));
    }
    return roots.stream()
        .flatMap(
            root ->
                OtherPlaces.withoutRoot(root, text)
                    .filter(rest -> matches(rest))
                    .map(rest -> NameProblems.belowRoot(root, rest))
                    .stream())
        .findFirst()
        .or(() -> near(text));
  }

  /** Returns a similar glob with the folder or extension of an existing file. */
  private Optional<String> near(String text) {
    int slash = text.lastIndexOf('/') + 1;
    int dot = Math.max(slash, text.lastIndexOf('.') + 1);
    Set<String> folders = new TreeSet<>();
    Set<String> extensions = new TreeSet<>();
    for (AssetSource file : files) {
      String path = file.logicalPath().value();
      folders.add(path.substring(0, path.lastIndexOf('/') + 1));
      extensions.add(path.substring(path.lastIndexOf('.') + 1));
    }
    String folder = text.substring(0, slash);
    String name = text.substring(slash, dot);
    String extension = text.substring(dot);
    return Stream.concat(
            Suggestion.nearest(folder, folders).stream().map(near -> near + name + extension),
            name.isEmpty()
                ? Stream.of()
                : Suggestion.nearest(extension, extensions, 2).stream()
                    .map(near -> folder + name + near))
        .filter(this::matches)
        .findFirst()
        .map(Suggestion::ask)
        .or(
            () ->
                files.stream()
                    .map(file -> file.logicalPath().value())
                    .filter(path -> !folder.isEmpty() && path.startsWith(folder))
                    .findFirst()
                    .map(NameProblems::inFolder));
  }
}
