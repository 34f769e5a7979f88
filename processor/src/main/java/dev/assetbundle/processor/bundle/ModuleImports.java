package dev.assetbundle.processor.bundle;

import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.convert.ScriptFacts.Import;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ModuleProblems;
import dev.assetbundle.processor.diagnostic.ScriptProblems;
import dev.assetbundle.processor.diagnostic.suggestion.KnownLibraries;
import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.model.ProjectPath;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.model.url.FingerprintedName;
import dev.assetbundle.processor.model.url.UrlReference;
import dev.assetbundle.processor.resolve.MissingAsset;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.LibraryRoots;
import dev.assetbundle.processor.source.LoadPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks what the scripts of a bundle import that no linker links. Imports are published as they
 * are written, so a browser finds only files that are published without a fingerprint (HTML,
 * section 8.1.5.2, module specifiers).
 *
 * @param isLinking whether there is a linker, which takes modules only
 */
public record ModuleImports(TaskView view, AssetSource source, boolean isLinking) {

  private static final Pattern SETS_REQUIRE = Pattern.compile("\\brequire\\s*=[^=]");

  /** Reports imports that will fail; returns what has to be published for the others. */
  public List<AssetSource> check(List<ConvertedFile> units) {
    List<AssetSource> links = new ArrayList<>();
    for (ConvertedFile unit : units) {
      for (Import named : unit.script().orElseThrow().imports()) {
        check(named, unit.text().source()).ifPresent(links::add);
      }
    }
    List<Import> required = units.stream().flatMap(unit -> required(unit).stream()).toList();
    if (!required.isEmpty() && units.stream().noneMatch(ModuleImports::definesRequire)) {
      required.stream()
          .map(named -> ModuleProblems.noRequire(named.specifier(), isLinking, named.at()))
          .forEach(view.task()::report);
    }
    return links;
  }

  // Nobody can mend a package, and its files are often not for browsers.
  private static Optional<Import> required(ConvertedFile unit) {
    String file = unit.text().source().toString();
    return LibraryRoots.isOfOthers(file)
        ? Optional.empty()
        : unit.script().orElseThrow().required();
  }

  // As a loader of modules does, or what another bundler made.
  private static boolean definesRequire(ConvertedFile unit) {
    return unit.script().orElseThrow().globals().stream()
            .anyMatch(global -> global.name().equals("require"))
        || SETS_REQUIRE.matcher(unit.text().text()).find();
  }

  private Optional<AssetSource> check(Import named, SourcePath from) {
    String whole = named.specifier();
    String path = whole.substring(0, UrlReference.pathEnd(whole));
    String prefix = view.settings().prefix() + "/";
    boolean relative = LoadPath.isRelative(path);
    boolean isOurs = path.startsWith(prefix);
    if (path.isEmpty() || UrlReference.isAbsolute(path) || (path.startsWith("/") && !isOurs)) {
      return Optional.empty();
    }
    String wanted = isOurs ? path.substring(prefix.length()) : path;
    Optional<AssetSource> target = relative ? beside(wanted, from) : find(wanted);
    if (target.isEmpty()) {
      missing(named, wanted, from, relative || isOurs);
    } else if (!relative && !isOurs) {
      MissingAsset.report(
          view,
          ScriptProblems.bareImport(wanted, target.get().file().toString(), isLinking, named.at()));
    } else {
      String url = isOurs ? path : url(path);
      if (isPublished(target.get(), url)) {
        return target;
      }
      MissingAsset.report(view, ScriptProblems.unlinkedImport(url, isLinking, named.at()));
    }
    return Optional.empty();
  }

  /** Returns the path that a browser resolves a relative import to. */
  private String url(String relative) {
    String folder = view.settings().prefix() + "/" + source.logicalPath().folder();
    String path = ProjectPath.resolve(folder.substring(1), relative);
    while (path.startsWith("../")) {
      path = path.substring("../".length());
    }
    return "/" + path;
  }

  private Optional<AssetSource> find(String name) {
    return view.loadPath().find(name, Optional.empty());
  }

  // First as the folders are on disk, then as they are published.
  private Optional<AssetSource> beside(String path, SourcePath from) {
    return view.loadPath()
        .findFrom(from, path)
        .or(() -> find(ProjectPath.resolve(source.logicalPath().folder(), path)));
  }

  private void missing(Import named, String path, SourcePath from, boolean isFile) {
    MissingAsset missing = MissingAsset.of(view, from, Optional.empty());
    Diagnostic problem =
        isFile ? missing.describeUrl(path, named.at()) : missing.describe(path, named.at());
    MissingAsset.report(view, isFile ? problem : problem.hint(hint(problem.hint())));
  }

  /** Adds what else the name of a package may be to a hint that does not know what it is. */
  private static String hint(Optional<String> known) {
    String mapped = "if an import map of the page names it, set unknownAssets to WARN or PASS";
    return known
        .map(hint -> KnownLibraries.isGuess(hint) ? hint + "; " + mapped : hint)
        .orElse(mapped);
  }

  private boolean isPublished(AssetSource target, String url) {
    boolean keepsName =
        !view.settings().digest() || FingerprintedName.isKept(target.logicalPath().fileName());
    return keepsName && url.equals(view.settings().prefix() + "/" + target.logicalPath());
  }
}
