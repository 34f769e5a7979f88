package dev.assetbundle.processor.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.javac.AssetBundleProcessor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The javac of the JDK that runs the tests. */
final class JavacCompilation implements JavaCompilation {

  @Override
  public List<Said> compile(Path project, List<String> options) throws IOException {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-d", project.resolve("target/classes").toString()));
    all.addAll(List.of("-s", project.resolve("target/generated").toString()));
    all.addAll(List.of("-classpath", JavaCompilation.classPath()));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
            javac.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8);
        Stream<Path> sources = Files.walk(project.resolve("src/main/java"))) {
      List<Path> java = sources.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      JavaCompiler.CompilationTask task =
          javac.getTask(null, files, said, all, null, files.getJavaFileObjectsFromPaths(java));
      task.setProcessors(List.of(new AssetBundleProcessor()));
      task.setLocale(Locale.ROOT);
      boolean succeeded = task.call();
      List<Said> list = new ArrayList<>();
      for (Diagnostic<? extends JavaFileObject> diagnostic : said.getDiagnostics()) {
        // It differs by the time that the build took.
        if (!diagnostic.getMessage(Locale.ROOT).startsWith("AssetBundle built ")) {
          list.add(said(diagnostic));
        }
      }
      assertEquals(
          succeeded, list.stream().noneMatch(s -> s.severity().equals("ERROR")), Said.text(list));
      return list;
    }
  }

  private static Said said(Diagnostic<? extends JavaFileObject> diagnostic) throws IOException {
    JavaFileObject file = diagnostic.getSource();
    String place = "";
    if (file != null) {
      String name = file.getName().replace('\\', '/');
      place =
          Said.place(
              name.substring(name.lastIndexOf('/') + 1),
              file.getCharContent(true).toString(),
              (int) diagnostic.getStartPosition(),
              (int) diagnostic.getEndPosition());
    }
    String severity =
        diagnostic.getKind() == Diagnostic.Kind.MANDATORY_WARNING
            ? "WARNING"
            : diagnostic.getKind().toString();
    // It indents all lines but the first.
    return new Said(severity, place, diagnostic.getMessage(Locale.ROOT).replace("\n  ", "\n"));
  }
}
