package dev.assetbundle.processor.session;

import dev.assetbundle.processor.convert.tool.Extensions;
import dev.assetbundle.processor.convert.tool.TimeLimit;
import dev.assetbundle.processor.convert.tool.Tool;
import dev.assetbundle.processor.convert.tool.Toolbox;
import dev.assetbundle.processor.convert.tool.TracedTools;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.incremental.store.CodeIdentity;
import dev.assetbundle.processor.incremental.store.ResultStore;
import dev.assetbundle.processor.language.Languages;
import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.model.Once;
import dev.assetbundle.processor.process.Parallel;
import dev.assetbundle.processor.spi.SlowStart;
import dev.assetbundle.processor.spi.ToolSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The languages and compressors of a session, closed with it. */
public final class SessionTools implements AutoCloseable {

  private final ClassLoader plugins;
  private final ToolSettings settings;
  private final ErbOptions erb;
  private final CodeIdentity programs = new CodeIdentity();
  private final Map<Object, Optional<String>> known = new ConcurrentHashMap<>();
  private final TimeLimit limit;
  private final Extensions extensions;
  private final List<Object> loaded = new ArrayList<>();
  private final List<Languages> started = new CopyOnWriteArrayList<>();
  // Built-in languages have many classes, and a build without changes needs none of them.
  private final Supplier<Languages> languages;
  private final Supplier<Toolbox> tools;

  /**
   * Finds the tools without starting them.
   *
   * @param plugins where processors and compressors of others are looked for
   * @param settings for tools of others
   * @param workers whether tools may start processes
   * @param seconds that a tool may take for a file
   * @param erb where templates take values from
   */
  public SessionTools(
      ClassLoader plugins, ToolSettings settings, boolean workers, int seconds, ErbOptions erb) {
    this.plugins = plugins;
    this.erb = erb;
    this.limit = new TimeLimit(seconds);
    this.settings = settings;
    Extensions found = Extensions.find(plugins);
    loaded.addAll(found.programs());
    List<Diagnostic> wrong = new ArrayList<>(found.configure(settings));
    wrong.addAll(found.untaken(settings));
    this.extensions = found.needed();
    this.languages = Once.of(() -> load(workers, seconds));
    this.tools =
        Once.of(
            () ->
                Toolbox.of(
                        languages.get().processors(),
                        languages.get().compressors(),
                        extensions,
                        limit)
                    .plus(wrong));
  }

  /**
   * Loads the built-in languages.
   *
   * @throws NoClassDefFoundError if a library is missing
   */
  private Languages load(boolean workers, int seconds) {
    Libraries.require();
    Languages ours = new Languages(workers, seconds, erb);
    loaded.add(ours);
    started.add(ours);
    return ours;
  }

  /** Is told that a build begins: what could not be started in an earlier one may start now. */
  void begin() {
    started.forEach(Languages::begin);
  }

  /**
   * Starts the tools for files that will be converted soon, and does not wait for them.
   *
   * @param files paths of files that changed
   */
  public void expect(List<String> files) {
    List<String> names = files.stream().map(file -> file.replaceFirst(".*/", "")).toList();
    for (Tool tool : tools.get().firstFor(names)) {
      if (tool.program() instanceof SlowStart slow) {
        // If that fails, it is reported when a file needs the tool.
        Parallel.begin(
            () -> {
              slow.start();
              return true;
            });
      }
    }
  }

  /** Returns where processors and compressors of others were looked for. */
  ClassLoader plugins() {
    return plugins;
  }

  /** Returns how file names are read with these tools. */
  FileTypes fileTypes() {
    return tools.get().fileTypes();
  }

  /** Returns the tools as they are, each within its time limit. */
  Toolbox limited() {
    return tools.get().map(this::limited);
  }

  /**
   * Returns the tools, within their time limits; each runs only if its result is not in the store.
   */
  Toolbox traced(ResultStore store) {
    TracedTools traced = new TracedTools(store);
    return tools.get().map(tool -> traced.traced(limited(tool), () -> known(tool)));
  }

  private Optional<String> known(Tool tool) {
    return known.computeIfAbsent(tool.program(), program -> program(program, tool.engines().get()));
  }

  private Tool limited(Tool tool) {
    return languages.get().keepsTime(tool.program()) ? tool : limit.limited(tool);
  }

  // If nothing distinguishes a tool from its next version, its results are not stored.
  private Optional<String> program(Object tool, List<String> engines) {
    Optional<String> program = programs.of(tool.getClass(), engines);
    boolean ours = programs.of(tool.getClass()).equals(programs.of(SessionTools.class));
    // Tools of others may use anything on their class path without naming it as an engine.
    return ours ? program : program.map(known -> known + " " + programs.of(plugins));
  }

  /** Returns the identities of the programs of the tools. */
  CodeIdentity programs() {
    return programs;
  }

  /**
   * Returns a text that differs whenever the tools may give another result for the same files. It
   * has their names and versions, their programs, all libraries on the class path, and the JDK,
   * since JDKs compress differently.
   */
  public String identity() {
    StringBuilder text = new StringBuilder(programs.of(SessionTools.class));
    text.append(' ').append(programs.of(plugins));
    for (String name : List.of("java.runtime.version", "java.vm.vendor", "os.name", "os.arch")) {
      text.append(' ').append(System.getProperty(name, ""));
    }
    text.append(' ').append(erb.values().orElse("")).append(erb.locales()).append(erb.locale());
    text.append(' ').append(new TreeMap<>(settings.options()));
    // If the class loader tells its libraries, the built-in tools are identified by these.
    for (Tool tool : CodeIdentity.isTold(plugins) ? extensions.tools() : tools.get().all()) {
      text.append(' ').append(identity(tool.program(), tool.id()));
    }
    extensions.linkers().forEach(each -> text.append(' ').append(identity(each, each.id())));
    return text.toString();
  }

  private String identity(Object tool, String id) {
    String program = programs.of(tool.getClass());
    // A tool without an identity makes every build different.
    return String.join(
        " ",
        tool.getClass().getName(),
        id,
        program,
        program.isEmpty() ? String.valueOf(System.nanoTime()) : "");
  }

  @Override
  public void close() {
    loaded.forEach(SessionTools::close);
  }

  @SuppressWarnings("EmptyCatch")
  private static void close(Object tool) {
    if (tool instanceof AutoCloseable resource) {
      try {
        resource.close();
      } catch (Exception e) {
        // All results are complete; a failure here does not concern the author.
      }
    }
  }
}
