package dev.assetbundle.example;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The types of Java files and the members of each, by their simple names. */
final class Declarations {

  /** Folders with what was built, and with Java that only tests of ours compile. */
  private static final Set<String> NO_SOURCES = Set.of("target", "resources", ".git");

  private final Map<String, Set<String>> members = new HashMap<>();

  private Declarations() {}

  /** Reads all sources of the modules below a folder. */
  static Declarations below(Path folder) throws IOException {
    List<Path> sources = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
            return NO_SOURCES.contains(inner.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              sources.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    Declarations declarations = new Declarations();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(sources));
      for (CompilationUnitTree unit : task.parse()) {
        unit.getTypeDecls().forEach(declarations::add);
      }
    }
    return declarations;
  }

  private void add(Tree declaration) {
    if (declaration instanceof ClassTree type) {
      Set<String> own =
          members.computeIfAbsent(type.getSimpleName().toString(), n -> new HashSet<>());
      for (Tree member : type.getMembers()) {
        own.add(name(member));
        add(member);
      }
    }
  }

  private static String name(Tree member) {
    return member instanceof ClassTree type
        ? type.getSimpleName().toString()
        : member instanceof MethodTree method
            ? method.getName().toString()
            : member instanceof VariableTree variable ? variable.getName().toString() : "";
  }

  /** Whether there is a type of that name, or such a member of one: {@code Directive.Kind}. */
  boolean has(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? members.containsKey(name)
        : members.getOrDefault(name.substring(0, dot), Set.of()).contains(name.substring(dot + 1));
  }

  /** Whether any type has a member of that name. */
  boolean hasConstant(String name) {
    return members.values().stream().anyMatch(own -> own.contains(name));
  }
}
