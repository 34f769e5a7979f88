package dev.assetbundle.processor.javac;

import dev.assetbundle.AssetBundle;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OutputProblems;
import dev.assetbundle.processor.output.OutputManifests;
import dev.assetbundle.processor.output.StaleOutputs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Types that were bundles in a previous build and no longer are.
 *
 * @param layout tells where previous builds wrote
 * @param elements finds types that are compiled or exist as a class
 */
record RemovedBundles(CompilationLayout layout, Elements elements) {

  /** Whether previous builds left bundles in class output. */
  boolean mayBe() {
    return layout.outputManifests().filter(there -> !there.types().isEmpty()).isPresent();
  }

  /** Whether a type still exists and is still a bundle, in this compilation or another one. */
  boolean isBundle(String binaryName) {
    return find(binaryName).isPresent();
  }

  /** Returns a type that still exists and is still a bundle. */
  Optional<TypeElement> find(String binaryName) {
    TypeElement type = elements.getTypeElement(binaryName.replace('$', '.'));
    if (type == null) {
      type = elements.getTypeElement(binaryName);
    }
    return Optional.ofNullable(type).filter(t -> t.getAnnotation(AssetBundle.class) != null);
  }

  /**
   * Removes the outputs of such types.
   *
   * @param built binary names of the types that were built now
   */
  List<Diagnostic> remove(Set<String> built) {
    Set<String> gone = new HashSet<>();
    layout.outputManifests().map(OutputManifests::types).ifPresent(gone::addAll);
    gone.removeAll(built);
    gone.removeIf(this::isBundle);
    if (gone.isEmpty()) {
      return List.of();
    }
    List<Diagnostic> problems =
        new ArrayList<>(layout.changeRecord(file -> file.deleteIfAny(gone)));
    if (layout.wasInterrupted(gone)) {
      problems.addAll(layout.removeAbandoned());
    }
    OutputManifests there = layout.outputManifests().orElseThrow();
    new StaleOutputs(layout.classSink(), there, there.files(), Map.of(), gone)
        .remove(layout::removeText)
        .forEach(path -> problems.add(OutputProblems.cannotRemove(path)));
    problems.addAll(layout.changeList(list -> list.remove(gone)));
    return problems;
  }
}
