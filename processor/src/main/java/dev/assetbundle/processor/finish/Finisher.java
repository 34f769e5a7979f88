package dev.assetbundle.processor.finish;

import dev.assetbundle.processor.bundle.JoinedText;
import dev.assetbundle.processor.bundle.ModuleImports;
import dev.assetbundle.processor.bundle.ScriptBundler;
import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.convert.tool.Linker;
import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.link.ModuleLink;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.resolve.FileReferences;
import dev.assetbundle.processor.resolve.References;
import dev.assetbundle.processor.resolve.RequireOrder;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.ContentCheck;
import dev.assetbundle.processor.text.MappedText;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a source and all it requires into the bytes that are served, and names them. */
public final class Finisher {

  private final TaskView view;
  private final AssetSource source;
  private final Task<?> task;
  private final ConvertedFiles files;
  private final Optional<Linker> linker;
  private final Set<AssetSource> links = new LinkedHashSet<>();
  private final Set<String> sources = new LinkedHashSet<>();
  private boolean isModule;

  /**
   * Finishes {@code source}, joined of {@code files}.
   *
   * @param linker for modules; empty if they are published as they are
   */
  public Finisher(
      TaskView view, AssetSource source, ConvertedFiles files, Optional<Linker> linker) {
    this.view = view;
    this.source = source;
    this.task = view.task();
    this.files = files;
    this.linker = linker;
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
    Optional<ConvertedFile> module = module();
    if (module.isPresent()) {
      Optional<ModuleLink> link = link(module.get(), view.settings().hasMaps());
      return link.isEmpty()
          ? Optional.empty()
          : new LinkedEntry(view, source, files, link.get()).finish();
    }
    Optional<JoinedText> text = joined();
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            finished(
                named(isModule ? BuiltAsset.Role.MODULE : BuiltAsset.Role.FILE)
                    .of(text.get(), source.type().isBundled())));
  }

  /** Returns the source itself if it is a module, and there is a linker for it. */
  private Optional<ConvertedFile> module() {
    return linker.isPresent() && source.type().isScript()
        ? files.converted(source, task, SourceLocation.NONE).filter(ConvertedFile::isModule)
        : Optional.empty();
  }

  private Optional<ModuleLink> link(ConvertedFile module, boolean maps) {
    return linker.flatMap(
        found -> ModuleLink.of(view, new ModuleLink.Entry(source, module), files, found, maps));
  }

  private TextAssets named(BuiltAsset.Role role) {
    return new TextAssets(view, source.logicalPath(), List.copyOf(sources), role);
  }

  private FinishedAsset finished(TextAssets.Made made) {
    return new FinishedAsset(made.asset(), List.copyOf(links), made.map());
  }

  /**
   * Returns the texts that are published, by their logical paths: that of the asset, and those of
   * its parts; none after reporting why. The sources of their maps are the project-relative paths
   * of the files that were written by hand.
   */
  public Map<LogicalPath, MappedText> texts() {
    try {
      Optional<ConvertedFile> module = module();
      if (module.isEmpty()) {
        return joined().map(text -> Map.of(source.logicalPath(), text.whole())).orElse(Map.of());
      }
      Optional<ModuleLink> link = link(module.get(), true);
      return link.isEmpty() ? Map.of() : new LinkedEntry(view, source, files, link.get()).texts();
    } catch (IOException e) {
      return Map.of();
    }
  }

  /**
   * Returns the stylesheet that those files make which can be converted, if not all can; empty if
   * it is no stylesheet.
   */
  public Optional<MappedText> rest() {
    if (!source.type().isBundled() || !source.type().is(MediaType.CSS)) {
      return Optional.empty();
    }
    FileReferences known =
        (file, asker, at) -> Optional.of(files.references(file, asker, at).orElse(References.NONE));
    List<ConvertedFile> units =
        new RequireOrder(known, task)
            .of(source).orElse(List.of()).stream()
                .flatMap(file -> files.converted(file, task, SourceLocation.NONE).stream())
                .toList();
    return Optional.of(Stylesheets.join(units, source.logicalPath(), false, task).whole());
  }

  private Optional<JoinedText> joined() {
    if (source.type().isBundled()) {
      return new RequireOrder(files, task).of(source).flatMap(this::bundle);
    }
    return units(List.of(source))
        .map(
            units ->
                new JoinedText(
                    List.of(
                        new JoinedText.Part(
                            source.logicalPath(), units.get(0).text().mappedText()))));
  }

  private Optional<JoinedText> bundle(List<AssetSource> order) {
    if (order.isEmpty()) {
      // It is stubbed, but its directives are what the empty bundle is made from.
      sources.add(source.file().toString());
    }
    boolean css = source.type().is(MediaType.CSS);
    return units(order)
        .map(
            units ->
                css ? Stylesheets.join(units, source.logicalPath(), false, task) : scripts(units));
  }

  private Optional<List<ConvertedFile>> units(List<AssetSource> order) {
    Optional<Units> made = Units.of(order, files, task);
    made.ifPresent(
        each -> {
          links.addAll(each.links());
          sources.addAll(each.sources());
        });
    return made.map(Units::units);
  }

  private JoinedText scripts(List<ConvertedFile> units) {
    ScriptBundler bundler = new ScriptBundler(source, units, task);
    isModule = bundler.isModule();
    links.addAll(new ModuleImports(view, source, linker.isPresent()).check(units));
    return bundler.join();
  }

  private FinishedAsset plain() throws IOException {
    sources.add(source.file().toString());
    Content content = view.loadPath().content(source.file());
    ContentCheck.problem(source.file(), content).ifPresent(task::report);
    BuiltAsset asset = named(BuiltAsset.Role.FILE).of(content, List.of());
    return finished(new TextAssets.Made(asset, Optional.empty()));
  }
}
