package dev.assetbundle.processor.javac;

import dev.assetbundle.AssetBundle;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OutputProblems;
import dev.assetbundle.processor.record.Ledger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Types that were bundles in an earlier build and are none any more. */
final class Departed {

  private final Place place;
  private final Elements elements;

  Departed(Place place, Elements elements) {
    this.place = place;
    this.elements = elements;
  }

  /** Whether earlier builds left bundles in class output. */
  boolean mayBe() {
    return place.ledger().filter(ledger -> !ledger.types().isEmpty()).isPresent();
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
    if (place.ledger().isEmpty()) {
      return List.of();
    }
    Ledger ledger = place.ledger().get();
    Set<String> gone = new HashSet<>(ledger.types());
    gone.removeAll(built);
    gone.removeIf(this::isBundle);
    if (gone.isEmpty()) {
      return List.of();
    }
    List<Diagnostic> problems = new ArrayList<>(place.toolRecord().forget(gone));
    if (place.wasInterrupted(gone)) {
      problems.addAll(place.removeAbandoned());
    }
    for (String path :
        new StaleOutputs(place, ledger, ledger.files(), Set.of(), Set.of())
            .plusGone(gone)
            .remove()) {
      problems.add(OutputProblems.cannotRemove(path));
    }
    problems.addAll(place.forgetOutputs(gone));
    return problems;
  }
}
