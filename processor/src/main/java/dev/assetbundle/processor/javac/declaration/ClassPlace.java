package dev.assetbundle.processor.javac.declaration;

import dev.assetbundle.processor.record.OutputList;
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
public record ClassPlace(ProcessingEnvironment environment) {

  /** Returns the place of a class by its full name; empty if the compiler does not tell. */
  public Optional<Path> find(String className) {
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
    String name = module == null ? "" : module.getQualifiedName().toString();
    return uri(name, folder, file).flatMap(uri -> place(uri.toString(), path));
  }

  /**
   * Returns the jar or folder of the class path that has a class which does not belong to a bundle,
   * although it has the name of the class to generate for it. One that has the manifest of the
   * bundle too holds an earlier build of it. No type is looked up, which would make compilers read
   * it.
   */
  public Optional<Path> ofOther(BundleDeclaration bundle, String className) {
    String folder = bundle.packageName();
    String path = (folder.isEmpty() ? "" : folder.replace('.', '/') + "/") + className + ".class";
    String manifest = OutputList.MANIFESTS + "/" + bundle.binaryName() + ".json";
    Optional<Path> found =
        uri(bundle.moduleName(), folder, className + ".class")
            .flatMap(uri -> place(uri.toString(), path));
    return found.isPresent()
            && uri(bundle.moduleName(), "", manifest)
                .flatMap(uri -> place(uri.toString(), manifest))
                .equals(found)
        ? Optional.empty()
        : found;
  }

  private Optional<URI> uri(String module, String folder, String file) {
    return module.isEmpty()
        ? uri(StandardLocation.CLASS_PATH, folder, file)
        : uri(StandardLocation.MODULE_PATH, module + "/" + folder, file);
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
