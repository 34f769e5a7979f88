package dev.assetbundle.processor.convert.tool;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ToolProblems;
import dev.assetbundle.processor.spi.AssetCompressor;
import dev.assetbundle.processor.spi.AssetProcessor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * The languages and compressors of others, as they are found on the processor path.
 *
 * @param problems one for each reason why some of them cannot be used
 */
public record Extensions(
    List<AssetProcessor> processors, List<AssetCompressor> compressors, List<Diagnostic> problems) {

  /** Copies the lists. */
  public Extensions {
    processors = List.copyOf(processors);
    compressors = List.copyOf(compressors);
    problems = List.copyOf(problems);
  }

  /** Makes all that {@code loader} knows. */
  public static Extensions find(ClassLoader loader) {
    // By reason: an extension whose library is missing mostly has several classes that need it.
    Map<String, Diagnostic> problems = new LinkedHashMap<>();
    return new Extensions(
        all(AssetProcessor.class, loader, problems),
        all(AssetCompressor.class, loader, problems),
        new ArrayList<>(problems.values()));
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
        // What is said twice is the search itself that fails, and would do so for ever.
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
    // It begins with the name of the interface, which no user of an extension knows.
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
