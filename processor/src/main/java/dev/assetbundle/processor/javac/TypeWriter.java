package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OutputProblems;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.javac.declaration.Bundle;
import dev.assetbundle.processor.javac.declaration.ClassPlace;
import dev.assetbundle.processor.javac.declaration.Javac;
import dev.assetbundle.processor.record.GeneratedType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/** Gives generated types to the compiler, each once. */
final class TypeWriter {

  private final Filer filer;
  private final boolean takesClassFiles;
  private final Names names;
  private final CompilationLayout layout;
  private final ClassPlace places;

  /**
   * @param names of types that exist already
   */
  TypeWriter(ProcessingEnvironment environment, CompilationLayout layout, Names names) {
    this.filer = environment.getFiler();
    this.names = names;
    this.layout = layout;
    this.places = new ClassPlace(environment);
    // Eclipse's compiler writes class files of a processor but does not find them when it compiles.
    this.takesClassFiles = layout.keepsPackages() && Javac.runs(environment.getElementUtils());
  }

  /**
   * Binary names of types in this compilation; both sets grow.
   *
   * @param given types given in the rounds before
   * @param others top-level types of the author and of other processors
   */
  record Names(Set<String> given, Set<String> others) {

    /** Adds the root elements of a round. */
    void add(Set<? extends Element> roots) {
      for (Element root : roots) {
        String name = root instanceof TypeElement type ? type.getQualifiedName().toString() : "";
        if (!name.isEmpty() && !given.contains(name)) {
          others.add(name);
        }
      }
    }

    /** Returns the root elements of all rounds, as they are in the present one. */
    Set<TypeElement> roots(Elements elements) {
      Set<TypeElement> roots = new LinkedHashSet<>();
      for (String name : new TreeSet<>(others)) {
        TypeElement type = elements.getTypeElement(name);
        if (type != null) {
          roots.add(type);
        }
      }
      return roots;
    }
  }

  /** Whether class files may be given; sources always may. */
  boolean takesClassFiles() {
    return takesClassFiles;
  }

  /**
   * Whether class files of these names would be refused because such types exist already. To be
   * called before the first one is given, which is written to disk at once.
   */
  boolean areRefused(List<String> classNames) {
    return takesClassFiles && classNames.stream().anyMatch(names.others()::contains);
  }

  /**
   * Returns what is wrong with the class of a bundle if it would hide one of another module, as the
   * class of tests may do.
   */
  Optional<Diagnostic> hides(Bundle bundle) {
    return places
        .ofOther(bundle.declaration(), bundle.className())
        .filter(place -> !isClassOutput(place))
        .map(place -> Problems.classElsewhere(bundle.generatedName(), shown(place)));
  }

  private boolean isClassOutput(Path place) {
    return layout.classOutput().filter(place.toAbsolutePath().normalize()::equals).isPresent();
  }

  private String shown(Path place) {
    Path path = place.toAbsolutePath().normalize();
    Path base = layout.base();
    return (path.startsWith(base) ? base.relativize(path) : path).toString().replace('\\', '/');
  }

  private Diagnostic exists(String name) {
    return places
        .find(name)
        .filter(place -> isClassOutput(place) && !names.others().contains(name))
        .map(place -> Problems.classOnPath(name, shown(place)))
        .orElseGet(() -> Problems.classExists(name));
  }

  /**
   * Gives types to the compiler that it does not have yet, and stops at the first that fails;
   * returns what failed.
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
        return Optional.of(exists(name));
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
