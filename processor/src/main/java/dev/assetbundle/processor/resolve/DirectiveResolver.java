package dev.assetbundle.processor.resolve;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.DirectiveProblems;
import dev.assetbundle.processor.diagnostic.LibraryProblems;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.diagnostic.ScriptProblems;
import dev.assetbundle.processor.diagnostic.suggestion.ForeignLanguages;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.ProjectPath;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.resolve.References.Reference;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.FileTree.Kind;
import dev.assetbundle.processor.source.LoadPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the files that the directives of one file name (Sprockets 4, directives and lookup). */
public final class DirectiveResolver {

  private static final Pattern URL = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+:)?//");

  private final TaskView view;
  private final AssetSource source;
  private final Task<?> task;
  private final BiConsumer<AssetSource, SourceLocation> followed;
  private final List<Reference> requires = new ArrayList<>();
  private final List<Reference> stubs = new ArrayList<>();
  private final List<AssetSource> links = new ArrayList<>();

  /**
   * Resolves directives; {@code followed} receives what {@code depend_on_asset} names, and where.
   */
  public DirectiveResolver(
      TaskView view, AssetSource source, BiConsumer<AssetSource, SourceLocation> followed) {
    this.view = view;
    this.source = source;
    this.task = view.task();
    this.followed = followed;
  }

  /** Returns the files that the directives name; reports directives that name no file. */
  public References resolve(List<Directive> directives) {
    directives.forEach(this::resolve);
    return new References(requires, stubs, links);
  }

  private void resolve(Directive directive) {
    Optional<MediaType> own = source.type().type();
    switch (directive.kind()) {
      case REQUIRE_SELF -> requires.add(new Reference(source, true, directive.at()));
      case REQUIRE -> file(directive, own, target -> requireByName(target, directive));
      case STUB ->
          file(directive, own, target -> stubs.add(new Reference(target, true, directive.at())));
      case LINK -> file(directive, Optional.empty(), links::add);
      case DEPEND_ON -> file(directive, Optional.empty(), target -> {});
      case DEPEND_ON_ASSET ->
          file(directive, Optional.empty(), target -> followed.accept(target, directive.at()));
      case REQUIRE_DIRECTORY -> requireAll(directive, false);
      case REQUIRE_TREE -> requireAll(directive, true);
      case LINK_DIRECTORY -> linkAll(directive, false);
      case LINK_TREE -> linkAll(directive, true);
      case DEPEND_ON_DIRECTORY -> folder(directive);
    }
  }

  private void requireByName(AssetSource target, Directive directive) {
    if (target.file().equals(source.file())) {
      task.report(DirectiveProblems.requireOfItself(directive.at()));
    }
    require(target, true, directive);
  }

  private void require(AssetSource target, boolean byName, Directive directive) {
    requires.add(new Reference(target, byName, directive.at()));
  }

  private void file(Directive directive, Optional<MediaType> accept, Consumer<AssetSource> then) {
    String name = directive.argument("");
    boolean isUrl = URL.matcher(name).lookingAt();
    Optional<AssetSource> found =
        isUrl ? Optional.empty() : view.loadPath().find(name, accept, source.file());
    if (found.isPresent()) {
      then.accept(found.get());
    } else if (isUrl) {
      task.report(DirectiveProblems.url(directive, source.type().isScript()));
    } else if (name.startsWith("/")) {
      task.report(DirectiveProblems.absolute(directive));
    } else if (accept.filter(MediaType.JAVASCRIPT::equals).isPresent() && isModule(name)) {
      task.report(ScriptProblems.requiredModule(directive.toString(), directive.at()));
    } else if (isPattern(name)) {
      task.report(DirectiveProblems.pattern(directive));
    } else {
      task.report(MissingAsset.of(view, source.file(), accept).describe(name, directive.at()));
    }
  }

  private boolean isModule(String name) {
    return view.loadPath().find(name, Optional.of(MediaType.MODULE), source.file()).isPresent();
  }

  private void requireAll(Directive directive, boolean deep) {
    MediaType own = source.type().type().orElseThrow();
    List<AssetSource> files = files(directive, deep);
    files.stream()
        .filter(file -> file.type().is(own))
        .forEach(target -> require(target, false, directive));
    DirectiveProblems.notCompiled(directive, foreign(files), source.type().extension())
        .ifPresent(task::report);
  }

  /** Returns the files in languages that nothing here compiles, without those that others did. */
  private List<String> foreign(List<AssetSource> files) {
    List<SourcePath> foreign =
        files.stream()
            .map(AssetSource::file)
            .filter(file -> ForeignLanguages.isForeign(file.path().fileName()))
            .toList();
    if (foreign.isEmpty()) {
      return List.of();
    }
    Set<String> names =
        files.stream().map(file -> file.logicalPath().value()).collect(Collectors.toSet());
    return foreign.stream()
        .filter(file -> !names.contains(result(file.path().value())))
        .map(SourcePath::toString)
        .toList();
  }

  private String result(String file) {
    return file.substring(0, file.lastIndexOf('.') + 1) + source.type().extension();
  }

  private void linkAll(Directive directive, boolean deep) {
    // The only argument may be the type; then the folder is the default.
    List<String> arguments = directive.arguments();
    boolean typeOnly = arguments.size() == 1 && !LoadPath.isRelative(arguments.get(0));
    Optional<String> type =
        arguments.size() == 2
            ? Optional.of(arguments.get(1))
            : typeOnly ? Optional.of(arguments.get(0)) : Optional.empty();
    if (typeOnly && FileTypes.range(arguments.get(0)).isEmpty()) {
      task.report(notRelative(directive));
      return;
    }
    Optional<String> range = type.flatMap(FileTypes::range);
    if (type.isPresent() && range.isEmpty()) {
      task.report(DirectiveProblems.unknownType(directive, type.get()));
      return;
    }
    Directive inFolder =
        typeOnly ? new Directive(directive.kind(), List.of(), directive.at()) : directive;
    Predicate<AssetSource> wanted =
        file ->
            range.isEmpty() || file.type().type().filter(t -> t.matches(range.get())).isPresent();
    files(inFolder, deep).stream().filter(wanted).forEach(links::add);
  }

  /** Returns all files of a folder, or of the tree below it, but the one with the directive. */
  private List<AssetSource> files(Directive directive, boolean deep) {
    Optional<String> folder = folder(directive);
    if (folder.isEmpty()) {
      return List.of();
    }
    return view
        .loadPath()
        .files(
            folder.get(),
            deep,
            link ->
                task.report(
                    Problems.brokenLink(
                        link.name(), link.kind() == Kind.LINK_LOOP, directive.at())))
        .stream()
        .filter(file -> !file.file().equals(source.file()))
        .toList();
  }

  private Optional<String> folderHint(Directive directive) {
    boolean isRequired =
        directive.kind() == Directive.Kind.REQUIRE_TREE
            || directive.kind() == Directive.Kind.REQUIRE_DIRECTORY;
    Optional<MediaType> wanted = isRequired ? source.type().type() : Optional.empty();
    return task.hasReportedMuch()
        ? Optional.empty()
        : new FolderHints(view.loadPath(), source.file(), wanted).hint(directive);
  }

  private Diagnostic notRelative(Directive directive) {
    String own = LogicalPath.below(source.file().root(), source.file().path().folder());
    String folder = ProjectPath.resolve(own, "./" + directive.argument("."));
    return DirectiveProblems.notRelative(
        directive, view.loadPath().isFolder(folder) ? Optional.empty() : folderHint(directive));
  }

  private Optional<String> folder(Directive directive) {
    String argument = directive.argument(".");
    if (view.loadPath().isOfLibrary(source.file().toString())) {
      return refused(LibraryProblems.folder(directive));
    }
    if (URL.matcher(argument).lookingAt()) {
      return refused(DirectiveProblems.url(directive, source.type().isScript()));
    }
    if (!LoadPath.isRelative(argument)) {
      return refused(notRelative(directive));
    }
    String own = LogicalPath.below(source.file().root(), source.file().path().folder());
    String folder = ProjectPath.resolve(own, argument);
    if (!view.loadPath().isFolder(folder)) {
      return refused(
          view.loadPath()
              .obstacle(List.of(folder))
              .orElseGet(
                  () ->
                      isPattern(argument)
                          ? DirectiveProblems.pattern(directive)
                          : DirectiveProblems.noFolder(directive, folder, folderHint(directive))));
    }
    return view.loadPath().isSearched(folder)
        ? Optional.of(folder)
        : refused(DirectiveProblems.foreignFolder(directive, folder));
  }

  private Optional<String> refused(Diagnostic problem) {
    task.report(problem);
    return Optional.empty();
  }

  private static boolean isPattern(String name) {
    return name.indexOf('*') >= 0;
  }
}
