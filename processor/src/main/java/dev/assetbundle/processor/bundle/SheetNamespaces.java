package dev.assetbundle.processor.bundle;

import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.convert.SheetFacts;
import dev.assetbundle.processor.convert.SheetFacts.Namespace;
import dev.assetbundle.processor.diagnostic.BundleProblems;
import dev.assetbundle.processor.incremental.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code @namespace} rules mean once their files are joined. */
final class SheetNamespaces {

  private final Task<?> task;

  /** Those that browsers see, by their prefixes. */
  private final Map<String, Namespace> seen = new HashMap<>();

  private boolean hasStyles;
  private boolean isSpread;

  private SheetNamespaces(Task<?> task) {
    this.task = task;
  }

  /**
   * Reports those that browsers ignore, as they stand behind rules, and one without a prefix that
   * holds for the selectors of other files too.
   */
  static void check(List<ConvertedFile> files, Task<?> task) {
    if (files.stream().allMatch(file -> facts(file).namespaces().isEmpty())) {
      return;
    }
    SheetNamespaces namespaces = new SheetNamespaces(task);
    files.forEach(namespaces::add);
  }

  private static SheetFacts facts(ConvertedFile file) {
    return file.sheet().orElseThrow();
  }

  private void add(ConvertedFile file) {
    SheetFacts sheet = facts(file);
    for (Namespace namespace : sheet.namespaces()) {
      if (!hasStyles && !namespace.isLate()) {
        seen.put(namespace.prefix(), namespace);
      } else if (!isSeen(namespace)) {
        task.report(BundleProblems.deadNamespace(namespace.at()));
      }
    }
    Optional<Namespace> whole = Optional.ofNullable(seen.get(""));
    boolean isMeant =
        whole.isEmpty() || sheet.namespaces().stream().anyMatch(whole.get()::isSameAs);
    if (sheet.hasStyles() && !isMeant && !isSpread) {
      isSpread = true;
      task.report(
          BundleProblems.namespaceSpreads(file.text().source().toString(), whole.get().at()));
    }
    hasStyles |= sheet.hasStyles();
  }

  private boolean isSeen(Namespace namespace) {
    Namespace other = seen.get(namespace.prefix());
    return other != null && other.isSameAs(namespace);
  }
}
