package dev.assetbundle.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A WebJar on the processor path: used, replaced, removed and added. */
@Tag("slow")
class LibrariesIT {

  private static final Path WORK = Path.of("target/it-libraries").toAbsolutePath();
  private static final String JAR = "org/webjars/jquery/3.7.1/jquery-3.7.1.jar";
  private static final String ENTRY = "META-INF/resources/webjars/jquery/3.7.1/jquery.js";

  @Test
  void eachChangeOfTheJarIsSeenByTheNextBuild() throws Exception {
    Modules project = Modules.of("libraries", WORK.resolve("libraries"));
    Path repository = WORK.resolve("repository");
    Files.deleteIfExists(repository.resolve(JAR));
    List<String> arguments = new ArrayList<>(Repository.in(repository).arguments());
    arguments.add("-Dcompiler.version=3.14.1");
    Maven maven = Maven.own(project.folder(), arguments);

    maven.run("compile").orFail();
    assertTrue(script(project).contains("jQuery JavaScript Library v3.7.1"), script(project));
    Maven.Result same = maven.run("compile").orFail();
    assertTrue(same.log().contains("Nothing to compile"), same.log());

    replace(repository.resolve(JAR), "other();\n");
    Maven.Result replaced = maven.run("compile").orFail();
    assertEquals("other();\n", script(project), replaced.log());

    String pom = Files.readString(project.folder().resolve("pom.xml"));
    project.put("pom.xml", pom.replaceFirst("(?s)<!-- library -->.*<!-- /library -->", ""));
    Maven.Result removed = maven.run("compile");
    assertNotEquals(0, removed.status(), removed.log());
    assertTrue(
        removed
            .log()
            .contains(
                "add org.webjars.npm:jquery there, in Maven as a <path> of annotationProcessorPaths"),
        removed.log());

    project.put("pom.xml", pom);
    Maven.Result added = maven.run("compile").orFail();
    assertEquals("other();\n", script(project), added.log());
  }

  private static String script(Modules project) throws IOException {
    return Files.readString(
        project.folder().resolve("target/classes/META-INF/resources/assets/application.js"));
  }

  private static void replace(Path jar, String text) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(ENTRY));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
  }
}
