package dev.assetbundle.processor.link;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ModuleProblems;
import dev.assetbundle.processor.diagnostic.suggestion.KnownLibraries;
import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.resolve.MissingAsset;
import dev.assetbundle.processor.resolve.module.ModuleResolver;
import dev.assetbundle.processor.resolve.module.PackageNames;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.LoadPath;
import dev.assetbundle.processor.source.NodeModules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says what is known about a name in an import that nothing has. */
final class MissingModule {

  /** Modules of Node.js that people import (Node.js API documentation, index). */
  private static final Set<String> OF_NODE =
      Set.of(
          ("assert buffer child_process cluster crypto dgram dns events fs http http2 https module net"
                  + " os path perf_hooks process querystring readline stream string_decoder timers"
                  + " tls tty url util v8 vm worker_threads zlib")
              .split(" "));

  private MissingModule() {}

  static void report(
      TaskView view,
      ModuleResolver resolver,
      AssetSource importer,
      String name,
      SourceLocation at) {
    MissingAsset missing = MissingAsset.of(view, importer.file(), Optional.empty());
    MissingAsset.report(
        view,
        LoadPath.isRelative(name)
            ? missing.describePath(name, at)
            : name.startsWith("/")
                ? missing.describeUrl(name, at)
                : resolver
                    .mapped(name, importer.file())
                    .map(path -> mapped(view.loadPath(), name, path))
                    .map(hint -> missing.describe(name, at).hint(hint))
                    .orElseGet(() -> named(view, importer, name, missing.describe(name, at))));
  }

  /** Compares with the files of the folder that a {@code tsconfig.json} leads to. */
  private static String mapped(LoadPath loadPath, String name, String path) {
    int slash = path.lastIndexOf('/');
    String start = name.substring(0, name.lastIndexOf('/') + 1);
    List<String> names =
        loadPath.names(path.substring(0, Math.max(0, slash))).stream()
            .flatMap(file -> Stream.of(file, file.replaceFirst("(\\.(d\\.)?[cm]?[jt]sx?|/)$", "")))
            .map(file -> start + file)
            .toList();
    return Suggestion.didYouMean(name, names)
        .orElseGet(() -> ModuleProblems.mappedHint(path, loadPath.owner(path).isPresent()));
  }

  private static Diagnostic named(
      TaskView view, AssetSource importer, String name, Diagnostic problem) {
    String of = ModuleResolver.packageName(name);
    Optional<String> installed =
        new PackageNames(view)
            .near(name, importer.file().toString())
            .map(
                others ->
                    Suggestion.didYouMean(name, others)
                        .orElseGet(() -> ModuleProblems.notOfPackage(name, of, others)));
    if (installed.isPresent()) {
      return problem.hint(installed.get());
    }
    if (name.startsWith("@/") || name.startsWith("~/")) {
      return problem.hint(ModuleProblems.unmapped(name.substring(0, 2)));
    }
    if (name.startsWith("node:") || OF_NODE.contains(of)) {
      return problem.hint(ModuleProblems.ofNode());
    }
    boolean isKnown = problem.hint().filter(hint -> !KnownLibraries.isGuess(hint)).isPresent();
    return isKnown ? problem : problem.hint(hint(view.loadPath(), name));
  }

  private static String hint(LoadPath loadPath, String name) {
    List<String> folders = loadPath.roots().stream().filter(NodeModules::isFolder).toList();
    boolean isOutside = folders.isEmpty() && loadPath.isFolder(NodeModules.NAME);
    return Suggestion.didYouMean(
            name, folders.stream().flatMap(folder -> packages(loadPath, folder, "")).toList())
        .orElseGet(
            () ->
                ModuleProblems.installHint(
                    ModuleResolver.packageName(name), isOutside, !folders.isEmpty()));
  }

  /** Returns the names of packages, those of a scope too. */
  private static Stream<String> packages(LoadPath loadPath, String folder, String scope) {
    return loadPath.names(folder).stream()
        .filter(name -> name.endsWith("/"))
        .map(name -> name.substring(0, name.length() - 1))
        .flatMap(
            name ->
                name.startsWith("@")
                    ? packages(loadPath, folder + "/" + name, name + "/")
                    : Stream.of(scope + name));
  }
}
