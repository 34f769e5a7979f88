package dev.assetbundle.processor.live;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Says what builds report: each diagnostic when it comes up, and once that all errors are gone. */
final class Reports {

  private final BiConsumer<String, String> log;
  private Set<Diagnostic> said = Set.of();

  /**
   * @param log receives a level and a text
   */
  Reports(BiConsumer<String, String> log) {
    this.log = log;
  }

  /** Says what the build before did not report. */
  void say(List<Diagnostic> now) {
    Set<Diagnostic> all = new TreeSet<>(now);
    for (Diagnostic one : all) {
      if (!said.contains(one)) {
        log.accept(level(one.severity()), one.toString());
      }
    }
    if (hasErrors(said) && !hasErrors(all)) {
      log.accept("INFO", "No asset has an error any more");
    }
    said = all;
  }

  private static boolean hasErrors(Set<Diagnostic> some) {
    return some.stream().anyMatch(one -> one.severity() == Severity.ERROR);
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "ERROR";
      case WARNING -> "WARNING";
      case NOTE -> "INFO";
    };
  }
}
