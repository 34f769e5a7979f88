package dev.assetbundle.processor.javac.declaration;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.LibraryProblems;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.Settings.Library;
import dev.assetbundle.processor.session.BuildOptions;
import dev.assetbundle.processor.session.LibraryPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * The libraries of the bundles of a compilation: those of the classes that a bundle names, then
 * those of the option, then those of the processor path.
 */
public final class DeclaredLibraries {

  private final Map<String, List<Path>> named = new HashMap<>();
  private final List<Path> shared = new ArrayList<>();
  private final LibraryPath path;
  private final List<Problem> problems = new ArrayList<>();
  private final List<BundleDeclaration> unresolved = new ArrayList<>();

  /**
   * What is wrong with a class that a bundle names.
   *
   * @param index that of the class
   */
  public record Problem(BundleDeclaration declaration, int index, Diagnostic diagnostic) {}

  /**
   * Finds all that any bundle may use.
   *
   * @param base the folder of the project
   * @param processorPath jars and folders
   * @param classOutput what is compiled now is no library of itself
   */
  public DeclaredLibraries(
      ProcessingEnvironment environment,
      List<BundleDeclaration> declarations,
      Path base,
      List<Path> processorPath,
      Optional<Path> classOutput) {
    Map<String, Optional<Path>> places = new HashMap<>();
    List<Path> all = new ArrayList<>();
    for (BundleDeclaration declaration : declarations) {
      List<Path> own = new ArrayList<>();
      for (String name : options(environment, declaration).list("libraries")) {
        places
            .computeIfAbsent(name, key -> new ClassPlace(environment).find(key))
            .ifPresent(own::add);
      }
      named.put(declaration.binaryName(), own);
      all.addAll(own);
    }
    shared.addAll(
        LibraryPath.given(
            new BuildOptions(new Options(environment.getOptions(), Map.of(), (member, one) -> {})),
            base));
    shared.addAll(processorPath);
    shared.removeIf(file -> classOutput.filter(file.normalize()::equals).isPresent());
    all.addAll(shared);
    path = new LibraryPath(base, all);
    for (BundleDeclaration declaration : declarations) {
      List<String> names = options(environment, declaration).list("libraries");
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i);
        if (isCompilersError(environment, declaration, name)) {
          unresolved.add(declaration);
        } else {
          check(declaration, i, name, places.getOrDefault(name, Optional.empty()));
        }
      }
    }
  }

  private static BuildOptions options(
      ProcessingEnvironment environment, BundleDeclaration declaration) {
    return new BuildOptions(
        new Options(environment.getOptions(), declaration.annotation(), (member, one) -> {}));
  }

  /** Whether a class does not exist, which compilers say by themselves if no option names it. */
  private static boolean isCompilersError(
      ProcessingEnvironment environment, BundleDeclaration declaration, String className) {
    return declaration.value("libraries").isPresent()
        && environment.getElementUtils().getTypeElement(className) == null;
  }

  private void check(
      BundleDeclaration declaration, int index, String className, Optional<Path> place) {
    Optional<Library> library = place.flatMap(path::of);
    if (library.isEmpty()) {
      problems.add(new Problem(declaration, index, LibraryProblems.noPlace(className)));
    } else if (path.isEmpty(library.get())) {
      problems.add(
          new Problem(declaration, index, LibraryProblems.empty(className, library.get().file())));
    }
  }

  /** Returns what is wrong with the classes that bundles name. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Returns the bundles that name a class that does not exist, or not yet. */
  public List<BundleDeclaration> unresolved() {
    return List.copyOf(unresolved);
  }

  /** Returns a request with the libraries of its bundle. */
  public BundleRequest added(BundleRequest request) {
    return request.with(
        request
            .settings()
            .with(
                path.of(
                    Stream.concat(
                        named.getOrDefault(request.name(), List.of()).stream(), shared.stream()))));
  }
}
