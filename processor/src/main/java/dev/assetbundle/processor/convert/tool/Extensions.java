package dev.assetbundle.processor.convert.tool;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OptionProblems;
import dev.assetbundle.processor.diagnostic.ToolProblems;
import dev.assetbundle.processor.spi.AssetCompressor;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.ConfiguredTool;
import dev.assetbundle.processor.spi.ModuleLinker;
import dev.assetbundle.processor.spi.ToolSettings;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The languages, compressors and linkers of other jars on the processor path, found by {@link
 * java.util.ServiceLoader}.
 *
 * @param problems one for each reason why some of them could not be loaded
 */
public record Extensions(
    List<AssetProcessor> processors,
    List<AssetCompressor> compressors,
    List<ModuleLinker> linkers,
    List<Diagnostic> problems) {

  /** Copies the lists. */
  public Extensions {
    linkers = List.copyOf(linkers);
    processors = List.copyOf(processors);
    compressors = List.copyOf(compressors);
    problems = List.copyOf(problems);
  }

  /** Creates all that {@code loader} finds. */
  public static Extensions find(ClassLoader loader) {
    // By reason: if a library of an extension is missing, mostly several classes fail for the same
    // reason.
    Map<String, Diagnostic> problems = new LinkedHashMap<>();
    return new Extensions(
        all(AssetProcessor.class, loader, problems),
        all(AssetCompressor.class, loader, problems),
        all(ModuleLinker.class, loader, problems),
        new ArrayList<>(problems.values()));
  }

  /** Tells the settings to those that want to know them; returns what is wrong with these. */
  public List<Diagnostic> configure(ToolSettings settings) {
    return configured().flatMap(tool -> tool.configure(settings).stream()).distinct().toList();
  }

  /** Returns what is wrong with options that none of them takes. */
  public List<Diagnostic> untaken(ToolSettings settings) {
    Set<String> untaken = new TreeSet<>(settings.options().keySet());
    configured().forEach(tool -> untaken.removeAll(tool.options()));
    return untaken.stream().map(OptionProblems::needsEsbuild).toList();
  }

  /** Returns those that have work with the settings they were told. */
  public Extensions needed() {
    return new Extensions(
        processors.stream().filter(Extensions::isNeeded).toList(),
        compressors.stream().filter(Extensions::isNeeded).toList(),
        linkers.stream().filter(Extensions::isNeeded).toList(),
        problems);
  }

  private static boolean isNeeded(Object tool) {
    return !(tool instanceof ConfiguredTool configured) || configured.isNeeded();
  }

  private Stream<ConfiguredTool> configured() {
    return programs().stream()
        .filter(ConfiguredTool.class::isInstance)
        .map(ConfiguredTool.class::cast);
  }

  /** Returns all of them as they are. */
  public List<Object> programs() {
    return Stream.of(processors, compressors, linkers).<Object>flatMap(List::stream).toList();
  }

  /** Returns the languages and compressors, languages first. */
  public List<Tool> tools() {
    List<Tool> tools = new ArrayList<>();
    processors.forEach(tool -> tools.add(Tool.of(tool)));
    compressors.forEach(tool -> tools.add(Tool.of(tool)));
    return tools;
  }

  private static <T> List<T> all(
      Class<T> type, ClassLoader loader, Map<String, Diagnostic> problems) {
    List<T> all = new ArrayList<>();
    Iterator<T> found = ServiceLoader.load(type, loader).iterator();
    while (true) {
      try {
        if (!found.hasNext()) {
          return all;
        }
        all.add(found.next());
      } catch (ServiceConfigurationError e) {
        // The same failure twice means that the search itself fails, and would do so for ever.
        String said = String.valueOf(e.getMessage());
        if (problems.putIfAbsent(missing(e).orElse(said), problem(e, type)) != null
            && missing(e).isEmpty()) {
          return all;
        }
      }
    }
  }

  private static Optional<String> missing(ServiceConfigurationError e) {
    return Optional.ofNullable(e.getCause()).flatMap(ToolProblems::missingClass);
  }

  private static Diagnostic problem(ServiceConfigurationError e, Class<?> type) {
    // The message begins with the name of the interface, which users of an extension do not know.
    String said = String.valueOf(e.getMessage()).replace(type.getName() + ": ", "");
    String why = e.getCause() == null ? said : said + ": " + e.getCause();
    return missing(e)
        .map(name -> ToolProblems.missingLibrary(provider(said), name))
        .orElseGet(() -> ToolProblems.unusableExtension(why));
  }

  private static String provider(String said) {
    return said.replaceFirst("^Provider (\\S+).*", "$1");
  }
}
