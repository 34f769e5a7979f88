package dev.assetbundle.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The goals that export assets, and look after what was exported. */
class ExportIT {

  private static final Path WORK = Path.of("target/it-export").toAbsolutePath();
  private static final String SHEET = "edited/src/main/assets/css/application.scss";

  private static List<String> tree(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .map(name -> name.replaceFirst("-[0-9a-f]{32,}", "-HASH"))
          .sorted()
          .toList();
    }
  }

  @Test
  void exportsVerifiesAndCleans() throws Exception {
    Modules modules = Modules.of("modules", WORK.resolve("modules"));
    List<String> arguments = new ArrayList<>(Repository.in(WORK.resolve("repository")).arguments());
    arguments.add("-Dcompiler.version=3.14.1");
    arguments.add("-Dspring.version=" + System.getProperty("spring.version", ""));
    arguments.addAll(List.of("-pl", "edited"));
    Maven maven = Maven.own(modules.folder(), arguments);
    Path out = modules.folder().resolve("edited/target/export");

    Maven.Result early = maven.run("assetbundle:export");
    assertNotEquals(0, early.status(), early.log());
    assertTrue(early.info().contains("compile the module first"), early.log());

    maven.run("compile", "assetbundle:export", "assetbundle:verify").orFail();
    assertEquals(
        List.of("assets/.sprockets-manifest-HASH.json", "assets/application-HASH.css"), tree(out));
    modules.put(SHEET, "b { color: tan; }\n");
    maven.run("compile", "assetbundle:export").orFail();
    assertEquals(3, tree(out).size());
    maven.run("assetbundle:clean", "-Dassetbundle.keep=0", "-Dassetbundle.olderThan=0").orFail();
    assertEquals(2, tree(out).size());

    try (Stream<Path> files = Files.list(out.resolve("assets"))) {
      Path sheet = files.filter(file -> file.toString().endsWith(".css")).findFirst().orElseThrow();
      Files.writeString(sheet, Files.readString(sheet) + "\n");
    }
    Maven.Result wrong = maven.run("assetbundle:verify");
    assertNotEquals(0, wrong.status(), wrong.log());
    assertTrue(wrong.info().contains("has a line feed more at its end"), wrong.log());
  }
}
