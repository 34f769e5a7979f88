package dev.assetbundle.processor.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real runs of javac, one after the other, with the classes that each of them loads. */
class UpToDateTest {

  /** Packages by the tool they belong to. */
  private static final String TOOLS =
      "(com\\.google\\.javascript|io\\.bit3\\.jsass|org\\.mozilla\\.javascript"
          + "|com\\.aayushatharva\\.brotli4j\\.Brotli4jLoader|com\\.palantir\\.javapoet|org\\.objectweb\\.asm|javax\\.xml\\.stream)(\\..*)?";

  @TempDir Path folder;
  private Project project;
  private Path classes;

  @BeforeEach
  void start() {
    project =
        new Project(folder)
            .put("pom.xml", "")
            .put("src/main/assets/js/application.js", "//= require ./cart\ngo(1 + 2);\n")
            .put("src/main/assets/js/cart.coffee", "cart = -> 1\n")
            .put(
                "src/main/assets/css/application.scss",
                "@warn \"old\"; a { b: image-url('l.png') }\n")
            .put("src/main/assets/images/l.png", "logo")
            .put("src/main/assets/images/m.svg", "<svg>" + " ".repeat(900) + "</svg>")
            .put(
                "src/main/java/shop/Shop.java",
                "package shop;\n"
                    + "@dev.assetbundle.AssetBundle(manifests = {\"application.js\","
                    + " \"application.css\"})\n"
                    + "class Shop {}\n");
    classes = folder.resolve("target/classes");
  }

  /**
   * One run.
   *
   * @param said what javac printed
   * @param tools which tools were loaded
   */
  private record Run(String said, String tools) {}

  private Run javac(String... options) throws Exception {
    LoggedJavac.Run run = new LoggedJavac(folder).run(classes, options);
    TreeSet<String> tools = new TreeSet<>();
    run.loaded(TOOLS).stream()
        .map(word -> word.replaceFirst(TOOLS, "$1"))
        .map(word -> word.contains("brotli") ? "brotli" : word)
        .forEach(tools::add);
    // JDKs differ in what they say of native code, and not on our behalf.
    String ours =
        run.said()
            .lines()
            .filter(line -> line.contains("[sass-") || line.contains("error:"))
            .collect(Collectors.joining("\n"));
    return new Run(ours, String.join(" ", tools));
  }

  private SortedMap<String, FileTime> times() throws IOException {
    SortedMap<String, FileTime> times = new TreeMap<>();
    for (String name : DiskCompiler.tree(classes).keySet()) {
      if (name.startsWith("META-INF")) {
        times.put(name, Files.getLastModifiedTime(classes.resolve(name)));
      }
    }
    return times;
  }

  @Test
  void scriptsAreWorkedOnInAnotherJvmUnlessThatIsOff() throws Exception {
    String engines = "com.google.javascript|org.mozilla.javascript";
    assertEquals(2, javac().tools().split(engines, -1).length - 1);
    var tree = DiskCompiler.tree(classes).keySet();
    for (String name : tree) {
      Files.delete(classes.resolve(name));
    }
    Run other = javac("-Aassetbundle.worker=on", "-Aassetbundle.cache=" + folder.resolve("other"));
    assertEquals(0, other.tools().split(engines, -1).length - 1, other.tools());
    // Their names have the digests of their contents.
    assertEquals(tree, DiskCompiler.tree(classes).keySet());
  }

  @Test
  void whatDidNotChangeNeedsNoTool() throws Exception {
    Run first = javac();
    assertEquals(
        "brotli com.google.javascript com.palantir.javapoet io.bit3.jsass"
            + " javax.xml.stream org.mozilla.javascript org.objectweb.asm",
        first.tools());
    assertTrue(first.said().contains("[sass-warning]"), first.said());
    SortedMap<String, FileTime> before = times();
    var tree = DiskCompiler.tree(classes).keySet();

    Run same = javac();
    assertEquals("", same.tools(), "nothing changed");
    assertEquals(first.said(), same.said(), "warnings are repeated");
    assertEquals(before, times(), "nothing was written again");
    assertEquals(tree, DiskCompiler.tree(classes).keySet());

    // As after a clean: everything comes back out of the cache.
    for (String name : DiskCompiler.tree(classes).keySet()) {
      Files.delete(classes.resolve(name));
    }
    Run clean = javac();
    assertEquals("", clean.tools(), "clean build with a warm cache");
    assertEquals(first.said(), clean.said());
    assertEquals(tree, DiskCompiler.tree(classes).keySet());

    project.put("src/main/assets/js/application.js", "//= require ./cart\ngo(2 + 2);\n");
    assertEquals(
        new Run(first.said(), "com.google.javascript com.palantir.javapoet org.objectweb.asm"),
        javac(),
        "a script changed, and the warning of the stylesheet is repeated");
    project.put("src/main/assets/images/l.png", "other logo");
    project.put("src/main/assets/css/application.scss", "a { b: image-url('l.png') }\n");
    assertEquals(
        "brotli com.palantir.javapoet io.bit3.jsass org.objectweb.asm",
        javac().tools(),
        "a stylesheet changed");
    project.put("src/main/assets/images/m.svg", "<svg>" + " ".repeat(901) + "</svg>");
    assertEquals(
        "brotli com.palantir.javapoet javax.xml.stream org.objectweb.asm",
        javac().tools(),
        "an image changed");
  }
}
