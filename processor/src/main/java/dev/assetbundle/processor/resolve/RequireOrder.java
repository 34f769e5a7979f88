package dev.assetbundle.processor.resolve;

import dev.assetbundle.processor.diagnostic.DirectiveProblems;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.resolve.References.Reference;
import dev.assetbundle.processor.source.AssetSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Puts the files of a bundle in order (Sprockets 4, bundling): each once, after what it requires,
 * with its own text where it says {@code require_self}. A file that is required again while its own
 * requirements are being placed is put there at that moment. The search does not recurse, so the
 * depth of a bundle is not limited.
 *
 * <p>Unlike Sprockets, a stub leaves out only what nothing else in the bundle needs.
 *
 * @param task receives what is reported
 */
public record RequireOrder(FileReferences files, Task<?> task) {

  /** One step of the search: entering a file, or, with {@code leaving}, leaving it. */
  private record Step(AssetSource file, boolean leaving, SourceLocation at) {}

  /** Returns the files of the bundle of {@code main}; empty if one of them failed to resolve. */
  public Optional<List<AssetSource>> of(AssetSource main) {
    Optional<References> named = files.references(main, task, SourceLocation.NONE);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    List<Reference> stubs = named.get().stubs();
    stubs.stream()
        .filter(stub -> stub.target().file().equals(main.file()))
        .findFirst()
        .ifPresent(stub -> task.report(DirectiveProblems.stubOfItself(stub.at())));
    Optional<Set<AssetSource>> all = walk(List.of(main), reference -> true, true);
    return stubs.isEmpty()
        ? all.map(RequireOrder::withoutDoubles)
        : all.map(whole -> withoutDoubles(stubbed(main, stubs, whole)));
  }

  /** Returns the files that remain of the whole bundle, in order. */
  private Set<AssetSource> stubbed(
      AssetSource main, List<Reference> stubs, Set<AssetSource> whole) {
    List<AssetSource> roots = stubs.stream().map(Reference::target).toList();
    Set<SourcePath> closed = roots.stream().map(AssetSource::file).collect(Collectors.toSet());
    Set<SourcePath> needed =
        walk(roots, reference -> true, false).orElse(Set.of()).stream()
            .map(AssetSource::file)
            .collect(Collectors.toSet());
    if (closed.contains(main.file())) {
      return Set.of();
    }
    // A file that is only required through its folder is left out; one that is required by name is
    // not.
    Set<AssetSource> remaining =
        walk(
                List.of(main),
                reference ->
                    !closed.contains(reference.target().file())
                        && (reference.byName() || !needed.contains(reference.target().file())),
                false)
            .orElse(Set.of());
    Set<AssetSource> ordered = new LinkedHashSet<>(whole);
    ordered.retainAll(remaining);
    return ordered;
  }

  private Optional<Set<AssetSource>> walk(
      List<AssetSource> starts, Predicate<Reference> followed, boolean reporting) {
    Set<AssetSource> out = new LinkedHashSet<>();
    Set<AssetSource> seen = new HashSet<>();
    List<Step> open = new ArrayList<>();
    Deque<Step> stack = new ArrayDeque<>();
    boolean complete = true;
    for (int i = starts.size() - 1; i >= 0; i--) {
      stack.push(new Step(starts.get(i), false, SourceLocation.NONE));
    }
    while (!stack.isEmpty()) {
      Step step = stack.pop();
      AssetSource file = step.file();
      if (step.leaving()) {
        open.remove(open.size() - 1);
        out.add(file);
      } else if (!seen.add(file)) {
        if (reporting && !out.contains(file)) {
          reportCycle(step, open);
        }
        out.add(file);
      } else {
        stack.push(new Step(file, true, step.at()));
        open.add(step);
        Optional<References> named = files.references(file, task, step.at());
        complete &= named.isPresent();
        List<Reference> requires =
            named.map(References::requires).orElse(List.of()).stream()
                .filter(followed)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(requires);
        requires.forEach(r -> stack.push(new Step(r.target(), false, r.at())));
      }
    }
    return complete ? Optional.of(out) : Optional.empty();
  }

  // A file that requires itself only tells where its own text goes.
  private void reportCycle(Step again, List<Step> open) {
    List<Step> circle = new ArrayList<>();
    for (Step step : open) {
      if (!circle.isEmpty()) {
        circle.add(step);
      } else if (step.file().equals(again.file())) {
        circle.add(again);
      }
    }
    if (circle.size() < 2) {
      return;
    }
    // Each step has the directive that leads to it. The circle starts with the smallest name, so
    // that the message is the same for all bundles that contain it.
    Step first = Collections.min(circle, Comparator.comparing((Step step) -> step.file().file()));
    Collections.rotate(circle, -circle.indexOf(first));
    List<String> names =
        circle.stream()
            .map(step -> step.file().logicalPath().value())
            .collect(Collectors.toCollection(ArrayList::new));
    names.add(names.get(0));
    task.report(DirectiveProblems.cycle(names, circle.get(1).at()));
  }

  // An index file may be in the list under both of its names; the one of the folder remains.
  private static List<AssetSource> withoutDoubles(Set<AssetSource> files) {
    Map<SourcePath, Boolean> aliased =
        files.stream()
            .collect(Collectors.toMap(AssetSource::file, AssetSource::isAlias, Boolean::logicalOr));
    return files.stream()
        .filter(file -> file.isAlias() || !aliased.getOrDefault(file.file(), false))
        .toList();
  }
}
