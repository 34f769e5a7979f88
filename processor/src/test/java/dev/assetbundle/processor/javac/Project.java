package dev.assetbundle.processor.javac;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** A project on disk that is compiled with the processor. */
final class Project {

  private final Path folder;
  private final List<String> options = new ArrayList<>();
  private final List<Processor> others = new ArrayList<>();

  Project(Path folder) {
    this.folder = folder;
  }

  /** A project with one script that is not compressed. */
  static Project shop(Path folder) {
    return new Project(folder)
        .put("src/main/assets/js/application.js", "start();\n")
        .option("minify=false");
  }

  /** Returns a script of that many lines, long enough to be worth compressing. */
  static String lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> "start(" + number * number + ");\n")
        .collect(Collectors.joining());
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  Project put(String name, String text) {
    return put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Project put(String name, byte[] bytes) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.write(folder.resolve(name), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts an annotated type of the package {@code shop} where sources are. */
  Project type(String name, String members) {
    return put(
        "src/main/java/shop/" + name + ".java",
        "package shop;\n@dev.assetbundle.AssetBundle(" + members + ")\nclass " + name + " {}\n");
  }

  Project option(String option) {
    return raw("-Aassetbundle." + option);
  }

  Project raw(String option) {
    options.add(option);
    return this;
  }

  Project with(Processor other) {
    others.add(other);
    return this;
  }

  /** Compiles {@code shop.Shop} with an annotation of these members. */
  Compilation annotated(String members) {
    return compile("@AssetBundle(" + members + ") class Shop {}");
  }

  /** Compiles types of the package {@code shop}, each a file named after its last type. */
  Compilation compile(String... types) {
    return compile(Arrays.stream(types).map(Project::source).toArray(JavaFileObject[]::new));
  }

  Compilation compile(JavaFileObject... sources) {
    List<Object> all = new ArrayList<>(options);
    all.add("-Aassetbundle.basedir=" + folder);
    if (options.stream().noneMatch(option -> option.startsWith("-Aassetbundle.cache="))) {
      all.add("-Aassetbundle.cache=off");
    }
    List<Processor> processors = new ArrayList<>(others);
    processors.add(new AssetBundleProcessor());
    return javac().withOptions(all).withProcessors(processors).compile(sources);
  }

  private static JavaFileObject source(String type) {
    String name = type.replaceFirst("(?s).*?\\b(?:class|interface|enum|record) (\\w+).*", "$1");
    return JavaFileObjects.forSourceString(
        "shop." + name, "package shop;\nimport dev.assetbundle.AssetBundle;\n" + type + "\n");
  }

  /** Returns all diagnostics but the summary, each with file, line and what stands at its place. */
  static String said(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(diagnostic -> !isSummary(diagnostic))
        .map(Project::text)
        .collect(Collectors.joining());
  }

  /** Whether a message tells only what a build came to, which differs by the time it took. */
  static boolean isSummary(Diagnostic<?> diagnostic) {
    return diagnostic.getMessage(Locale.ROOT).startsWith("AssetBundle built ");
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject file = diagnostic.getSource();
    String place = "";
    if (file != null) {
      try {
        String code = file.getCharContent(true).toString();
        int start = (int) diagnostic.getStartPosition();
        int end = (int) diagnostic.getEndPosition();
        String name = file.getName();
        place =
            name.substring(name.lastIndexOf('/') + 1)
                + ":"
                + diagnostic.getLineNumber()
                + " "
                + (start < 0 ? "" : code.substring(start, end))
                + ": ";
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return place + diagnostic.getKind() + " " + message(diagnostic) + "\n";
  }

  // javac indents all lines but the first.
  private static String message(Diagnostic<?> diagnostic) {
    return diagnostic.getMessage(Locale.ROOT).replace("\n  ", "\n");
  }

  /** Returns the names of what was written into class output besides classes. */
  static List<String> resources(Compilation compilation) {
    return written(compilation)
        .filter(name -> !name.equals("META-INF/assetbundle/probe"))
        .filter(name -> !name.endsWith(".class"))
        .sorted()
        .toList();
  }

  private static Stream<String> written(Compilation compilation) {
    String output = "/" + StandardLocation.CLASS_OUTPUT + "/";
    return compilation.generatedFiles().stream()
        .map(file -> file.toUri().getPath())
        .filter(path -> path.startsWith(output))
        .map(path -> path.substring(output.length()));
  }
}
