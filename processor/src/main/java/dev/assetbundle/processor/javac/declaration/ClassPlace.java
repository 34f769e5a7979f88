package dev.assetbundle.processor.javac.declaration;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/** The jar or folder that a class comes from. */
record ClassPlace(ProcessingEnvironment environment) {

  /** Returns the place of a class by its full name; empty if the compiler does not tell. */
  Optional<Path> find(String className) {
    Elements elements = environment.getElementUtils();
    TypeElement type = elements.getTypeElement(className);
    if (type == null) {
      return Optional.empty();
    }
    String folder = elements.getPackageOf(type).getQualifiedName().toString();
    String binary = elements.getBinaryName(type).toString();
    String file = binary.substring(folder.isEmpty() ? 0 : folder.length() + 1) + ".class";
    String path = binary.replace('.', '/') + ".class";
    ModuleElement module = elements.getModuleOf(type);
    Optional<URI> found =
        module == null || module.isUnnamed()
            ? uri(StandardLocation.CLASS_PATH, folder, file)
            : uri(StandardLocation.MODULE_PATH, module.getQualifiedName() + "/" + folder, file);
    return found.flatMap(uri -> place(uri.toString(), path));
  }

  private Optional<URI> uri(StandardLocation location, String folder, String file) {
    try {
      return Optional.of(environment.getFiler().getResource(location, folder, file).toUri());
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    } catch (NullPointerException e) {
      // What javac throws for a module that is not on the module path, such as one of the JDK;
      // nothing tells that before.
      return Optional.empty();
    }
  }

  /**
   * Returns the jar or folder in the URI of a class. That of Eclipse's compiler has a bare path
   * where others have a URI, and no slash behind the exclamation mark.
   */
  static Optional<Path> place(String uri, String path) {
    try {
      if (uri.startsWith("jar:")) {
        String jar = uri.substring("jar:".length(), uri.lastIndexOf('!'));
        return Optional.of(jar.startsWith("file:") ? Path.of(URI.create(jar)) : Path.of(jar));
      }
      return uri.startsWith("file:") && uri.endsWith(path)
          ? Optional.of(Path.of(URI.create(uri.substring(0, uri.length() - path.length()))))
          : Optional.empty();
    } catch (IllegalArgumentException
        | FileSystemNotFoundException
        | StringIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
