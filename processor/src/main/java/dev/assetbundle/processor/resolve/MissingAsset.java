package dev.assetbundle.processor.resolve;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.source.LoadPath;
import java.util.List;
import java.util.Optional;

/**
 * Says what is known about a name in a file that was not found, or not with the wanted type; with
 * {@code hints} also why, and what its author may have meant.
 */
public record MissingAsset(
    LoadPath loadPath, SourcePath from, Optional<MediaType> wanted, boolean hints) {

  /** Describes names in {@code from}; without hints once much was reported. */
  public static MissingAsset of(TaskView view, SourcePath from, Optional<MediaType> wanted) {
    return new MissingAsset(view.loadPath(), from, wanted, !view.task().hasReportedMuch());
  }

  /**
   * Reports a missing asset that a helper, a {@code url()} or an import names, as the settings say.
   */
  public static void report(TaskView view, Diagnostic problem) {
    switch (view.settings().unknownAssets()) {
      case ERROR -> view.task().report(problem);
      case WARN -> view.task().report(problem.asWarning());
      case PASS -> {}
    }
  }

  /** Returns the diagnostic for a name in a directive, a helper or the annotation. */
  public Diagnostic describe(String name, SourceLocation at) {
    boolean relative = LoadPath.isRelative(name);
    List<String> roots = relative ? List.of(from.root()) : loadPath.roots();
    if (!hints) {
      return Problems.missing(name, wanted, roots, Optional.empty(), at);
    }
    NameHints names = new NameHints(loadPath, from, wanted);
    return clash(name, at)
        .or(() -> reason(names, name, names.places(name, relative)))
        .orElseGet(() -> Problems.missing(name, wanted, roots, names.hint(name, relative), at));
  }

  /** Says the same of what a stylesheet mentions, every end of which may be a name. */
  public Diagnostic describeUrl(String name, SourceLocation at) {
    if (!hints) {
      return Problems.missing(name, wanted, loadPath.roots(), Optional.empty(), at);
    }
    NameHints names = new NameHints(loadPath, from, wanted);
    return clash(OtherPlaces.bare(name), at)
        .or(() -> reason(names, name, names.allPlaces(name)))
        .orElseGet(() -> Problems.missing(name, wanted, loadPath.roots(), names.urlHint(name), at));
  }

  /** Says the same of a relative path in an import, for which no root is searched. */
  public Diagnostic describePath(String name, SourceLocation at) {
    List<String> none = List.of();
    if (!hints) {
      return Problems.missing(name, wanted, none, Optional.empty(), at);
    }
    NameHints names = new NameHints(loadPath, from, wanted);
    return reason(names, name, names.places(name, true))
        .orElseGet(() -> Problems.missing(name, wanted, none, names.pathHint(name), at));
  }

  private Optional<Diagnostic> clash(String name, SourceLocation at) {
    return LoadPath.isRelative(name)
        ? Optional.empty()
        : new LibraryHints(loadPath, wanted).clash(name, at);
  }

  /** Returns the reason why a file is not found; looks for each possible name on disk. */
  private Optional<Diagnostic> reason(NameHints names, String name, List<String> places) {
    return loadPath.obstacle(places).or(() -> names.others(name, places).wrongOrder());
  }
}
