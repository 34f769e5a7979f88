package dev.assetbundle.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Compiled classes, and the folders their sources lie in. */
final class ClassFolder {

  private static final String ANNOTATION = "Ldev/assetbundle/AssetBundle;";
  private static final String JAVA = ".java";

  // Other texts of a class may end like the name of a source file, too.
  private static final Pattern SOURCE_FILE =
      Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*\\.java");

  private final Path folder;
  private final List<Path> sourceRoots;

  ClassFolder(Path folder, List<Path> sourceRoots) {
    this.folder = folder;
    this.sourceRoots = List.copyOf(sourceRoots);
  }

  /**
   * Removes class files, so that what they are compiled from looks new. A type that is not
   * annotated any more, or has no source here, stays: compiling would not bring its assets, or not
   * bring it back.
   *
   * @param types binary names
   * @return those that were there
   * @throws IOException if one cannot be removed
   */
  List<String> removeAnnotated(List<String> types) throws IOException {
    List<String> removed = new ArrayList<>();
    for (String type : types) {
      Path file = classFile(type);
      if (Files.exists(file)) {
        Optional<Set<String>> texts = texts(file);
        boolean annotated = texts.isEmpty() || texts.get().contains(ANNOTATION);
        if (annotated && remove(type, texts.orElse(Set.of()))) {
          removed.add(type);
        }
      }
    }
    return removed;
  }

  private static Optional<Set<String>> texts(Path file) {
    try {
      return Optional.of(ClassFile.texts(file));
    } catch (IOException e) {
      // What nobody can read is better compiled again.
      return Optional.empty();
    }
  }

  private Path classFile(String type) {
    return folder.resolve(type.replace('.', '/') + ".class");
  }

  /**
   * Removes the class that is called like the source file, which is the one that build tools look
   * for, and the type itself if that is another one.
   */
  private boolean remove(String type, Set<String> texts) throws IOException {
    String packagePrefix = type.substring(0, type.lastIndexOf('.') + 1);
    boolean found = false;
    for (String name : sourceNames(type, texts)) {
      String main = packagePrefix + name;
      if (hasSource(main)) {
        Files.deleteIfExists(classFile(main));
        found = true;
      }
    }
    if (found) {
      Files.deleteIfExists(classFile(type));
    }
    return found;
  }

  /**
   * Returns how the source file may be called: as the class file says (attribute SourceFile, JVMS
   * 4.7.10), or like the type or one around it.
   */
  private static Set<String> sourceNames(String type, Set<String> texts) {
    Set<String> names = new LinkedHashSet<>();
    texts.stream()
        .filter(text -> SOURCE_FILE.matcher(text).matches())
        .forEach(text -> names.add(text.substring(0, text.length() - JAVA.length())));
    String simple = type.substring(type.lastIndexOf('.') + 1);
    for (int end = simple.length(); end > 0; end = simple.lastIndexOf('$', end - 1)) {
      names.add(simple.substring(0, end));
    }
    return names;
  }

  private boolean hasSource(String type) {
    return sourceRoots.stream()
        .anyMatch(root -> Files.exists(root.resolve(type.replace('.', '/') + JAVA)));
  }
}
