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
import java.util.LinkedHashMap;
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
  private final List<Path> shared;
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
   * A class that a bundle names, and the jar or folder it comes from.
   *
   * @param isUnknown whether it does not exist, which compilers say by themselves
   */
  private record NamedClass(String name, Optional<Path> place, boolean isUnknown) {}

  /**
   * Finds all that any bundle may use.
   *
   * @param base the folder of the project
   * @param path jars and folders for all bundles, in order
   * @param classOutput what is compiled now is no library of itself
   */
  public DeclaredLibraries(
      ProcessingEnvironment environment,
      List<BundleDeclaration> declarations,
      Path base,
      List<Path> path,
      Optional<Path> classOutput) {
    Map<BundleDeclaration, List<NamedClass>> classes = new LinkedHashMap<>();
    Map<String, Optional<Path>> places = new HashMap<>();
    List<Path> all = new ArrayList<>();
    for (BundleDeclaration declaration : declarations) {
      Options options =
          new Options(environment.getOptions(), declaration.annotation(), (member, one) -> {});
      List<String> names = new BuildOptions(options).list("libraries");
      List<NamedClass> own =
          names.stream()
              .map(
                  name ->
                      new NamedClass(
                          name,
                          places.computeIfAbsent(name, new ClassPlace(environment)::find),
                          isUnknown(environment, declaration, name)))
              .toList();
      classes.put(declaration, own);
      List<Path> files = own.stream().flatMap(each -> each.place().stream()).toList();
      named.put(declaration.binaryName(), files);
      all.addAll(files);
    }
    this.shared =
        path.stream()
            .filter(file -> classOutput.filter(file.normalize()::equals).isEmpty())
            .toList();
    all.addAll(shared);
    this.path = new LibraryPath(base, all);
    classes.forEach(
        (declaration, own) -> {
          for (int i = 0; i < own.size(); i++) {
            int index = i;
            if (own.get(i).isUnknown()) {
              unresolved.add(declaration);
              continue;
            }
            problem(own.get(i))
                .ifPresent(problem -> problems.add(new Problem(declaration, index, problem)));
          }
        });
  }

  // Nobody else says so of a class that an option names.
  private static boolean isUnknown(
      ProcessingEnvironment environment, BundleDeclaration declaration, String className) {
    return declaration.value("libraries").isPresent()
        && environment.getElementUtils().getTypeElement(className) == null;
  }

  private Optional<Diagnostic> problem(NamedClass named) {
    Optional<Library> library = named.place().flatMap(path::of);
    if (library.isEmpty()) {
      return Optional.of(LibraryProblems.noPlace(named.name()));
    }
    return path.isEmpty(library.get())
        ? Optional.of(LibraryProblems.empty(named.name(), library.get().file()))
        : Optional.empty();
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
