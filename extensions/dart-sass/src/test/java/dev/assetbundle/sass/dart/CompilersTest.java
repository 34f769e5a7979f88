package dev.assetbundle.sass.dart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.disk.UserFolder;
import dev.assetbundle.processor.language.sass.engine.SassHost;
import dev.assetbundle.processor.language.sass.engine.SassResult;
import dev.assetbundle.processor.language.sass.syntax.SassSource;
import dev.assetbundle.processor.process.HelperProcess;
import dev.assetbundle.processor.unpacked.ProgramFolders;
import dev.assetbundle.processor.unpacked.ProgramPlatform;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When compilers start and end. */
class CompilersTest {

  /** Unpacked once for all tests; the build deletes it. */
  private static final Path CACHE = Path.of("target/cache/assetbundle").toAbsolutePath();

  @TempDir Path folder;

  private final List<HelperProcess> started = Collections.synchronizedList(new ArrayList<>());
  private final Compilers compilers = CompileMain.compilers(CACHE, started);

  private static String compile(DartSassEngine engine, String text, UnaryOperator<String> call) {
    SassHost host = new CompileMain.QuietHost(call);
    return CompileMain.css(engine.compile(CompileMain.source(text), host));
  }

  private static String compile(DartSassEngine engine) {
    return compile(engine, ".a { b: 1 + 1 }", name -> name);
  }

  private static boolean isAlive(HelperProcess process) {
    return process.handle().isAlive();
  }

  @Test
  void oneStartsWithTheFirstFileAndEndsWithTheLastEngine() {
    DartSassEngine scss = new DartSassEngine(compilers);
    DartSassEngine sass = new DartSassEngine(compilers);
    assertEquals(0, started.size());
    assertEquals(CompileMain.CSS, compile(scss));
    assertEquals(CompileMain.CSS, compile(sass));
    assertEquals(1, started.size());
    scss.close();
    assertTrue(isAlive(started.get(0)));
    assertEquals(CompileMain.CSS, compile(sass));
    sass.close();
    sass.close();
    assertTrue(!isAlive(started.get(0)));
    assertEquals(CompileMain.CSS, compile(scss));
    scss.close();
    assertEquals(2, started.size());
    assertTrue(!isAlive(started.get(1)));
  }

  @Test
  void oneStartsAheadOfTheFirstFileUnlessTheBuildIsOver() {
    DartSassEngine engine = new DartSassEngine(compilers);
    engine.start();
    engine.start();
    assertEquals(1, started.size());
    assertEquals(CompileMain.CSS, compile(engine));
    assertEquals(1, started.size());
    engine.close();
    assertTrue(!isAlive(started.get(0)));
    engine.start();
    assertEquals(1, started.size());
  }

  @Test
  void filesThatNeedOtherFilesNeverWaitForEver() throws Exception {
    int files = 2 * Compilers.MOST_FILES + 2;
    CyclicBarrier all = new CyclicBarrier(files);
    ExecutorService pool = Executors.newFixedThreadPool(files);
    try (DartSassEngine engine = new DartSassEngine(compilers)) {
      UnaryOperator<String> call =
          name -> {
            try {
              all.await(60, TimeUnit.SECONDS);
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
            return compile(engine).replaceAll("\\s", "");
          };
      Callable<String> file = () -> compile(engine, ".x { y: asset-path('z') }", call);
      for (Future<String> css : pool.invokeAll(Collections.nCopies(files, file))) {
        assertEquals(".x {\n  y: \".a{b:2;}\";\n}\n", css.get());
      }
    } finally {
      pool.shutdown();
    }
    assertTrue(started.size() <= 5, () -> started.size() + " compilers");
    started.forEach(process -> assertTrue(!isAlive(process)));
  }

  /** Answers, and ends the newest compiler a number of times before it does. */
  private SassHost killing(int times) {
    AtomicInteger left = new AtomicInteger(times);
    return new CompileMain.QuietHost(
        name -> {
          if (left.getAndDecrement() > 0) {
            started.get(started.size() - 1).handle().destroyForcibly();
          }
          return name;
        });
  }

  @Test
  void oneThatDiesIsReplacedAndAskedAgain() {
    try (DartSassEngine engine = new DartSassEngine(compilers)) {
      SassSource source = CompileMain.source(".x { y: asset-path('z') }");
      assertTrue(engine.compile(source, killing(1)) instanceof SassResult.Done);
      assertEquals(2, started.size());
    }
  }

  @Test
  void oneThatDiesTwiceOverAFileIsAnErrorAndIsReplaced() {
    try (DartSassEngine engine = new DartSassEngine(compilers)) {
      SassSource source = CompileMain.source(".x { y: asset-path('z') }");
      SassResult.Failed failed = (SassResult.Failed) engine.compile(source, killing(2));
      assertEquals(
          Optional.of(
              "Dart Sass was killed (status 137) in the middle of this file, and once more when it"
                  + " tried again"),
          failed.refusal().map(Throwable::getMessage));
      assertEquals(CompileMain.CSS, compile(engine));
      assertEquals(3, started.size());
    }
  }

  @Test
  void whereTheCacheCannotBeWrittenItGoesToTheTemporaryFolder() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    ProgramFolders folders =
        new ProgramFolders(
            new UserFolder(
                name -> file.toString(),
                name -> name.equals("java.io.tmpdir") ? temporary.toString() : "me"));
    HelperProcess process = new Launcher(Platform.current(), folders).start();
    assertTrue(process.isAlive());
    process.close();
    assertTrue(Files.exists(temporary.resolve("assetbundle-me")));
  }

  @Test
  void anUnsupportedPlatformIsToldWithAWayOut() {
    ProgramFolders folders = new ProgramFolders(new UserFolder(name -> "", name -> "/"));
    Launcher launcher =
        new Launcher(Platform.of(ProgramPlatform.of("AIX", "ppc64"), false), folders);
    try (DartSassEngine engine = new DartSassEngine(new Compilers(launcher::start))) {
      SassResult.Failed failed =
          (SassResult.Failed)
              engine.compile(CompileMain.source(""), new CompileMain.QuietHost(name -> name));
      assertEquals(
          Optional.of("Dart Sass does not run here: there is none for aix ppc64"),
          failed.refusal().map(Throwable::getMessage));
    }
  }

  @ParameterizedTest
  @CsvSource({"end, 0", "forget, 0", "exit, 3", "halt, 4", "halt-inside, 5", "wait, 137"})
  void noneOutlivesTheJvm(String end, int status) throws Exception {
    Process jvm = CompileMain.start(CACHE, end);
    long compiler;
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8))) {
      compiler = Long.parseLong(said.readLine());
      assertEquals(".a {", said.readLine());
      if (end.equals("wait")) {
        assertTrue(ProcessHandle.of(compiler).orElseThrow().isAlive());
        jvm.destroyForcibly();
      }
      assertEquals(status, jvm.waitFor());
    }
    Optional<ProcessHandle> orphan = ProcessHandle.of(compiler);
    if (orphan.isPresent()) {
      // Fails with a TimeoutException.
      orphan.get().onExit().get(10, TimeUnit.SECONDS);
    }
  }
}
