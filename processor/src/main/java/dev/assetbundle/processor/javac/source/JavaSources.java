package dev.assetbundle.processor.javac.source;

import dev.assetbundle.processor.javac.declaration.Bundle;
import dev.assetbundle.processor.javac.declaration.BundleDeclaration;
import dev.assetbundle.processor.javac.declaration.Javac;
import dev.assetbundle.processor.source.DiskTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The Java sources that are compiled. They are read only when they are needed, which is seldom. */
public final class JavaSources {

  private final ProcessingEnvironment environment;
  private final Path base;
  private final Set<? extends Element> roots;
  private Optional<List<JavaSource>> known = Optional.empty();

  /**
   * @param base what paths in messages are relative to
   * @param roots the types they declare, nested ones left out
   */
  public JavaSources(ProcessingEnvironment environment, Path base, Set<? extends Element> roots) {
    this.environment = environment;
    this.base = base;
    this.roots = roots;
  }

  /**
   * A use of a generated class.
   *
   * @param source the Java source
   * @param use the use in it
   */
  public record Found(JavaSource source, ConstantUses.Use use) {}

  /** Returns all uses of the class of a bundle, as far as sources can be read. */
  public List<Found> uses(Bundle bundle) {
    ConstantUses uses = new ConstantUses(bundle.declaration().packageName(), bundle.className());
    return all().stream()
        .flatMap(source -> uses.in(source.text()).stream().map(use -> new Found(source, use)))
        .toList();
  }

  /** Returns the name of a type, and its file if that lies in the project. */
  public String place(BundleDeclaration declaration) {
    return declaration.binaryName()
        + read(declaration.type())
            .map(JavaSource::path)
            .filter(path -> !Path.of(path).isAbsolute())
            .map(path -> " (" + path + ")")
            .orElse("");
  }

  private List<JavaSource> all() {
    if (known.isEmpty()) {
      Map<String, JavaSource> sources = new LinkedHashMap<>();
      for (Element root : roots) {
        if (root instanceof TypeElement type) {
          read(type).ifPresent(source -> sources.putIfAbsent(source.path(), source));
        }
      }
      known = Optional.of(new ArrayList<>(sources.values()));
    }
    return known.get();
  }

  private Optional<JavaSource> read(TypeElement type) {
    try {
      return Javac.runs(environment.getElementUtils())
          ? JavacTrees.source(environment, type)
              .map(found -> new JavaSource(relative(found.path()), found.text(), type))
          : file(type).map(text -> new JavaSource(relative(name(type)), text, type));
    } catch (IOException | LinkageError | IllegalArgumentException e) {
      // Its uses cannot be found, and nothing is reported.
      return Optional.empty();
    }
  }

  private static Optional<String> file(TypeElement type) throws IOException {
    Path path = Path.of(name(type)).toAbsolutePath();
    if (!path.toString().endsWith(".java")) {
      return Optional.empty();
    }
    byte[] bytes = new DiskTree(path.resolveSibling("")).content(fileName(path)).bytes();
    return Optional.of(new String(bytes, StandardCharsets.UTF_8));
  }

  private static String fileName(Path path) {
    return String.valueOf(path.getFileName());
  }

  /** Returns the file of a type with Eclipse's compiler; {@code ""} if it does not tell. */
  private static String name(TypeElement type) {
    try {
      return String.valueOf(type.getClass().getMethod("getFileName").invoke(type));
    } catch (ReflectiveOperationException e) {
      return "";
    }
  }

  private String relative(String name) {
    try {
      Path path = Path.of(name).toAbsolutePath().normalize();
      Path shown = path.startsWith(base) ? base.relativize(path) : path;
      return shown.toString().replace('\\', '/');
    } catch (InvalidPathException e) {
      return name;
    }
  }
}
