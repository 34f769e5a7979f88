package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ModuleProblems;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.LibraryRoots;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.js.JsBundlerWords;
import dev.assetbundle.processor.syntax.js.JsTokens;
import dev.assetbundle.processor.text.Lines;
import java.util.List;
import java.util.stream.Stream;

/** Finds what other bundlers understand in scripts of an application, and browsers do not. */
final class BundlerWords {

  private BundlerWords() {}

  /**
   * Returns a warning for each; none for files of packages, whose authors thought of this.
   *
   * @param digest whether published names have fingerprints, which no script can compute
   */
  static Stream<Diagnostic> find(Fragment js, boolean digest) {
    String file = js.source().toString();
    if (LibraryRoots.isOfOthers(file)) {
      return Stream.empty();
    }
    List<JsBundlerWords.Place> places = JsBundlerWords.of(JsTokens.of(js.text()));
    Lines lines = Lines.of(places.isEmpty() ? "" : js.text());
    return places.stream()
        .filter(place -> digest || place.word() != JsBundlerWords.Word.COMPUTED_IMPORT)
        .map(place -> problem(place.word(), js.locate(lines.position(place.offset()))));
  }

  private static Diagnostic problem(JsBundlerWords.Word word, SourceLocation at) {
    return switch (word) {
      case ENV -> ModuleProblems.metaEnv(at);
      case GLOB -> ModuleProblems.metaGlob(at);
      case HOT -> ModuleProblems.metaHot(at);
      case COMPUTED_IMPORT -> ModuleProblems.computedImport(at);
    };
  }
}
