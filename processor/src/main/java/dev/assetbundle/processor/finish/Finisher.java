package dev.assetbundle.processor.finish;

import dev.assetbundle.processor.bundle.JoinedText;
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
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.url.FingerprintedName;
import dev.assetbundle.processor.resolve.RequireOrder;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.ContentCheck;
import dev.assetbundle.processor.text.MappedText;
import dev.assetbundle.processor.text.TextEdit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns a source and all it requires into the bytes that are served, and names them. */
public final class Finisher {

  private final TaskView view;
  private final AssetSource source;
  private final Task<?> task;
  private final ConvertedFiles files;
  private final Set<AssetSource> links = new LinkedHashSet<>();
  private final Set<String> sources = new LinkedHashSet<>();
  private boolean isModule;

  /** Finishes {@code source}, joined of {@code files}. */
  public Finisher(TaskView view, AssetSource source, ConvertedFiles files) {
    this.view = view;
    this.source = source;
    this.task = view.task();
    this.files = files;
  }

  /** Returns the finished asset; empty after reporting why there is none. */
  public Optional<FinishedAsset> finish() {
    try {
      return source.type().isBundled() || source.isMade() ? made() : Optional.of(plain());
    } catch (IOException e) {
      task.report(
          FileProblems.unreadable(source.file().toString(), e, SourceLocation.of(source.file())));
      return Optional.empty();
    }
  }

  private Optional<FinishedAsset> made() throws IOException {
    Optional<JoinedText> text = joined();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    // Without this the map of a text ends here, unmade.
    Optional<Content> map =
        view.settings().hasMaps() && source.type().isBundled()
            ? MapFile.of(view, source.logicalPath(), text.get().whole()).map(Content::of)
            : Optional.empty();
    if (map.isEmpty()) {
      return Optional.of(finished(asset(text.get(), ""), Optional.empty()));
    }
    boolean isHidden = view.settings().sourceMaps() == Settings.SourceMaps.HIDDEN;
    return Optional.of(isHidden ? hidden(text.get(), map.get()) : published(text.get(), map.get()));
  }

  // The map does not have the fingerprint of the text, since the text has that of the map.
  private FinishedAsset published(JoinedText text, Content content) throws IOException {
    LogicalPath path = BuiltAsset.mapOf(source.logicalPath());
    BuiltAsset map = asset(path, content, BuiltAsset.Role.MAP, List.of());
    String comment = MapFile.comment(map.outputPath(), source.type().is(MediaType.CSS));
    return finished(asset(text, comment), Optional.of(map));
  }

  // Error trackers look for it by the name of the published file.
  private FinishedAsset hidden(JoinedText text, Content content) throws IOException {
    BuiltAsset asset = asset(text, "");
    BuiltAsset map =
        new BuiltAsset(
            asset.mapPath(),
            BuiltAsset.mapOf(asset.outputPath()),
            content,
            content.digests(view.settings().integrity()),
            List.copyOf(sources),
            BuiltAsset.Role.MAP);
    return finished(asset, Optional.of(map));
  }

  private FinishedAsset finished(BuiltAsset asset, Optional<BuiltAsset> map) {
    return new FinishedAsset(asset, List.copyOf(links), map);
  }

  /**
   * Returns the text that is published; empty after reporting why there is none. The sources of its
   * map are the project-relative paths of the files that were written by hand.
   */
  public Optional<MappedText> text() {
    return joined().map(JoinedText::whole);
  }

  private Optional<JoinedText> joined() {
    if (source.type().isBundled()) {
      return new RequireOrder(files, task).of(source).flatMap(this::bundle);
    }
    Optional<ConvertedFile> unit = files.converted(source, task, SourceLocation.NONE);
    unit.ifPresent(made -> collect(source, made));
    return unit.map(
        made ->
            new JoinedText(
                List.of(new JoinedText.Part(source.logicalPath(), made.text().mappedText()))));
  }

  private Optional<JoinedText> bundle(List<AssetSource> order) {
    List<ConvertedFile> units = new ArrayList<>();
    boolean complete = true;
    for (AssetSource file : order) {
      Optional<ConvertedFile> unit = files.converted(file, task, SourceLocation.NONE);
      unit.ifPresent(u -> collect(file, u));
      unit.ifPresent(units::add);
      complete &= unit.isPresent();
    }
    if (!complete) {
      return Optional.empty();
    }
    if (order.isEmpty()) {
      // It is stubbed, but its directives are what the empty bundle is made from.
      sources.add(source.file().toString());
    }
    boolean css = source.type().is(MediaType.CSS);
    return Optional.of(css ? sheets(units) : scripts(units));
  }

  private JoinedText sheets(List<ConvertedFile> units) {
    // The folder of all assets, seen from the one of this stylesheet.
    String up = "../".repeat(source.logicalPath().depth());
    return SheetBundler.join(units, task)
        .map(part -> part.edit(TextEdit.replacing(part.text(), AssetUrls.BASE, up)));
  }

  private JoinedText scripts(List<ConvertedFile> units) {
    ScriptBundler bundler = new ScriptBundler(source, units, task);
    isModule = bundler.isModule();
    links.addAll(new ModuleImports(view, source).check(units));
    return bundler.join();
  }

  private void collect(AssetSource file, ConvertedFile unit) {
    files
        .references(file, task, SourceLocation.NONE)
        .ifPresent(named -> links.addAll(named.links()));
    links.addAll(unit.links());
    sources.add(file.file().toString());
    unit.imports().forEach(read -> sources.add(read.toString()));
  }

  private FinishedAsset plain() throws IOException {
    sources.add(source.file().toString());
    Content content = view.loadPath().content(source.file());
    ContentCheck.problem(source.file(), content).ifPresent(task::report);
    return finished(
        asset(source.logicalPath(), content, BuiltAsset.Role.FILE, List.of()), Optional.empty());
  }

  /** Names the joined text with more at its end, which is of none of its files. */
  private BuiltAsset asset(JoinedText text, String end) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    List<BuiltAsset.Slice> slices = new ArrayList<>();
    for (JoinedText.Part part : text.parts()) {
      byte[] bytes = part.text().text().getBytes(StandardCharsets.UTF_8);
      whole.writeBytes(bytes);
      slices.add(new BuiltAsset.Slice(part.file(), bytes.length));
    }
    whole.writeBytes(end.getBytes(StandardCharsets.UTF_8));
    return asset(
        source.logicalPath(),
        Content.of(whole.toByteArray()),
        isModule ? BuiltAsset.Role.MODULE : BuiltAsset.Role.FILE,
        slices);
  }

  private BuiltAsset asset(
      LogicalPath logical, Content content, BuiltAsset.Role role, List<BuiltAsset.Slice> slices)
      throws IOException {
    Digests digests = content.digests(view.settings().integrity());
    LogicalPath output =
        view.settings().digest()
            ? logical.sibling(
                FingerprintedName.of(
                    logical.fileName(), digests.fingerprint(view.settings().version())))
            : logical;
    return new BuiltAsset(logical, output, content, digests, List.copyOf(sources), role, slices);
  }
}
