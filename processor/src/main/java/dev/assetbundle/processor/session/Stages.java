package dev.assetbundle.processor.session;

import dev.assetbundle.processor.convert.Conversions;
import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.convert.ResolvedSource;
import dev.assetbundle.processor.convert.tool.Toolbox;
import dev.assetbundle.processor.finish.ConvertedFiles;
import dev.assetbundle.processor.finish.FinishedAsset;
import dev.assetbundle.processor.finish.Finisher;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.incremental.TaskGraph;
import dev.assetbundle.processor.incremental.TaskResults;
import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.resolve.References;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.LoadPath;
import dev.assetbundle.processor.source.SourceReader;
import dev.assetbundle.processor.text.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One build of all bundles with the same settings: one method for each stage, and the tasks that
 * have run or are running. Every method may be called by several threads; the task of each result
 * runs once.
 */
final class Stages implements ConvertedFiles {

  // The kinds of tasks, with which their keys begin.
  private static final String RESOLVED = "resolved";
  private static final String CONVERTED = "converted";
  private static final String LINKABLE = "linkable";
  private static final String FINISHED = "finished";
  private static final String PLAIN = "plain";

  private final Settings settings;
  private final LoadPath loadPath;
  private final SourceReader reader;
  private final Toolbox tools;
  private final Supplier<TaskResults> previous;
  private final List<String> always;
  private final TaskGraph graph = new TaskGraph();
  private final Queue<Runnable> followed = new ConcurrentLinkedQueue<>();

  /**
   * @param previous results of the previous build; read when the first one is needed
   */
  Stages(Settings settings, LoadPath loadPath, Toolbox tools, Supplier<TaskResults> previous) {
    this.settings = settings;
    this.loadPath = loadPath;
    this.reader = new SourceReader(loadPath);
    this.tools = tools;
    this.previous = previous;
    this.always = loadPath.seenFolders();
  }

  private static String key(String kind, AssetSource source) {
    return key(kind, source.file()) + "\0" + source.logicalPath();
  }

  private static String key(String kind, SourcePath file) {
    return kind + "\0" + file.root() + "\0" + file.path();
  }

  /** Returns a view of the project that records everything the task looks at in its trace. */
  TaskView view(Task<?> task) {
    LoadPath seen = loadPath.seenBy(task::ask, task::report);
    return new TaskView(settings, seen, reader.through(seen), task);
  }

  LoadPath loadPath() {
    return loadPath;
  }

  SourceReader reader() {
    return reader;
  }

  Toolbox tools() {
    return tools;
  }

  // For work that repeats that of a finished task, whose trace is known.
  private TaskView unseen(Task<?> task) {
    return new TaskView(settings, loadPath, reader, task);
  }

  /** Whether results needed each other. */
  boolean hasCircles() {
    return graph.hasCircles();
  }

  /** Whether the previous build has the finished asset, up to date. */
  boolean isUpToDate(AssetSource source) {
    return source.isMade() && previous.get().has(key(FINISHED, source));
  }

  /** Whether the previous build has the converted text of a file, up to date. */
  boolean isUpToDate(SourcePath file) {
    return previous.get().has(key(CONVERTED, file));
  }

  /** Returns the source with its templates run and its directives resolved. */
  @Override
  public Optional<ResolvedSource> resolved(AssetSource source, Task<?> asker, SourceLocation at) {
    // The directives of an index file mean the same under both of its names.
    AssetSource file = loadPath.source(source.file());
    return graph.get(
        key(RESOLVED, file.file()),
        file.file().toString(),
        asker,
        at,
        task -> conversions(view(task), file).resolve());
  }

  /** Returns the files that the directives of a file name. */
  @Override
  public Optional<References> references(AssetSource source, Task<?> asker, SourceLocation at) {
    return previous
        .get()
        .use(key(RESOLVED, source.file()), References.class, asker)
        .or(() -> resolved(source, asker, at).map(ResolvedSource::references));
  }

  /** Returns the converted and compressed text of one file, without what it requires. */
  @Override
  public Optional<ConvertedFile> converted(AssetSource source, Task<?> asker, SourceLocation at) {
    return converted(CONVERTED, Conversions::convert, source, asker, at);
  }

  /** Returns the converted text of one file that is linked. */
  @Override
  public Optional<ConvertedFile> linkable(AssetSource source, Task<?> asker, SourceLocation at) {
    return converted(LINKABLE, Conversions::convertToLink, source, asker, at);
  }

  private Optional<ConvertedFile> converted(
      String kind,
      Function<Conversions, Optional<ConvertedFile>> how,
      AssetSource source,
      Task<?> asker,
      SourceLocation at) {
    AssetSource file = loadPath.source(source.file());
    String key = key(kind, file.file());
    return graph.get(
        key,
        file.file().toString(),
        asker,
        at,
        task ->
            previous
                .get()
                .use(key, ConvertedFile.class, task)
                .or(() -> how.apply(conversions(view(task), file)))
                .map(made -> settings.hasMaps() ? made.mapped() : mappedLater(made, how, file)));
  }

  // A map that is not published is not stored: few are ever read, and can be computed again.
  private ConvertedFile mappedLater(
      ConvertedFile made, Function<Conversions, Optional<ConvertedFile>> how, AssetSource file) {
    return made.mappedBy(() -> how.apply(conversions(unseen(new Task<>("")), file)));
  }

  private Conversions conversions(TaskView view, AssetSource file) {
    return new Conversions(view, file, tools, this);
  }

  /** Returns the finished asset with everything it requires. */
  @Override
  public Optional<BuiltAsset> built(AssetSource source, Task<?> asker, SourceLocation at) {
    return asset(source, asker, at).map(FinishedAsset::asset);
  }

  /** Returns the finished asset with everything it requires. */
  Optional<FinishedAsset> asset(AssetSource source, Task<?> asker, SourceLocation at) {
    String kind = source.isMade() ? FINISHED : PLAIN;
    return graph.get(
        key(kind, source), source.file().toString(), asker, at, task -> asset(source, task));
  }

  private Optional<FinishedAsset> asset(AssetSource source, Task<FinishedAsset> task) {
    return previous
        .get()
        .use(key(FINISHED, source), FinishedAsset.class, task)
        .map(finished -> finished.backedBy(() -> again(source)))
        .or(() -> finisher(view(task), source).finish());
  }

  /**
   * Returns the published texts of a finished asset and its parts, with their maps, by their
   * logical paths; none if it is a file as it is.
   */
  Map<LogicalPath, MappedText> texts(AssetSource source) {
    return source.isMade() ? finisher(unseen(new Task<>("")), source).texts() : Map.of();
  }

  /** Returns the text of those files of a stylesheet that could be converted. */
  Optional<MappedText> rest(AssetSource source) {
    return finisher(unseen(new Task<>("")), source).rest();
  }

  // An entry of a store may be removed at any time, also between finding it and reading it.
  private Optional<FinishedAsset> again(AssetSource source) {
    return finisher(unseen(new Task<>("")), source).finish();
  }

  private Finisher finisher(TaskView view, AssetSource source) {
    return new Finisher(view, source, this, tools.linker());
  }

  /**
   * Makes a task out of date whenever an asset is, without using the asset: so the two may depend
   * on each other. The asset is finished later, see {@link #takeFollowed}.
   */
  @Override
  public void follow(AssetSource source, Task<?> asker, SourceLocation at) {
    Task<?> follower = new Task<>("");
    asker.follow(follower);
    followed.add(() -> asset(source, follower, at));
  }

  /** Returns the work that finds out what the followed assets depend on. */
  List<Runnable> takeFollowed() {
    List<Runnable> taken = new ArrayList<>();
    for (Runnable next = followed.poll(); next != null; next = followed.poll()) {
      taken.add(next);
    }
    return taken;
  }

  /** Returns the results that the next build can reuse, by the keys of their tasks. */
  Map<String, TaskResults.Result> results() {
    return graph.results(previous.get(), always, Stages::stored);
  }

  // Nothing that is stored may refer to this build: a session would keep all of its builds. Of a
  // resolved file only the references are stored: its text is needed only to convert it.
  private static Optional<Object> stored(String key, Object value) {
    if (key.startsWith(PLAIN)) {
      return Optional.empty();
    } else if (value instanceof ResolvedSource resolved) {
      return Optional.of(resolved.references());
    } else if (value instanceof ConvertedFile converted) {
      return Optional.of(converted.unmapped());
    }
    return Optional.of(value instanceof FinishedAsset finished ? finished.unbacked() : value);
  }
}
