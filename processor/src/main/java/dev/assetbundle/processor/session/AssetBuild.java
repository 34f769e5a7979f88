package dev.assetbundle.processor.session;

import dev.assetbundle.processor.convert.Extensions;
import dev.assetbundle.processor.convert.TimeLimit;
import dev.assetbundle.processor.convert.Toolbox;
import dev.assetbundle.processor.convert.TracedTools;
import dev.assetbundle.processor.incremental.store.CodeIdentity;
import dev.assetbundle.processor.incremental.store.MemoryStore;
import dev.assetbundle.processor.incremental.store.ResultStore;
import dev.assetbundle.processor.incremental.store.WriteBehindStore;
import dev.assetbundle.processor.language.Languages;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.spi.AssetCompressor;
import dev.assetbundle.processor.spi.AssetProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The tools of one build, put together for the stages. Front ends make one for each build; the
 * tools are closed with it.
 */
public final class AssetBuild implements AutoCloseable {

  private static final long MEMORY = 64L << 20;

  private final ClassLoader plugins;
  private final List<Object> loaded = new ArrayList<>();
  private final CodeIdentity programs = new CodeIdentity();
  private final Map<Object, Optional<String>> known = new ConcurrentHashMap<>();
  private final Languages languages;
  private final TimeLimit limit;
  private final Toolbox tools;

  /**
   * Finds the tools, without making them ready for work.
   *
   * @param plugins where processors and compressors of others are looked for
   * @param workers whether tools may start processes
   * @param seconds that a tool may take for a file
   */
  public AssetBuild(ClassLoader plugins, boolean workers, int seconds) {
    this(plugins, workers, seconds, ErbOptions.NONE);
  }

  /**
   * Finds the tools, without making them ready for work.
   *
   * @param erb where templates take values from
   * @throws NoClassDefFoundError if a library is missing
   */
  public AssetBuild(ClassLoader plugins, boolean workers, int seconds, ErbOptions erb) {
    Libraries.require();
    this.plugins = plugins;
    this.languages = new Languages(workers, seconds, erb);
    this.limit = new TimeLimit(seconds);
    loaded.add(languages);
    Extensions extensions = Extensions.find(plugins);
    loaded.addAll(extensions.processors());
    loaded.addAll(extensions.compressors());
    this.tools = Toolbox.of(languages.processors(), languages.compressors(), extensions);
  }

  /** Builds bundles with the tools of {@code plugins}, in this process, and keeps nothing. */
  public static List<BundleResult> run(
      FileTree tree, ClassLoader plugins, List<BundleRequest> requests) {
    try (AssetBuild build = new AssetBuild(plugins, false, TimeLimit.SECONDS)) {
      return build.run(tree, ResultStore.NONE, Earlier.NONE, requests).bundles();
    }
  }

  /**
   * Gets tools ready for files that are about to be converted, without waiting for that.
   *
   * @param files names of files that changed
   */
  public void expect(List<String> files) {
    languages.expect(files);
  }

  /**
   * Builds bundles.
   *
   * @param tree the files of the project
   * @param store where results of tools are kept
   * @param earlier a build whose results are used again where they are up to date
   */
  public AssetPipeline.Built run(
      FileTree tree, ResultStore store, Earlier earlier, List<BundleRequest> requests) {
    Thread thread = Thread.currentThread();
    ClassLoader outer = thread.getContextClassLoader();
    // Foreign tools look for parts of themselves here; a build tool's own loader has none of them.
    thread.setContextClassLoader(plugins);
    try {
      return new AssetPipeline(tree, cached(store, requests), earlier).build(requests);
    } finally {
      thread.setContextClassLoader(outer);
    }
  }

  private Toolbox cached(ResultStore store, List<BundleRequest> requests) {
    boolean kept = !store.keepsNothing();
    // Within one build only groups of other settings have work in common.
    List<Settings> groups = requests.stream().map(BundleRequest::settings).distinct().toList();
    if (!kept && groups.size() == 1) {
      return tools.map(this::limited, this::limited);
    }
    WriteBehindStore writing = new WriteBehindStore(kept ? store : new MemoryStore(MEMORY));
    // What is yet to be written may need the tools.
    loaded.add(0, writing);
    TracedTools traced = new TracedTools(writing);
    return tools.map(
        tool -> traced.processor(limited(tool), () -> known(tool, tool::engines)),
        tool -> traced.compressor(limited(tool), () -> known(tool, tool::engines)));
  }

  private Optional<String> known(Object tool, Supplier<List<String>> engines) {
    return known.computeIfAbsent(tool, key -> program(tool, engines.get()));
  }

  private AssetProcessor limited(AssetProcessor tool) {
    return languages.keepsTime(tool) ? tool : limit.processor(tool);
  }

  private AssetCompressor limited(AssetCompressor tool) {
    return languages.keepsTime(tool) ? tool : limit.compressor(tool);
  }

  // What cannot be told from its next version must not leave anything to that.
  private Optional<String> program(Object tool, List<String> engines) {
    Optional<String> program = programs.of(tool.getClass(), engines);
    boolean ours = programs.of(tool.getClass()).equals(programs.of(AssetBuild.class));
    // Others may work with anything that is on their path, and need not say so.
    return ours ? program : program.map(known -> known + " " + programs.of(plugins));
  }

  /** Returns what knows the programs that were looked at for this build. */
  public CodeIdentity programs() {
    return programs;
  }

  /**
   * Returns a text that is another one whenever the tools may give another result for the same
   * files: their names and versions, the programs they are, all libraries beside them, and the JDK,
   * whose compression differs.
   */
  public String identity() {
    StringBuilder text = new StringBuilder(programs.of(AssetBuild.class));
    text.append(' ').append(programs.of(plugins));
    for (String name : List.of("java.runtime.version", "java.vm.vendor", "os.name", "os.arch")) {
      text.append(' ').append(System.getProperty(name, ""));
    }
    for (Object tool : tools.all()) {
      text.append(' ').append(tool.getClass().getName()).append(' ');
      text.append(tool instanceof AssetProcessor p ? p.id() : ((AssetCompressor) tool).id());
      text.append(' ').append(programs.of(tool.getClass()));
      // Then nothing is ever the same.
      text.append(programs.of(tool.getClass()).isEmpty() ? " " + System.nanoTime() : "");
    }
    return text.toString();
  }

  @Override
  public void close() {
    loaded.forEach(AssetBuild::close);
  }

  @SuppressWarnings("EmptyCatch")
  private static void close(Object tool) {
    if (tool instanceof AutoCloseable resource) {
      try {
        resource.close();
      } catch (Exception e) {
        // The results are complete and right; nothing is left that could be told to the author.
      }
    }
  }
}
