package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.javac.declaration.BundleDeclaration;
import dev.assetbundle.processor.javac.declaration.DeclaredLibraries;
import dev.assetbundle.processor.session.BuildSummary;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/**
 * Hands diagnostics to javac. javac shows at most 100 of a kind, so beyond 99 they are counted
 * instead of printed.
 */
final class MessagerReport {

  private static final int MOST = 99;

  private final Messager messager;
  private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

  MessagerReport(Messager messager) {
    this.messager = messager;
  }

  /** Prints nothing, for bundles with a mistake that the compiler tells. */
  static MessagerReport mute() {
    return new MessagerReport(new Mute());
  }

  /** Nobody to tell. */
  private static final class Mute implements Messager {
    @Override
    public void printMessage(Kind kind, CharSequence text) {}

    @Override
    public void printMessage(Kind kind, CharSequence text, Element element) {}

    @Override
    public void printMessage(
        Kind kind, CharSequence text, Element element, AnnotationMirror mirror) {}

    @Override
    public void printMessage(
        Kind kind,
        CharSequence text,
        Element element,
        AnnotationMirror mirror,
        AnnotationValue value) {}
  }

  /** Prints at an annotation value, or at the annotation or type if there is none. */
  void print(
      BundleDeclaration declaration, Optional<AnnotationValue> value, Diagnostic diagnostic) {
    if (counts.merge(diagnostic.severity(), 1, Integer::sum) > MOST) {
      return;
    }
    Kind kind = kind(diagnostic.severity());
    String text =
        declaration.hasPlace()
            ? diagnostic.toMessage()
            : declaration.binaryName() + ": " + diagnostic;
    Optional<AnnotationMirror> mirror = declaration.mirror();
    if (mirror.isPresent() && value.isPresent()) {
      messager.printMessage(kind, text, declaration.type(), mirror.get(), value.get());
    } else if (mirror.isPresent()) {
      messager.printMessage(kind, text, declaration.type(), mirror.get());
    } else {
      messager.printMessage(kind, text, declaration.type());
    }
  }

  /** Prints at a class that a bundle names. */
  void print(DeclaredLibraries.Problem problem) {
    BundleDeclaration declaration = problem.declaration();
    print(declaration, declaration.value("libraries", problem.index()), problem.diagnostic());
  }

  /** Prints at an element that is not a bundle. */
  void print(Element element, Diagnostic diagnostic) {
    if (counts.merge(diagnostic.severity(), 1, Integer::sum) <= MOST) {
      messager.printMessage(kind(diagnostic.severity()), diagnostic.toMessage(), element);
    }
  }

  /** Prints without a place. */
  void print(Diagnostic diagnostic) {
    messager.printMessage(kind(diagnostic.severity()), diagnostic.toMessage());
  }

  /** Prints what nobody has to do anything about. */
  void print(BuildSummary summary, boolean wantsReport) {
    messager.printMessage(Kind.NOTE, summary.line());
    if (wantsReport) {
      messager.printMessage(Kind.NOTE, summary.table());
    }
  }

  /** Prints how many were not shown. */
  void finish() {
    counts.forEach(
        (severity, count) -> {
          if (count > MOST) {
            messager.printMessage(
                kind(severity),
                "and " + (count - MOST) + " more of AssetBundle's " + severity.word() + "s");
          }
        });
    counts.clear();
  }

  private static Kind kind(Severity severity) {
    return switch (severity) {
      case ERROR -> Kind.ERROR;
      case WARNING -> Kind.WARNING;
      case NOTE -> Kind.NOTE;
    };
  }
}
