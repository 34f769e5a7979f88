package dev.assetbundle.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;

/** Classes that were rewritten do what they did, and leave nothing to be made at run time. */
class CallSitesTest {

  /** The tag of a constant that describes a call site (JVMS 4.4). */
  private static final int INVOKE_DYNAMIC = 18;

  @TempDir Path folder;

  @Test
  void lambdasDoTheSameAsClasses() throws Exception {
    assertSameAsBefore("lambdas");
  }

  @Test
  void methodsOfRecordsDoTheSameAsCode() throws Exception {
    assertSameAsBefore("records");
  }

  @Test
  void rewritingAgainChangesNothing() throws Exception {
    compile(sample("lambdas"));
    CallSites.main(folder.toString());
    Map<String, String> once = files();
    CallSites.main(folder.toString());
    assertEquals(once, files());
  }

  @Test
  void classesOfLambdasGoWithTheirSource() throws Exception {
    compile(
        "package sample; public class Sample { Runnable a = () -> {}; class In { Runnable b = () ->"
            + " {}; } }");
    CallSites.main(folder.toString());
    assertEquals(
        List.of(
            "sample/Sample$$Lambda1.class",
            "sample/Sample$In$$Lambda1.class",
            "sample/Sample$In.class",
            "sample/Sample.class"),
        List.copyOf(files().keySet()));

    compile("package sample; public class Sample { Runnable a = () -> {}; class In {} }");
    CallSites.main(folder.toString());
    assertEquals(
        List.of("sample/Sample$$Lambda1.class", "sample/Sample$In.class", "sample/Sample.class"),
        List.copyOf(files().keySet()));

    Files.delete(folder.resolve("sample/Sample.class"));
    Files.delete(folder.resolve("sample/Sample$In.class"));
    CallSites.main(folder.toString());
    assertEquals(List.of(), List.copyOf(files().keySet()));
  }

  @Test
  void stackTracesNameTheLineOfTheLambda() throws Exception {
    compile(
        """
        package sample;
        public class Sample implements java.util.function.Supplier<String> {
          public String get() {
            Runnable failing = () -> {
              throw new IllegalStateException();
            };
            try {
              failing.run();
              return "";
            } catch (IllegalStateException e) {
              return e.getStackTrace()[0] + " " + e.getStackTrace()[1];
            }
          }
        }
        """);
    CallSites.main(folder.toString());
    assertEquals(
        "sample.Sample.lambda$get$0(Sample.java:5) sample.Sample$$Lambda1.run(Sample.java:4)",
        run());
  }

  @Test
  void anotherKindOfCallSiteIsAMistake() throws Exception {
    compile(
        "package sample; public class Sample { Object a = (Runnable & java.io.Serializable) () ->"
            + " {}; }");
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> CallSites.main(folder.toString()));
    assertTrue(
        String.valueOf(refused.getMessage())
            .startsWith("sample/Sample:1: cannot replace a call site of "),
        refused::toString);
  }

  private void assertSameAsBefore(String sample) throws Exception {
    compile(sample(sample));
    assertTrue(callSites() > 2, "the compiler leaves call sites");
    String before = run();
    CallSites.main(folder.toString());
    assertEquals(0, callSites());
    assertEquals(before, run());
  }

  private static String sample(String name) throws IOException {
    try (InputStream in =
        CallSitesTest.class.getResourceAsStream("/" + name + "/Sample.java.txt")) {
      return new String(requireNonNull(in).readAllBytes(), UTF_8);
    }
  }

  private void compile(String source) throws IOException {
    Path file = Files.writeString(folder.resolve("Sample.java"), source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  List.of("--release", "17", "-XDstringConcat=inline", "-d", folder.toString()),
                  null,
                  files.getJavaFileObjects(file))
              .call();
      assertTrue(compiled, said::toString);
    }
    Files.delete(file);
  }

  @SuppressWarnings("unchecked") // all samples are suppliers of text
  private String run() throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Class<?> sample = Class.forName("sample.Sample", true, loader);
      return ((Supplier<String>) sample.getDeclaredConstructor().newInstance()).get();
    }
  }

  private Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString().replace('\\', '/'),
            Arrays.toString(Files.readAllBytes(file)));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return files;
  }

  private long callSites() throws IOException {
    long found = 0;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        found += callSites(new ClassReader(Files.readAllBytes(file)));
      }
    }
    return found;
  }

  /** Returns the number of constants that describe a call site (JVMS 4.4.10). */
  private static long callSites(ClassReader file) {
    return IntStream.range(1, file.getItemCount())
        .map(file::getItem)
        .filter(at -> at > 0 && file.readByte(at - 1) == INVOKE_DYNAMIC)
        .count();
  }
}
