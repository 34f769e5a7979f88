package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.convert.tool.Tool;
import dev.assetbundle.processor.convert.tool.Toolbox;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.diagnostic.SheetProblems;
import dev.assetbundle.processor.diagnostic.ToolProblems;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.model.FileType;
import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.resolve.DirectiveResolver;
import dev.assetbundle.processor.resolve.References;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.DirectiveParser;
import dev.assetbundle.processor.source.ParsedSource;
import dev.assetbundle.processor.source.SourceReader;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.css.CssSheet;
import dev.assetbundle.processor.syntax.js.JsFacts;
import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.SourceMapComment;
import dev.assetbundle.processor.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes one file through its languages, from right to left: templates first, then the directives
 * are read, then the other languages run, then references are rewritten, then it is compressed, or
 * only checked.
 */
public final class Conversions {

  private static final Set<String> HASH_COMMENTS = Set.of("coffee", "litcoffee", "coffee.md");

  private final TaskView view;
  private final AssetSource source;
  private final Task<?> task;
  private final Toolbox tools;
  private final OtherResults others;
  private final FileContext context;
  private Optional<CssSheet> sheet = Optional.empty();

  /** Converts {@code source} with {@code tools}. */
  public Conversions(TaskView view, AssetSource source, Toolbox tools, OtherResults others) {
    this.view = view;
    this.source = source;
    this.task = view.task();
    this.tools = tools;
    this.others = others;
    this.context = new FileContext(view, source, others);
  }

  /** Runs the templates and resolves the directives. */
  public Optional<ResolvedSource> resolve() {
    SourceReader.Text read = view.reader().text(source.file());
    read.problem().ifPresent(task::report);
    Optional<Fragment> text =
        read.value().map(value -> Fragment.read(source.file().path(), source.file(), value));
    if (text.isPresent() && isStranded(text.get())) {
      return Optional.empty();
    }
    for (String step : steps(true)) {
      text = text.flatMap(fragment -> step(step, fragment));
    }
    return text.map(this::directives);
  }

  private boolean isStranded(Fragment text) {
    Optional<String> stranded =
        view.loadPath().types().stranded(source.file().path().fileName()).stream()
            .filter(extension -> isTemplate(extension) && text.text().contains("<%"))
            .findFirst();
    stranded.ifPresent(
        extension ->
            task.report(
                Problems.extensionOrder(
                    extension,
                    view.loadPath().types().inOrder(source.file().path().fileName()),
                    source.file())));
    return stranded.isPresent();
  }

  private ResolvedSource directives(Fragment text) {
    if (!source.type().isBundled()) {
      return resolved(text, context.declared());
    }
    boolean hash = steps(false).stream().anyMatch(HASH_COMMENTS::contains);
    ParsedSource parsed = DirectiveParser.parse(text.mappedText(), hash);
    parsed.diagnostics().forEach(task::report);
    boolean isCompiled = source.type().isScript() || !steps(false).isEmpty();
    Fragment body = text.with(parsed.text());
    LateDirectives.find(body, parsed, hash, isCompiled).forEach(task::report);
    List<Directive> all = new ArrayList<>(context.declared());
    all.addAll(parsed.directives());
    return resolved(body, all);
  }

  private ResolvedSource resolved(Fragment body, List<Directive> directives) {
    References named =
        new DirectiveResolver(view, source, (target, at) -> others.follow(target, task, at))
            .resolve(directives);
    return new ResolvedSource(body, named.plusLinks(context.links()));
  }

  /**
   * Runs the remaining languages and the compressor, or its check while sources are edited; modules
   * that are linked are not compressed.
   */
  public Optional<ConvertedFile> convert() {
    return convert(true);
  }

  /**
   * Runs the remaining languages, for a file that is linked. Of a stylesheet, that is a script with
   * its names.
   */
  public Optional<ConvertedFile> convertToLink() {
    return convert(false);
  }

  private Optional<ConvertedFile> convert(boolean compressed) {
    Optional<ResolvedSource> resolved = others.resolved(source, task, SourceLocation.NONE);
    Optional<Fragment> text = resolved.map(ResolvedSource::body);
    List<String> steps = steps(false);
    String extension = steps.isEmpty() ? source.type().extension() : steps.get(0);
    text = preprocess(extension, text);
    for (String step : steps) {
      text = text.flatMap(fragment -> step(step, fragment));
      text = preprocess(tools.converter(step).writes(), text);
    }
    text = text.map(this::closed).map(this::references);
    if (tools.linker().isPresent() && ModuleSheet.is(source)) {
      Optional<ModuleSheet> module = text.map(css -> ModuleSheet.of(source, css, sheet(css)));
      if (!compressed) {
        return module.map(names -> names.script(context));
      }
      text = module.map(names -> names.stylesheet(task));
    }
    return text.map(converted -> converted(converted, compressed));
  }

  private Fragment references(Fragment text) {
    if (!source.type().isBundled()) {
      return text;
    }
    boolean css = source.type().is(MediaType.CSS);
    Fragment unmapped = withoutMaps(text, css);
    return css ? renamed(unmapped) : unmapped;
  }

  private Fragment renamed(Fragment css) {
    AssetUrls urls = context.urls();
    Fragment marked = css;
    if (urls.isRelative()) {
      marked = css.edit(FolderMarks.behindText(sheet(css), urls.folder()));
      // Only a language computes with what helpers return.
      if (!steps(false).isEmpty()) {
        reportChanged(css);
      }
    }
    return new StylesheetReferences(view, source, urls).rewrite(marked, sheet(marked));
  }

  private void reportChanged(Fragment css) {
    List<Integer> damaged = FolderMarks.damaged(css.text());
    Lines lines = Lines.of(damaged.isEmpty() ? "" : css.text());
    damaged.forEach(at -> task.report(SheetProblems.changedPath(css.locate(lines.position(at)))));
  }

  // They describe a library as it was before it was joined, compressed and given another name.
  private static Fragment withoutMaps(Fragment text, boolean css) {
    String value = text.text();
    if (!value.contains("sourceMappingURL")) {
      return text;
    }
    List<SourceMapComment> comments =
        css ? CssSheet.of(value).sourceMaps() : JsFacts.of(value).sourceMaps();
    return text.edit(comments.stream().map(c -> new TextEdit(c.start(), c.end(), "")).toList());
  }

  // Most stylesheets mention nothing, so that the text before and after that step is the same.
  private CssSheet sheet(Fragment text) {
    if (sheet.filter(known -> known.text().equals(text.text())).isEmpty()) {
      sheet = Optional.of(CssSheet.of(text.text()));
    }
    return sheet.get();
  }

  private ConvertedFile converted(Fragment text, boolean compressed) {
    boolean css = source.type().is(MediaType.CSS);
    boolean js = source.type().isScript();
    if (css) {
      boolean isWritten = steps(false).isEmpty();
      StylesheetProblems.find(text, sheet(text), isWritten, view.settings().minify())
          .forEach(task::report);
      LargeDataUris.find(text, sheet(text), view.reader()).forEach(task::report);
    }
    if (js && steps(true).isEmpty()) {
      UnrunTags.find(text).ifPresent(task::report);
    }
    if (js && !view.settings().minify() && !view.settings().development()) {
      // Nothing else reads the script.
      OpenScripts.find(text).ifPresent(task::report);
    }
    if (js) {
      BundlerWords.find(text, view.settings().digest()).forEach(task::report);
    }
    Optional<ScriptFacts> script =
        js
            ? Optional.of(ScriptFacts.of(text, source.type().is(MediaType.MODULE)))
            : Optional.empty();
    boolean isLinked =
        tools.linker().isPresent() && script.filter(ScriptFacts::isModule).isPresent();
    Fragment made = compressed && !isLinked ? compress(text) : text;
    return new ConvertedFile(
        made,
        css ? Optional.of(SheetFacts.of(text, sheet(text))) : Optional.empty(),
        script.map(facts -> facts.madeInto(made.text())),
        context.imports(),
        context.links());
  }

  private Optional<Fragment> preprocess(String extension, Optional<Fragment> text) {
    Optional<Fragment> result = text;
    for (Tool tool : tools.preprocessors().getOrDefault(extension, List.of())) {
      result = result.flatMap(fragment -> run(tool, fragment));
    }
    return result;
  }

  private Optional<Fragment> step(String extension, Fragment text) {
    Tool tool = tools.converter(extension);
    return run(tool, text).map(result -> renamed(result, extension, tool.writes()));
  }

  // A tool must not end the build: whatever it throws becomes a diagnostic.
  private Optional<Fragment> run(Tool tool, Fragment text) {
    try {
      return tool.run(text, context);
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      task.report(ToolProblems.failed(tool.id(), e, SourceLocation.of(source.file())));
      return Optional.empty();
    }
  }

  // theme.css.scss and theme.scss both become theme.css.
  private static Fragment renamed(Fragment text, String from, String to) {
    String name = text.path().fileName();
    String bare =
        name.endsWith("." + from) ? name.substring(0, name.length() - from.length() - 1) : name;
    String whole = to.isEmpty() || bare.endsWith("." + to) ? bare : bare + "." + to;
    return new Fragment(text.path().sibling(whole), text.source(), text.mappedText());
  }

  // Only scripts and stylesheets are joined, so only they need a final newline.
  private Fragment closed(Fragment text) {
    String value = text.text();
    return value.isEmpty() || value.endsWith("\n") || !source.type().isBundled()
        ? text
        : text.plus("\n");
  }

  private Fragment compress(Fragment text) {
    // Modules are compressed by the compressor of scripts.
    String extension = source.type().isScript() ? "js" : source.type().extension();
    boolean minify = view.settings().minify();
    if (!source.type().isBundled()) {
      return text;
    }
    if (!minify && !view.settings().development()) {
      // A release that is not minified is published as it was written.
      return text;
    }
    Optional<Fragment> made = Optional.empty();
    for (Tool tool : minify ? tools.compressors(extension) : tools.checks(extension)) {
      made = made.isPresent() ? made : run(tool, text);
    }
    return minify ? made.map(this::closed).orElse(text) : text;
  }

  /**
   * Returns the extensions to process, either those of templates or all others, in the order of
   * processing.
   */
  private List<String> steps(boolean templates) {
    FileType type = source.type();
    return type.steps().stream().filter(step -> isTemplate(step) == templates).toList();
  }

  private boolean isTemplate(String extension) {
    Tool tool = tools.converters().get(extension);
    return tool != null && tool.writes().equals(FileTypes.TEMPLATE);
  }
}
