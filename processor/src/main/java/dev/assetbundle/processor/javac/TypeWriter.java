package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OutputProblems;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.javac.declaration.Javac;
import dev.assetbundle.processor.record.GeneratedType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/** Gives generated types to the compiler, each once. */
final class TypeWriter {

  private final Filer filer;
  private final boolean takesClassFiles;
  private final Names names;

  /**
   * @param names of types that are there already
   */
  TypeWriter(ProcessingEnvironment environment, CompilationLayout layout, Names names) {
    this.filer = environment.getFiler();
    this.names = names;
    // That of Eclipse writes class files of a processor, but does not find them when it compiles.
    this.takesClassFiles = layout.keepsPackages() && Javac.runs(environment.getElementUtils());
  }

  /**
   * Binary names of types in this compilation; both sets grow.
   *
   * @param given what earlier rounds gave
   * @param others top-level types of the author and of other processors
   */
  record Names(Set<String> given, Set<String> others) {

    /** Adds what a round begins with. */
    void add(Set<? extends Element> roots) {
      for (Element root : roots) {
        String name = root instanceof TypeElement type ? type.getQualifiedName().toString() : "";
        if (!name.isEmpty() && !given.contains(name)) {
          others.add(name);
        }
      }
    }
  }

  /** Whether class files may be given; sources always may. */
  boolean takesClassFiles() {
    return takesClassFiles;
  }

  /**
   * Whether class files of these names will be refused, because there are such types already. To be
   * asked before the first one is given, which is on disk at once.
   */
  boolean areRefused(List<String> classNames) {
    return takesClassFiles && classNames.stream().anyMatch(names.others()::contains);
  }

  /**
   * Gives the types that were not given before, up to the first with which something is wrong, and
   * returns what that is.
   *
   * @param origin the annotated type
   */
  Optional<Diagnostic> give(List<GeneratedType> types, TypeElement origin) {
    for (GeneratedType type : types) {
      String name = type.className();
      if (!names.given().add(name)) {
        continue;
      }
      try (InputStream in = type.content().open();
          OutputStream out = create(type, origin).openOutputStream()) {
        in.transferTo(out);
      } catch (FilerException e) {
        return Optional.of(Problems.classExists(name));
      } catch (IOException e) {
        return Optional.of(OutputProblems.cannotWrite(name, e));
      }
    }
    return Optional.empty();
  }

  private JavaFileObject create(GeneratedType type, TypeElement origin) throws IOException {
    return type.isSource()
        ? filer.createSourceFile(type.className(), origin)
        : filer.createClassFile(type.className(), origin);
  }
}
