package dev.assetbundle.sass.dart;

import dev.assetbundle.processor.disk.UserFolder;
import dev.assetbundle.processor.language.sass.engine.SassHost;
import dev.assetbundle.processor.language.sass.engine.SassNotice;
import dev.assetbundle.processor.language.sass.engine.SassResult;
import dev.assetbundle.processor.language.sass.engine.SassText;
import dev.assetbundle.processor.language.sass.syntax.SassSource;
import dev.assetbundle.processor.language.sass.syntax.SassSyntax;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.process.HelperProcess;
import dev.assetbundle.processor.unpacked.ProgramFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Compiles one text, in a JVM or class loader of its own, and ends in some way. */
public final class CompileMain {

  static final String CSS = ".a {\n  b: 2;\n}\n";

  private CompileMain() {}

  /** Runs with a cache folder and a way to end. */
  public static void main(String[] arguments) throws Exception {
    Compilers compilers = compilers(Path.of(arguments[0]), new ArrayList<>());
    DartSassEngine engine = new DartSassEngine(compilers);
    String css = css(engine.compile(source(".a { b: 1 + 1 }"), new QuietHost(call -> call)));
    System.out.println(ProcessHandle.current().children().findFirst().orElseThrow().pid());
    System.out.print(css);
    System.out.flush();
    switch (arguments[1]) {
      case "end" -> engine.close();
      case "forget" -> {}
      case "exit" -> System.exit(3);
      case "halt" -> Runtime.getRuntime().halt(4);
      case "halt-inside" ->
          engine.compile(
              source(".a { b: asset-path('x') }"),
              new QuietHost(
                  call -> {
                    Runtime.getRuntime().halt(5);
                    return call;
                  }));
      default -> Thread.sleep(60_000);
    }
  }

  /** Compiles with an engine of its own and returns the CSS. */
  public static String compile(String cache) throws IOException {
    try (DartSassEngine engine = new DartSassEngine(compilers(Path.of(cache), new ArrayList<>()))) {
      return css(engine.compile(source(".a { b: 1 + 1 }"), new QuietHost(call -> call)));
    }
  }

  /** Returns compilers that are unpacked in {@code cache}, a folder called {@code assetbundle}. */
  static Compilers compilers(Path cache, List<HelperProcess> started) {
    String parent = String.valueOf(cache.getParent());
    ProgramFolders folders =
        new ProgramFolders(
            new UserFolder(name -> parent, name -> name.equals("os.name") ? "Linux" : parent));
    return new Compilers(
        () -> {
          HelperProcess process = new Launcher(Platform.current(), folders).start();
          started.add(process);
          return process;
        });
  }

  static SassSource source(String text) {
    return new SassSource(
        new SourcePath("css", new LogicalPath("app.scss")), text, SassSyntax.SCSS);
  }

  static String css(SassResult result) {
    return result instanceof SassResult.Done done ? done.css().text() : result.toString();
  }

  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  static Process start(Path cache, String end) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath(),
            CompileMain.class.getName(),
            cache.toString(),
            end)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** A host without files. */
  record QuietHost(UnaryOperator<String> function) implements SassHost {

    @Override
    public Optional<List<SassSource>> resolve(String name, SourcePath from) {
      return Optional.empty();
    }

    @Override
    public List<SassSource> module(String name, SourcePath from) {
      return List.of();
    }

    @Override
    public SassText call(String name, String argument) {
      return new SassText(function.apply(argument), true);
    }

    @Override
    public void warn(String message) {}

    @Override
    public void debug(String message) {}

    @Override
    public void notice(SassNotice notice) {}
  }
}
