package dev.assetbundle.processor.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.output.DirectorySink;
import dev.assetbundle.processor.output.OutputSink;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Builds that end at each step of writing, and the good one after them. */
class InterruptedBuildTest {

  @TempDir Path folder;
  private Path work;

  /** A process that is no more: from one moment on nothing of it reaches the disk. */
  private static final class Death {
    private int left;

    Death(int left) {
      this.left = left;
    }

    private static final class Killed extends Error {
      private static final long serialVersionUID = 1;
    }

    boolean isOver() {
      return left < 0;
    }

    void step() {
      if (--left < 0) {
        throw new Killed();
      }
    }
  }

  /** Writes until it dies: before a file, in the middle of one, or before one is removed. */
  private static final class MortalOutput implements OutputSink {
    private final Path folder;
    private final OutputSink output;
    private final Death death;

    MortalOutput(Path folder, Death death) {
      this.folder = folder;
      this.output = new DirectorySink(folder);
      this.death = death;
    }

    @Override
    public void write(String path, Body body) throws IOException {
      death.step();
      try {
        death.step();
      } catch (Death.Killed e) {
        long process = ProcessHandle.current().pid();
        Files.writeString(folder.resolve(".assetbundle-" + process + "-1.tmp"), "half");
        throw e;
      }
      output.write(path, body);
    }

    @Override
    public void delete(String path) throws IOException {
      death.step();
      output.delete(path);
    }

    @Override
    public void removeAbandoned() throws IOException {
      death.step();
      output.removeAbandoned();
    }
  }

  private static final class MortalFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final Death death;

    MortalFiles(JavaFileManager files, Death death) {
      super(files);
      this.death = death;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling)
        throws IOException {
      JavaFileObject file = super.getJavaFileForOutput(location, name, kind, sibling);
      return new ForwardingJavaFileObject<>(file) {
        @Override
        public OutputStream openOutputStream() throws IOException {
          death.step();
          return new FilterOutputStream(super.openOutputStream()) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
              out.write(bytes, from, length / 2);
              death.step();
              out.write(bytes, from + length / 2, length - length / 2);
            }
          };
        }
      };
    }
  }

  @BeforeEach
  void start() {
    work = folder.resolve("work");
  }

  private Project project(Path root) {
    return new Project(root)
        .put("pom.xml", "")
        .put("src/main/assets/css/application.css", "a { color: red }\n".repeat(20))
        .put("src/main/assets/img/logo.svg", "<svg></svg>")
        .put(
            "src/main/java/shop/Shop.java",
            """
            package shop;
            @dev.assetbundle.AssetBundle(manifests = "application.css")
            class Shop {}
            """);
  }

  private Project first(Project project) {
    return project.put("src/main/assets/css/application.css", "a { color: red }\n".repeat(20));
  }

  private Project between(Project project) {
    return project
        .put("src/main/assets/css/application.css", "a { color: green }\n".repeat(20))
        .put("src/main/assets/img/icons/new.svg", "<svg>new</svg>");
  }

  private void last(Path root) throws IOException {
    project(root).put("src/main/assets/css/application.css", "a { color: blue }\n".repeat(20));
    Files.deleteIfExists(root.resolve("src/main/assets/img/icons/new.svg"));
    Files.deleteIfExists(root.resolve("src/main/assets/img/icons"));
  }

  /** Compiles with javac's own files until it dies, and returns whether it went through. */
  private static boolean compile(Path root, Death death, String... options) {
    List<String> all = new ArrayList<>();
    Path classes = root.resolve("target/classes");
    Path sources = root.resolve("target/java");
    all.addAll(List.of("-d", classes.toString(), "-s", sources.toString()));
    all.add("-Aassetbundle.basedir=" + root);
    all.addAll(List.of(options));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      Files.createDirectories(classes);
      Files.createDirectories(sources);
      Path java = root.resolve("src/main/java/shop/Shop.java");
      JavaCompiler.CompilationTask task =
          javac.getTask(
              Writer.nullWriter(),
              new MortalFiles(files, death),
              diagnostic -> {},
              all,
              null,
              files.getJavaFileObjects(java));
      task.setProcessors(
          List.of(new AssetBundleProcessor(output -> new MortalOutput(output, death))));
      return task.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException | Error e) {
      // javac wraps what ends it.
      assertTrue(death.isOver(), e.toString());
      return false;
    }
  }

  private static boolean compile(Path root, String... options) {
    return compile(root, new Death(Integer.MAX_VALUE), options);
  }

  private static SortedMap<String, String> tree(Path root) throws IOException {
    SortedMap<String, String> tree = new TreeMap<>();
    Files.createDirectories(root.resolve("target/assetbundle"));
    DiskCompiler.tree(root.resolve("target"))
        .forEach(
            (name, bytes) -> {
              // It names the folder and the times of its files; the other has its own order.
              boolean isRecord = name.startsWith("assetbundle/");
              tree.put(name, isRecord ? "" : HexFormat.of().formatHex(bytes));
            });
    return tree;
  }

  private static void delete(Path root) throws IOException {
    if (Files.exists(root)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** What was there before the build that is ended, and what happens after it. */
  private enum Story {
    /** An edit, a build that is ended, another edit. */
    EDITED,
    /** An edit, a build that is ended, and the edit is taken back. */
    TAKEN_BACK,
    /** As EDITED, and a build tool removes what the last good build wrote. */
    EMPTIED_BY_THE_TOOL,
    /** The class output is gone, and what the cache knows is being brought back; then an edit. */
    BROUGHT_BACK
  }

  @Test
  void oneGoodBuildEqualsACleanOneWhereverTheLastWasEnded() throws IOException {
    oneGoodBuildEqualsACleanOne(Story.EDITED, "off", "digest=true");
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "EDITED,              off, digest=false",
    "TAKEN_BACK,          on,  digest=true",
    "EMPTIED_BY_THE_TOOL, off, digest=true",
    "EMPTIED_BY_THE_TOOL, on,  digest=true",
    "BROUGHT_BACK,        on,  digest=true"
  })
  void soItIsInOtherStories(Story story, String cache, String digest) throws IOException {
    oneGoodBuildEqualsACleanOne(story, cache, digest);
  }

  private void oneGoodBuildEqualsACleanOne(Story story, String cache, String digest)
      throws IOException {
    String[] options = {
      "-Aassetbundle.cache=" + (cache.equals("on") ? folder.resolve("cache") : cache),
      "-Aassetbundle." + digest
    };
    Path clean = folder.resolve("clean");
    if (story == Story.TAKEN_BACK) {
      first(project(clean));
    } else {
      last(clean);
    }
    assertTrue(compile(clean, "-Aassetbundle.cache=off", "-Aassetbundle." + digest));
    TreeSet<Integer> wrong = new TreeSet<>();
    int steps = 0;
    for (boolean over = false; !over; steps++) {
      delete(work);
      Project project = first(project(work));
      assertTrue(compile(work, options));
      List<String> good = List.copyOf(DiskCompiler.tree(work.resolve("target/classes")).keySet());
      if (story == Story.BROUGHT_BACK) {
        delete(work.resolve("target"));
      } else {
        between(project);
      }
      over = compile(work, new Death(steps), options);
      if (story == Story.TAKEN_BACK) {
        last(work);
        first(project);
      } else {
        last(work);
      }
      if (story == Story.EMPTIED_BY_THE_TOOL) {
        for (String name : good) {
          Files.deleteIfExists(work.resolve("target/classes").resolve(name));
        }
      }
      assertTrue(compile(work, options), "step " + steps);
      if (!tree(clean).equals(tree(work))) {
        wrong.add(steps);
        assertEquals(
            String.join("\n", tree(clean).keySet()),
            String.join("\n", tree(work).keySet()),
            "files after step " + steps);
      }
    }
    assertEquals(new TreeSet<>(), wrong);
    assertTrue(steps > 10, "only " + steps + " steps");
  }

  @Test
  void oneGoodBuildEqualsACleanOneAfterJavacWasKilled() throws Exception {
    Path clean = folder.resolve("clean");
    last(clean);
    String off = "-Aassetbundle.cache=off";
    assertTrue(compile(clean, off));
    Project project = first(project(work));
    assertTrue(compile(work, off));
    between(project);
    for (int i = 0; i < 200; i++) {
      project.put("src/main/assets/img/icons/" + i + ".svg", "<svg>" + "x".repeat(200 + i));
    }
    int killed = 0;
    for (int i = 0; i < 4; i++) {
      Path published = work.resolve("target/classes/META-INF/resources/assets/icons");
      Process javac = ChildJavac.start(work, "-s", work.resolve("target/java").toString());
      long published1 = count(published);
      // Once it writes, at different moments.
      boolean writing = false;
      while (javac.isAlive() && !writing) {
        Thread.sleep(1);
        writing = count(published) > published1 + i * 40L;
      }
      javac.destroyForcibly();
      assertTrue(javac.waitFor(60, TimeUnit.SECONDS));
      boolean done = javac.exitValue() == 0;
      assertTrue(writing || done, "javac failed by itself");
      if (!done) {
        killed++;
      }
      project.put("src/main/assets/css/application.css", "b { color: red }\n".repeat(i + 5));
      for (int icon = 0; icon < 200; icon++) {
        project.put("src/main/assets/img/icons/" + icon + ".svg", "<svg>" + i + "-" + icon);
      }
    }
    // Not each time, as javac may be faster than this on a busy machine.
    assertTrue(killed > 0, "javac was done each time before it was killed");
    delete(work.resolve("src/main/assets/img/icons"));
    last(work);
    assertTrue(compile(work, off));
    assertEquals(tree(clean), tree(work));
  }

  private static long count(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }
}
