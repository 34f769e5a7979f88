package dev.assetbundle.processor.javac;

import dev.assetbundle.AssetBundle;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OutputProblems;
import dev.assetbundle.processor.record.OutputManifests;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Types that were bundles in an earlier build and are none any more. */
final class RemovedBundles {

  private final CompilationLayout layout;
  private final Elements elements;

  RemovedBundles(CompilationLayout layout, Elements elements) {
    this.layout = layout;
    this.elements = elements;
  }

  /** Whether earlier builds left bundles in class output. */
  boolean mayBe() {
    return layout
        .outputManifests()
        .filter(outputManifests -> !outputManifests.types().isEmpty())
        .isPresent();
  }

  /** Whether a type is still there and still a bundle, in this compilation or another one. */
  boolean isBundle(String binaryName) {
    TypeElement type = elements.getTypeElement(binaryName.replace('$', '.'));
    if (type == null) {
      type = elements.getTypeElement(binaryName);
    }
    return type != null && type.getAnnotation(AssetBundle.class) != null;
  }

  /**
   * Removes what they left.
   *
   * @param built binary names of the types that were built now
   */
  List<Diagnostic> remove(Set<String> built) {
    if (layout.outputManifests().isEmpty()) {
      return List.of();
    }
    OutputManifests outputManifests = layout.outputManifests().get();
    Set<String> gone = new HashSet<>(outputManifests.types());
    gone.removeAll(built);
    gone.removeIf(this::isBundle);
    if (gone.isEmpty()) {
      return List.of();
    }
    List<Diagnostic> problems = new ArrayList<>(layout.toolRecord().forget(gone));
    if (layout.wasInterrupted(gone)) {
      problems.addAll(layout.removeAbandoned());
    }
    for (String path :
        new StaleOutputs(layout, outputManifests, outputManifests.files(), Set.of(), Set.of())
            .plusGone(gone)
            .remove()) {
      problems.add(OutputProblems.cannotRemove(path));
    }
    problems.addAll(layout.forgetOutputs(gone));
    return problems;
  }
}
