package dev.assetbundle.processor.link;

import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.convert.ModuleSheet;
import dev.assetbundle.processor.convert.ScriptFacts;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ModuleProblems;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.Settings.UnknownAssets;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.url.PercentEscapes;
import dev.assetbundle.processor.resolve.References;
import dev.assetbundle.processor.resolve.module.ModuleResolver;
import dev.assetbundle.processor.resolve.module.Resolution;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ModuleFiles;
import dev.assetbundle.processor.syntax.js.JsComputedImports;
import dev.assetbundle.processor.syntax.js.JsTokens;
import dev.assetbundle.processor.text.ScriptLines;
import dev.assetbundle.processor.text.SourceMap;
import dev.assetbundle.processor.text.TextEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files of one entry, as a linker asks for them: scripts are converted by their languages, an
 * image is a module whose default export is its URL, and a stylesheet is a module of nothing, or of
 * its own names, since all stylesheets of an entry become one. Their names are project-relative.
 */
final class EntryFiles implements ModuleFiles {

  /** The file that stands for all that packages leave out in browsers. */
  private static final String NOTHING = "(nothing)";

  private static final MediaType JSON = new MediaType("application/json");

  private final TaskView view;
  private final ModuleLink.Entry entry;
  private final LinkableFiles files;
  private final ModuleResolver resolver;
  private final Map<String, AssetSource> known = new HashMap<>();
  private final Map<String, ConvertedFile> converted = new HashMap<>();

  /** The files that nothing reads. */
  private final Set<String> unread = new TreeSet<>();

  /** Of each file the first that imports it, whatever order a linker asks in. */
  private final Map<String, Importer> importers = new HashMap<>();

  private final Set<AssetSource> links = new LinkedHashSet<>();
  private final Map<String, Fragment> texts = new HashMap<>();
  private final MetaUrls urls;
  private final Workers workers;
  private boolean failed;

  /** An import of a file, as it is written. */
  private record Importer(String file, String specifier) {

    static Importer first(Importer one, Importer other) {
      int order = one.file().compareTo(other.file());
      return order < 0 || (order == 0 && one.specifier().compareTo(other.specifier()) < 0)
          ? one
          : other;
    }
  }

  EntryFiles(TaskView view, ModuleLink.Entry entry, LinkableFiles files) {
    this.view = view;
    this.entry = entry;
    this.files = files;
    this.resolver = new ModuleResolver(view);
    this.urls = new MetaUrls(view, entry.source(), files, resolver, links);
    this.workers = new Workers(view, files, resolver);
    known.put(name(entry.source()), entry.source());
  }

  static String name(AssetSource source) {
    return source.file().toString();
  }

  /** Returns a file that was asked for; empty for what stands for nothing. */
  Optional<AssetSource> find(String name) {
    return Optional.ofNullable(known.get(name));
  }

  /** Returns a file that was asked for. */
  AssetSource source(String name) {
    return find(name).orElseThrow();
  }

  /** Returns the assets that scripts mention or import, in order. */
  Set<AssetSource> links() {
    return links;
  }

  /** Whether a file of that name is in what was linked, and not only named there. */
  boolean isLinked(String name) {
    return known.containsKey(name) && !isSheet(name);
  }

  /** Whether a file of that name is a stylesheet that was imported. */
  boolean isSheet(String name) {
    return Optional.ofNullable(known.get(name))
        .filter(source -> source.type().is(MediaType.CSS))
        .isPresent();
  }

  /** Whether something was reported that leaves no result. */
  boolean hasFailed() {
    return failed;
  }

  /** Returns the text of a file as it was linked; empty if it comes from no source. */
  Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name)).map(Fragment::text);
  }

  /**
   * Returns where the text of a file comes from; empty if it comes from no source. That is so of
   * the names of a stylesheet, too: else the map of a script would change with each of its rules.
   */
  Optional<SourceMap> map(String name) {
    return Optional.ofNullable(texts.get(name))
        .filter(text -> !isSheet(name))
        .map(text -> text.mappedText().map());
  }

  @Override
  public Target resolve(String specifier, String importer, Kind kind) {
    AssetSource from = source(importer);
    Resolution found = resolver.resolve(specifier, from.file(), kind == Kind.REQUIRE);
    if (found instanceof Resolution.File file) {
      importers.merge(name(file.source()), new Importer(importer, specifier), Importer::first);
      return target(file);
    } else if (found instanceof Resolution.External external) {
      return new Target.External(external.url());
    } else if (found instanceof Resolution.Nothing) {
      return new Target.File(NOTHING, false);
    }
    boolean mayBeElsewhere =
        kind != Kind.REQUIRE && view.settings().unknownAssets() != UnknownAssets.ERROR;
    if (mayBeElsewhere) {
      missing(specifier, importer, place(specifier, importer));
      return new Target.External(specifier);
    }
    return new Target.Missing();
  }

  private Target target(Resolution.File file) {
    String name = name(file.source());
    known.put(name, file.source());
    return new Target.File(name, isSheet(name) || file.sideEffects());
  }

  /** Returns where a file has an import; its start if that is not known. */
  private SourceLocation place(String specifier, String importer) {
    return Optional.ofNullable(converted.get(importer)).stream()
        .flatMap(file -> file.script().stream())
        .flatMap(facts -> facts.imports().stream())
        .filter(named -> named.specifier().equals(specifier))
        .map(ScriptFacts.Import::at)
        .findFirst()
        .orElseGet(() -> SourceLocation.of(source(importer).file()));
  }

  @Override
  public Optional<Source> load(String name) {
    if (name.equals(NOTHING)) {
      return Optional.of(new Source("module.exports = {};\n", Language.JAVASCRIPT));
    }
    AssetSource source = source(name);
    Optional<Source> text;
    if (ModuleSheet.is(source)) {
      text = text(source).map(js -> new Source(js, Language.JAVASCRIPT));
    } else if (source.type().is(MediaType.CSS)) {
      text = Optional.of(new Source("export {};\n", Language.JAVASCRIPT));
    } else if (source.type().is(JSON)) {
      text = text(source).map(json -> new Source(json, Language.JSON));
    } else if (source.type().isScript() || name.endsWith(".cjs")) {
      checkDirectives(source);
      text = text(source).map(js -> new Source(js, Language.JAVASCRIPT));
    } else if (source.type().type().isPresent()) {
      text = url(source);
    } else {
      unread.add(name);
      text = Optional.empty();
    }
    failed |= text.isEmpty();
    return text;
  }

  private Optional<String> text(AssetSource source) {
    Optional<ConvertedFile> file =
        source.file().equals(entry.source().file())
            ? Optional.of(entry.made())
            : files.linkable(source, view.task(), SourceLocation.NONE);
    file.ifPresent(
        made -> {
          converted.put(name(source), made);
          links.addAll(made.links());
        });
    Optional<Fragment> text =
        file.flatMap(made -> urls.replaced(source, made.text())).map(EntryFiles::withComputedNames);
    text.ifPresent(made -> texts.put(name(source), made));
    if (text.isPresent()) {
      file.ifPresent(made -> workers.check(source, made.text()));
    }
    return text.map(Fragment::text);
  }

  /**
   * Returns a text in which no name that is computed looks as if it began with a known folder, in
   * which linkers would look for files on the disk. Only texts are changed, so they stay the same.
   */
  private static Fragment withComputedNames(Fragment text) {
    List<TextEdit> edits = new ArrayList<>();
    for (JsComputedImports.Name name : JsComputedImports.of(JsTokens.of(text.text()))) {
      edits.add(new TextEdit(name.start(), name.start(), "("));
      edits.add(new TextEdit(name.end(), name.end(), ").toString()"));
    }
    return text.edit(edits);
  }

  private Optional<Source> url(AssetSource source) {
    links.add(source);
    return files
        .built(source, view.task(), SourceLocation.NONE)
        .map(
            asset ->
                view.settings().prefix() + "/" + PercentEscapes.encode(asset.outputPath().value()))
        .map(url -> new Source("export default \"" + url + "\";\n", Language.JAVASCRIPT));
  }

  // Linked files are not joined. What they link is published.
  private void checkDirectives(AssetSource source) {
    Optional<References> named = files.references(source, view.task(), SourceLocation.NONE);
    named.ifPresent(references -> links.addAll(references.links()));
    named.stream()
        .flatMap(references -> references.requires().stream())
        .filter(required -> !required.target().file().equals(source.file()))
        .findFirst()
        .ifPresent(required -> report(ModuleProblems.requireInModule(required.at())));
  }

  /** Reports what can be said only when all files are known. */
  void finish() {
    for (String name : unread) {
      Importer importer = Optional.ofNullable(importers.get(name)).orElseThrow();
      SourceLocation at = place(importer.specifier(), importer.file());
      view.task().report(ModuleProblems.unknownLanguage(name, at));
    }
  }

  @Override
  public void missing(String specifier, String importer, SourceLocation at) {
    MissingModule.report(view, resolver, source(importer), specifier, at);
    failed |= view.settings().unknownAssets() == UnknownAssets.ERROR;
  }

  @Override
  public SourceLocation locate(String name, int line, int column) {
    return Optional.ofNullable(texts.get(name))
        .map(text -> text.locate(ScriptLines.of(text.text()).ours(line, column)))
        .filter(at -> at.line() > 0)
        .orElseGet(
            () ->
                known.containsKey(name)
                    ? SourceLocation.of(source(name).file())
                    : SourceLocation.NONE);
  }

  @Override
  public void report(Diagnostic diagnostic) {
    failed |= diagnostic.severity() == Severity.ERROR;
    view.task().report(diagnostic);
  }
}
