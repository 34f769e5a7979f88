package dev.assetbundle.processor.convert.tool;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.spi.AssetCompressor;
import dev.assetbundle.processor.spi.AssetProcessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The languages and compressors of a build. One of another jar replaces a built-in one that reads
 * the same extension; two of other jars that read the same extension are an error.
 *
 * @param converters by the extension they read, in order of precedence
 * @param preprocessors by the extension they read and write
 * @param compressors by the extension they compress
 * @param problems problems with loading and choosing
 * @param isComplete whether all could be loaded; if not, other problems may be consequences
 */
public record Toolbox(
    Map<String, AssetProcessor> converters,
    Map<String, List<AssetProcessor>> preprocessors,
    Map<String, AssetCompressor> compressors,
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
    Map<String, AssetProcessor> converters = new LinkedHashMap<>();
    Map<String, List<AssetProcessor>> preprocessors = new LinkedHashMap<>();
    Map<String, AssetCompressor> compressors = new LinkedHashMap<>();
    List<Diagnostic> problems = new ArrayList<>(theirs.problems());
    ours.forEach(tool -> converters.put(tool.reads(), tool));
    for (AssetProcessor tool : theirs.processors()) {
      if (tool.reads().equals(tool.writes())) {
        preprocessors.computeIfAbsent(tool.reads(), key -> new ArrayList<>()).add(tool);
      } else {
        clash(converters.put(tool.reads(), tool), ours, tool, tool.reads())
            .ifPresent(problems::add);
      }
    }
    ourCompressors.forEach(tool -> compressors.put(tool.compresses(), tool));
    for (AssetCompressor tool : theirs.compressors()) {
      clash(compressors.put(tool.compresses(), tool), ourCompressors, tool, tool.compresses())
          .ifPresent(problems::add);
    }
    return new Toolbox(
        converters, preprocessors, compressors, problems, theirs.problems().isEmpty());
  }

  /** Returns the same choice with each tool wrapped by another one. */
  public Toolbox map(
      UnaryOperator<AssetProcessor> processor, UnaryOperator<AssetCompressor> compressor) {
    Map<String, AssetProcessor> newConverters = new LinkedHashMap<>();
    Map<String, List<AssetProcessor>> newPreprocessors = new LinkedHashMap<>();
    Map<String, AssetCompressor> newCompressors = new LinkedHashMap<>();
    converters.forEach((reads, tool) -> newConverters.put(reads, processor.apply(tool)));
    preprocessors.forEach(
        (reads, tools) -> newPreprocessors.put(reads, tools.stream().map(processor).toList()));
    compressors.forEach((type, tool) -> newCompressors.put(type, compressor.apply(tool)));
    return new Toolbox(newConverters, newPreprocessors, newCompressors, problems, isComplete);
  }

  /** Returns all tools, each once, in a fixed order. */
  public List<Object> all() {
    Stream<AssetProcessor> processors =
        Stream.concat(
            converters.values().stream(), preprocessors.values().stream().flatMap(List::stream));
    return Stream.<Object>concat(processors, compressors.values().stream()).toList();
  }

  private static Optional<Diagnostic> clash(
      Object replaced, List<?> ours, Object tool, String extension) {
    return replaced == null || ours.contains(replaced)
        ? Optional.empty()
        : Optional.of(
            Problems.duplicateProcessor(
                extension, List.of(replaced.getClass().getName(), tool.getClass().getName())));
  }

  /**
   * Returns the language that reads {@code extension}.
   *
   * @throws NullPointerException if there is none; file names are read with {@link #fileTypes}, so
   *     they name no other
   */
  public AssetProcessor converter(String extension) {
    return Objects.requireNonNull(converters.get(extension), extension);
  }

  /** Returns how file names are read with these languages. */
  public FileTypes fileTypes() {
    Map<String, String> conversions = new LinkedHashMap<>();
    converters.forEach((reads, tool) -> conversions.put(reads, tool.writes()));
    return new FileTypes(conversions);
  }
}
