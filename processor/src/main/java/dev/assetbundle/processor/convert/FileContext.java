package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.SheetProblems;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.SourceReader;
import dev.assetbundle.processor.spi.AssetKind;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The context of the tools that work on one file. It answers their requests and collects what they
 * declare, mention and read.
 */
final class FileContext implements ProcessingContext {

  private final TaskView view;
  private final AssetSource source;
  private final Task<?> task;
  private final OtherResults others;
  private final List<Directive> declared = new ArrayList<>();
  private final Set<AssetSource> links = new LinkedHashSet<>();
  private final Set<SourcePath> imports = new LinkedHashSet<>();
  private final AssetUrls urls;

  FileContext(TaskView view, AssetSource source, OtherResults others) {
    this.view = view;
    this.source = source;
    this.task = view.task();
    this.others = others;
    this.urls = new AssetUrls(view, source, others, links::add);
  }

  /** Returns the directives that tools declared, in order. */
  List<Directive> declared() {
    return declared;
  }

  /** Returns the assets that tools mentioned, in order. */
  List<AssetSource> links() {
    return List.copyOf(links);
  }

  /** Returns the other files that tools read, in order. */
  List<SourcePath> imports() {
    return List.copyOf(imports);
  }

  AssetUrls urls() {
    return urls;
  }

  @Override
  public boolean wantsMap() {
    return view.settings().hasMaps();
  }

  @Override
  public List<String> roots() {
    return view.loadPath().roots();
  }

  @Override
  public List<SourcePath> libraryPlaces(String name) {
    return view.loadPath().libraryRoots().places(name).stream()
        .flatMap(place -> place.file().or(() -> entry(name)).stream())
        .distinct()
        .toList();
  }

  private Optional<SourcePath> entry(String name) {
    return view.loadPath()
        .inLibraries(name, Optional.of(MediaType.CSS))
        .only()
        .map(AssetSource::file);
  }

  @Override
  public Optional<String> read(SourcePath file) {
    if (!view.loadPath().isFile(file)) {
      return Optional.empty();
    }
    imports.add(file);
    SourceReader.Text text = view.reader().text(file);
    text.problem().ifPresent(task::report);
    // A file that cannot be read was reported; the tool gets an empty text.
    return Optional.of(text.value().orElse(""));
  }

  @Override
  public List<String> list(String root, String folder) {
    String path = root.isEmpty() ? folder : LogicalPath.below(root, folder);
    return view.loadPath().names(folder.isEmpty() ? root : path);
  }

  @Override
  public String url(AssetKind kind, String name, SourceLocation at) {
    return urls.url(kind, name, at);
  }

  @Override
  public Optional<String> dataUri(String name, SourceLocation at) {
    Optional<AssetSource> found = view.loadPath().find(name, Optional.empty(), source.file());
    if (found.isEmpty()) {
      task.report(urls.unknown().describe(name, at));
      return Optional.empty();
    }
    Optional<String> uri =
        others
            .built(found.get(), task, at)
            .flatMap(asset -> DataUri.of(found.get(), asset.content(), task));
    uri.map(String::length)
        .filter(length -> length > LargeDataUris.LENGTH)
        .ifPresent(
            length -> task.report(SheetProblems.largeDataUri(Optional.of(name), length, at)));
    return uri;
  }

  @Override
  public void declare(Directive directive) {
    declared.add(directive);
  }

  @Override
  public void report(Diagnostic diagnostic) {
    task.report(diagnostic);
  }
}
