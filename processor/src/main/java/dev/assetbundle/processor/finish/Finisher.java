package dev.assetbundle.processor.finish;

import dev.assetbundle.processor.bundle.ModuleImports;
import dev.assetbundle.processor.bundle.ScriptBundler;
import dev.assetbundle.processor.bundle.SheetBundler;
import dev.assetbundle.processor.convert.AssetUrls;
import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.url.FingerprintedName;
import dev.assetbundle.processor.resolve.RequireOrder;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.ContentCheck;
import dev.assetbundle.processor.text.MappedText;
import dev.assetbundle.processor.text.TextEdit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns a source and everything it requires into the bytes and the name that are published. */
public final class Finisher {

  private final TaskView view;
  private final AssetSource source;
  private final Task<?> task;
  private final ConvertedFiles files;
  private final Set<AssetSource> links = new LinkedHashSet<>();
  private final Set<String> sources = new LinkedHashSet<>();
  private boolean isModule;

  /**
   * Finishes {@code source}.
   *
   * @param files returns the converted files
   */
  public Finisher(TaskView view, AssetSource source, ConvertedFiles files) {
    this.view = view;
    this.source = source;
    this.task = view.task();
    this.files = files;
  }

  /** Returns the finished asset; empty after reporting why there is none. */
  public Optional<FinishedAsset> finish() {
    // Source maps are not published, so the map is dropped here without having been computed.
    return source.type().isBundled() || source.isMade()
        ? text().flatMap(text -> name(Content.of(text.text())))
        : plain();
  }

  /**
   * Returns the text that is published for a source that is joined or converted; empty after
   * reporting why there is none. The sources of its map are the project-relative paths of the files
   * that were written by hand.
   */
  public Optional<MappedText> text() {
    if (source.type().isBundled()) {
      return new RequireOrder(files, task).of(source).flatMap(this::bundle);
    }
    Optional<ConvertedFile> converted = files.converted(source, task, SourceLocation.NONE);
    converted.ifPresent(own -> collect(source, own));
    return converted.map(own -> own.text().mappedText());
  }

  private Optional<MappedText> bundle(List<AssetSource> order) {
    List<ConvertedFile> parts = new ArrayList<>();
    boolean complete = true;
    for (AssetSource file : order) {
      Optional<ConvertedFile> converted = files.converted(file, task, SourceLocation.NONE);
      converted.ifPresent(part -> collect(file, part));
      converted.ifPresent(parts::add);
      complete &= converted.isPresent();
    }
    if (!complete) {
      return Optional.empty();
    }
    if (order.isEmpty()) {
      // The file stubs itself, but the empty bundle results from its directives.
      sources.add(source.file().toString());
    }
    boolean css = source.type().is(MediaType.CSS);
    return Optional.of(css ? sheets(parts) : scripts(parts));
  }

  private MappedText sheets(List<ConvertedFile> parts) {
    // The relative path from the folder of this stylesheet to the folder of all assets.
    String up = "../".repeat(source.logicalPath().depth());
    MappedText joined = new SheetBundler(task).join(parts);
    return joined.edit(TextEdit.replacing(joined.text(), AssetUrls.BASE, up));
  }

  private MappedText scripts(List<ConvertedFile> parts) {
    ScriptBundler bundler = new ScriptBundler(source, parts, task);
    isModule = bundler.isModule();
    links.addAll(new ModuleImports(view, source).check(parts));
    return bundler.join();
  }

  private void collect(AssetSource file, ConvertedFile part) {
    files
        .references(file, task, SourceLocation.NONE)
        .ifPresent(named -> links.addAll(named.links()));
    links.addAll(part.links());
    sources.add(file.file().toString());
    part.imports().forEach(read -> sources.add(read.toString()));
  }

  private Optional<FinishedAsset> plain() {
    try {
      sources.add(source.file().toString());
      Content content = view.loadPath().content(source.file());
      ContentCheck.problem(source.file(), content).ifPresent(task::report);
      return name(content);
    } catch (IOException e) {
      return unreadable(e);
    }
  }

  private Optional<FinishedAsset> unreadable(IOException e) {
    task.report(
        FileProblems.unreadable(source.file().toString(), e, SourceLocation.of(source.file())));
    return Optional.empty();
  }

  private Optional<FinishedAsset> name(Content content) {
    Digests digests;
    try {
      digests = content.digests(view.settings().integrity());
    } catch (IOException e) {
      return unreadable(e);
    }
    LogicalPath logical = source.logicalPath();
    LogicalPath output =
        view.settings().digest()
            ? logical.sibling(
                FingerprintedName.of(
                    logical.fileName(), digests.fingerprint(view.settings().version())))
            : logical;
    return Optional.of(
        new FinishedAsset(
            new BuiltAsset(logical, output, content, digests, List.copyOf(sources), isModule),
            List.copyOf(links)));
  }
}
