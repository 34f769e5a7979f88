package dev.assetbundle.processor.convert.tool;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.model.FileType;
import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.spi.AssetCompressor;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.CheckingCompressor;
import dev.assetbundle.processor.spi.ModuleLinker;
import dev.assetbundle.processor.spi.Yielding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The languages and compressors of a build. One of another jar replaces a built-in one that reads
 * the same extension, and one that is {@link Yielding}; two of the same rank are an error. All
 * pre-processors run, one after the other.
 *
 * @param converters by the extension they read, in order of precedence
 * @param preprocessors by the extension they read and write
 * @param compressors by the extension they compress, those that are tried first at the front
 * @param checks those of the compressors that also find mistakes, for texts that are not compressed
 * @param linker what links modules; empty if they are published as they are
 * @param problems problems with loading and choosing
 * @param isComplete whether all could be loaded; if not, other problems may be consequences
 */
public record Toolbox(
    Map<String, Tool> converters,
    Map<String, List<Tool>> preprocessors,
    Map<String, List<Tool>> compressors,
    Map<String, List<Tool>> checks,
    Optional<Linker> linker,
    List<Diagnostic> problems,
    boolean isComplete) {

  /**
   * Chooses the tools by their extensions.
   *
   * @param ours built in, in order of precedence
   * @param theirs found on the processor path
   * @param limit the time that a linker may take for an entry
   */
  public static Toolbox of(
      List<AssetProcessor> ours,
      List<AssetCompressor> ourCompressors,
      Extensions theirs,
      TimeLimit limit) {
    Map<String, Tool> converters = new LinkedHashMap<>();
    Map<String, List<Tool>> preprocessors = new LinkedHashMap<>();
    Map<String, List<Tool>> compressors = new LinkedHashMap<>();
    List<Diagnostic> problems = new ArrayList<>(theirs.problems());
    ours.forEach(tool -> converters.put(tool.reads(), Tool.of(tool)));
    ourCompressors.forEach(tool -> compressors.put(tool.compresses(), List.of(Tool.of(tool))));
    for (Tool tool : byRank(theirs.tools())) {
      if (!tool.isLanguage()) {
        List<Tool> before = compressors.getOrDefault(tool.reads(), List.of());
        compressors.put(tool.reads(), tool.before(before));
        clash(first(before), ourCompressors, tool).ifPresent(problems::add);
      } else if (tool.reads().equals(tool.writes())) {
        preprocessors.computeIfAbsent(tool.reads(), key -> new ArrayList<>()).add(tool);
      } else {
        clash(Optional.ofNullable(converters.put(tool.reads(), tool)), ours, tool)
            .ifPresent(problems::add);
      }
    }
    List<ModuleLinker> linkers = highest(theirs.linkers());
    if (linkers.size() > 1) {
      problems.add(
          Problems.duplicateLinker(linkers.stream().map(one -> one.getClass().getName()).toList()));
    }
    return new Toolbox(
        converters,
        preprocessors,
        compressors,
        checks(compressors),
        linkers.stream().findFirst().map(program -> new Linker(program, limit)),
        problems,
        theirs.problems().isEmpty());
  }

  /** Returns tools in such an order that each takes the place of those before it. */
  private static List<Tool> byRank(List<Tool> tools) {
    return tools.stream().sorted(Comparator.comparing(tool -> !tool.isYielding())).toList();
  }

  private static List<ModuleLinker> highest(List<ModuleLinker> linkers) {
    List<ModuleLinker> first =
        linkers.stream().filter(linker -> !(linker instanceof Yielding)).toList();
    return first.isEmpty() ? linkers : first;
  }

  private static Map<String, List<Tool>> checks(Map<String, List<Tool>> compressors) {
    Map<String, List<Tool>> checks = new LinkedHashMap<>();
    compressors.forEach(
        (extension, tools) -> {
          for (Tool tool : tools) {
            if (tool.program() instanceof CheckingCompressor checking) {
              checks
                  .computeIfAbsent(extension, key -> new ArrayList<>())
                  .add(Tool.checking(checking));
            }
          }
        });
    return checks;
  }

  /** Returns the same choice with each tool replaced by what {@code change} makes of it. */
  public Toolbox map(UnaryOperator<Tool> change) {
    Map<String, Tool> newConverters = new LinkedHashMap<>(converters);
    Map<String, List<Tool>> newPreprocessors = new LinkedHashMap<>(preprocessors);
    Map<String, List<Tool>> newCompressors = new LinkedHashMap<>(compressors);
    Map<String, List<Tool>> newChecks = new LinkedHashMap<>(checks);
    newConverters.replaceAll((reads, tool) -> change.apply(tool));
    newPreprocessors.replaceAll((reads, tools) -> tools.stream().map(change).toList());
    newCompressors.replaceAll((type, tools) -> tools.stream().map(change).toList());
    newChecks.replaceAll((type, tools) -> tools.stream().map(change).toList());
    return new Toolbox(
        newConverters, newPreprocessors, newCompressors, newChecks, linker, problems, isComplete);
  }

  /** Returns the same choice with more problems. */
  public Toolbox plus(List<Diagnostic> more) {
    List<Diagnostic> all = new ArrayList<>(problems);
    all.addAll(more);
    return new Toolbox(converters, preprocessors, compressors, checks, linker, all, isComplete);
  }

  /** Returns all languages and compressors, each once, in a fixed order. */
  public List<Tool> all() {
    List<Tool> all = new ArrayList<>(converters.values());
    preprocessors.values().forEach(all::addAll);
    compressors.values().forEach(all::addAll);
    return all;
  }

  private static Optional<Tool> first(List<Tool> tools) {
    return tools.stream().findFirst();
  }

  private static Optional<Diagnostic> clash(Optional<Tool> replaced, List<?> ours, Tool tool) {
    return replaced
        .filter(other -> !ours.contains(other.program()))
        .filter(other -> tool.isYielding() == other.isYielding())
        .map(
            other ->
                Problems.duplicateProcessor(
                    tool.reads(),
                    List.of(
                        other.program().getClass().getName(),
                        tool.program().getClass().getName())));
  }

  /**
   * Returns the language that reads {@code extension}.
   *
   * @throws NullPointerException if there is none; file names are read with {@link #fileTypes}, so
   *     they name no other
   */
  public Tool converter(String extension) {
    return Objects.requireNonNull(converters.get(extension), extension);
  }

  /** Returns the compressors of an extension, to be tried one after the other. */
  public List<Tool> compressors(String extension) {
    return compressors.getOrDefault(extension, List.of());
  }

  /** Returns what looks for mistakes in texts that are not compressed, one after the other. */
  public List<Tool> checks(String extension) {
    return checks.getOrDefault(extension, List.of());
  }

  /**
   * Returns the tools that files of these names are given to: their languages, and the compressor
   * that is tried first.
   */
  public Set<Tool> firstFor(List<String> fileNames) {
    FileTypes types = fileTypes();
    Set<Tool> first = new LinkedHashSet<>();
    for (String name : fileNames) {
      FileType type = types.of(name);
      type.steps().forEach(step -> first.add(converter(step)));
      first(compressors(type.extension())).ifPresent(first::add);
    }
    return first;
  }

  /** Returns how file names are read with these languages. */
  public FileTypes fileTypes() {
    Map<String, String> conversions = new LinkedHashMap<>();
    converters.forEach((reads, tool) -> conversions.put(reads, tool.writes()));
    return new FileTypes(conversions);
  }
}
