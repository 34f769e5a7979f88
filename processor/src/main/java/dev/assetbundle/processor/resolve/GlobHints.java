package dev.assetbundle.processor.resolve;

import dev.assetbundle.processor.diagnostic.ManifestProblems;
import dev.assetbundle.processor.diagnostic.NameProblems;
import dev.assetbundle.processor.diagnostic.Suggestion;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.Glob;
import java.util.List;
import java.util.Optional;

/**
 * Says what may be meant by a glob that matches nothing.
 *
 * @param roots of the search path
 * @param files that it could match
 */
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

  private boolean matches(String text) {
    return !matching(text, files).isEmpty();
  }

  /** Returns the hint; empty if nothing near matches either. */
  Optional<String> of(String text) {
    List<String> several = SeveralNames.in(text);
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
        .findFirst();
  }
}
