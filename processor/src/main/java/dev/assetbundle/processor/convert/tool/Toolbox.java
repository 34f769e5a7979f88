package dev.assetbundle.processor.convert.tool;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.spi.AssetCompressor;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.CheckingCompressor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The languages and compressors of a build. One of another jar replaces a built-in one that reads
 * the same extension; two of other jars that read the same extension are an error.
 *
 * @param converters by the extension they read, in order of precedence
 * @param preprocessors by the extension they read and write
 * @param compressors by the extension they compress
 * @param checks those of the compressors that also find mistakes, for texts that are not compressed
 * @param problems problems with loading and choosing
 * @param isComplete whether all could be loaded; if not, other problems may be consequences
 */
public record Toolbox(
    Map<String, Tool> converters,
    Map<String, List<Tool>> preprocessors,
    Map<String, Tool> compressors,
    Map<String, Tool> checks,
    List<Diagnostic> problems,
    boolean isComplete) {

  /**
   * Chooses the tools by their extensions.
   *
   * @param ours built in, in order of precedence
   * @param theirs found on the processor path
   */
  public static Toolbox of(
      List<AssetProcessor> ours, List<AssetCompressor> ourCompressors, Extensions theirs) {
    Map<String, Tool> converters = new LinkedHashMap<>();
    Map<String, List<Tool>> preprocessors = new LinkedHashMap<>();
    Map<String, Tool> compressors = new LinkedHashMap<>();
    List<Diagnostic> problems = new ArrayList<>(theirs.problems());
    ours.forEach(tool -> converters.put(tool.reads(), Tool.of(tool)));
    ourCompressors.forEach(tool -> compressors.put(tool.compresses(), Tool.of(tool)));
    for (Tool tool : theirs.tools()) {
      if (!tool.isLanguage()) {
        clash(compressors.put(tool.reads(), tool), ourCompressors, tool).ifPresent(problems::add);
      } else if (tool.reads().equals(tool.writes())) {
        preprocessors.computeIfAbsent(tool.reads(), key -> new ArrayList<>()).add(tool);
      } else {
        clash(converters.put(tool.reads(), tool), ours, tool).ifPresent(problems::add);
      }
    }
    return new Toolbox(
        converters,
        preprocessors,
        compressors,
        checks(compressors),
        problems,
        theirs.problems().isEmpty());
  }

  private static Map<String, Tool> checks(Map<String, Tool> compressors) {
    Map<String, Tool> checks = new LinkedHashMap<>();
    compressors.forEach(
        (extension, tool) -> {
          if (tool.program() instanceof CheckingCompressor checking) {
            checks.put(extension, Tool.checking(checking));
          }
        });
    return checks;
  }

  /** Returns the same choice with each tool replaced by what {@code change} makes of it. */
  public Toolbox map(UnaryOperator<Tool> change) {
    Map<String, Tool> newConverters = new LinkedHashMap<>(converters);
    Map<String, List<Tool>> newPreprocessors = new LinkedHashMap<>(preprocessors);
    Map<String, Tool> newCompressors = new LinkedHashMap<>(compressors);
    Map<String, Tool> newChecks = new LinkedHashMap<>(checks);
    newConverters.replaceAll((reads, tool) -> change.apply(tool));
    newPreprocessors.replaceAll((reads, tools) -> tools.stream().map(change).toList());
    newCompressors.replaceAll((type, tool) -> change.apply(tool));
    newChecks.replaceAll((type, tool) -> change.apply(tool));
    return new Toolbox(
        newConverters, newPreprocessors, newCompressors, newChecks, problems, isComplete);
  }

  /** Returns all languages and compressors, each once, in a fixed order. */
  public List<Tool> all() {
    List<Tool> all = new ArrayList<>(converters.values());
    preprocessors.values().forEach(all::addAll);
    all.addAll(compressors.values());
    return all;
  }

  private static Optional<Diagnostic> clash(Tool replaced, List<?> ours, Tool tool) {
    return replaced == null || ours.contains(replaced.program())
        ? Optional.empty()
        : Optional.of(
            Problems.duplicateProcessor(
                tool.reads(),
                List.of(
                    replaced.program().getClass().getName(), tool.program().getClass().getName())));
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

  /** Returns how file names are read with these languages. */
  public FileTypes fileTypes() {
    Map<String, String> conversions = new LinkedHashMap<>();
    converters.forEach((reads, tool) -> conversions.put(reads, tool.writes()));
    return new FileTypes(conversions);
  }
}
