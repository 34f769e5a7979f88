package dev.assetbundle.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compiled classes, and the folders their sources lie in. */
final class ClassFolder {

  private static final String ANNOTATION = "Ldev/assetbundle/AssetBundle;";
  private static final String JAVA = ".java";
  private static final String CLASS = ".class";

  /** Older than any source, and the same everywhere, so that it is known again. */
  private static final FileTime OLD = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

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
   * Sets the time of class files back, so that what they are compiled from looks new. A type that
   * is not annotated any more, or has no source here, stays as it is: compiling would not bring its
   * assets, or not bring it back.
   *
   * @param types binary names
   * @return those that will be compiled
   * @throws IOException if the time of one cannot be changed
   */
  List<String> markAnnotated(List<String> types) throws IOException {
    List<String> marked = new ArrayList<>();
    for (String type : types) {
      Path file = classFile(type);
      if (Files.exists(file)) {
        Optional<Set<String>> texts = texts(file);
        boolean annotated = texts.isEmpty() || texts.get().contains(ANNOTATION);
        if (annotated && mark(type, texts.orElse(Set.of()))) {
          marked.add(type);
        }
      }
    }
    return marked;
  }

  /**
   * Sets the time of each class back whose texts hold one of these, or cannot be read: where
   * constants were or may have been copied to.
   *
   * @throws IOException if a class cannot be found or changed
   */
  void markHolders(Set<String> constants) throws IOException {
    for (Path file : classFiles()) {
      Optional<Set<String>> texts = texts(file);
      if (texts.isEmpty() || holds(texts.get(), constants)) {
        String name = folder.relativize(file).toString().replace('\\', '/').replace('/', '.');
        mark(name.substring(0, name.length() - CLASS.length()), texts.orElse(Set.of()));
      }
    }
  }

  private static boolean holds(Set<String> texts, Set<String> constants) {
    return texts.stream().anyMatch(text -> constants.stream().anyMatch(text::contains));
  }

  private List<Path> classFiles() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(CLASS)).toList();
    }
  }

  /** Returns the texts of a class by its binary name; none if it cannot be read. */
  Set<String> texts(String type) {
    return texts(classFile(type)).orElse(Set.of());
  }

  private static Optional<Set<String>> texts(Path file) {
    try {
      return Optional.of(ClassFile.texts(file));
    } catch (IOException e) {
      // Unknown: where it matters, it is compiled again, which is right in any case.
      return Optional.empty();
    }
  }

  private Path classFile(String type) {
    return folder.resolve(type.replace('.', '/') + CLASS);
  }

  /**
   * Marks the class that is called like the source file, which is the one that build tools look
   * for, and the type itself if that is another one.
   */
  private boolean mark(String type, Set<String> texts) throws IOException {
    String packagePrefix = type.substring(0, type.lastIndexOf('.') + 1);
    boolean found = false;
    for (String name : sourceNames(type, texts)) {
      String main = packagePrefix + name;
      if (hasSource(main)) {
        mark(classFile(main));
        found = true;
      }
    }
    if (found) {
      mark(classFile(type));
    }
    return found;
  }

  private static void mark(Path file) throws IOException {
    if (Files.exists(file)) {
      Files.setLastModifiedTime(file, OLD);
    }
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

  /** Whether the class called like a source file waits to be compiled again. */
  boolean isMarked(Path source) throws IOException {
    Optional<Path> file = classOf(source);
    return file.isPresent() && Files.getLastModifiedTime(file.get()).equals(OLD);
  }

  /**
   * Returns when the class called like a source file was written.
   *
   * @param other what to return if there is none, or if it was marked and nobody knows
   */
  FileTime time(Path source, FileTime other) throws IOException {
    Optional<Path> file = classOf(source);
    if (file.isEmpty()) {
      return other;
    }
    FileTime time = Files.getLastModifiedTime(file.get());
    return time.equals(OLD) ? other : time;
  }

  private Optional<Path> classOf(Path source) {
    String name = String.valueOf(source.getFileName());
    if (!name.endsWith(JAVA)) {
      return Optional.empty();
    }
    Path sibling = source.resolveSibling(name.substring(0, name.length() - JAVA.length()) + CLASS);
    return sourceRoots.stream()
        .filter(sibling::startsWith)
        .map(root -> folder.resolve(root.relativize(sibling).toString()))
        .filter(Files::exists)
        .findFirst();
  }

  /** Whether there is such a file. */
  boolean holds(String name) {
    return Files.exists(folder.resolve(name));
  }
}
