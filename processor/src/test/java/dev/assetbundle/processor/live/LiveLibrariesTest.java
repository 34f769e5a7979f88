package dev.assetbundle.processor.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.source.jar.LibraryProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of jars in live mode. */
class LiveLibrariesTest {

  private static final String FILE = LibraryProject.WEBJARS + "jquery/3/dist/jquery.js";

  @TempDir Path folder;

  private static String script(LiveProject project) throws Exception {
    return text(project, "application.js");
  }

  private static String text(LiveProject project, String logicalPath) throws Exception {
    // A state counts for a moment even if nobody saw a change.
    Thread.sleep(60);
    for (var asset : project.list()) {
      if (logicalPath.equals(asset.get("logicalPath"))) {
        return LiveProject.text(asset).replaceAll("(?m)^//# .*\\R?", "").strip();
      }
    }
    return "nothing";
  }

  private LiveProject project(String directive, String watch, Path library) throws IOException {
    return new LiveProject(folder.resolve("project"))
        .member("statics")
        .member("manifests", "application.js")
        .put("js/application.js", "//= " + directive + "\n")
        .setting("watch", watch)
        .libraries(library)
        .open();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "off"})
  void aJarThatIsReplacedIsSeen(String watch) throws Exception {
    Path jar = LibraryProject.write(folder.resolve("m2/jquery-3.jar"), FILE, "one();\n");
    try (LiveProject project = project("require jquery/dist/jquery", watch, jar)) {
      assertEquals("one();", script(project));
      assertEquals("one();", script(project));

      Path other = LibraryProject.write(folder.resolve("half.jar"), FILE, "two();\n");
      Files.move(other, jar, StandardCopyOption.REPLACE_EXISTING);
      assertEquals("two();", script(project));

      LibraryProject.write(jar, FILE, "six();\n");
      assertEquals("six();", script(project));
    }
  }

  @Test
  void aFileOfAJarIsPublishedAsItIs() throws Exception {
    String image = LibraryProject.WEBJARS + "icons/1/dist/cart.svg";
    Path jar = LibraryProject.write(folder.resolve("m2/icons-1.jar"), image, "<svg/>\n");
    try (LiveProject project = project("link icons/dist/cart.svg", "off", jar)) {
      assertEquals("<svg/>", text(project, "icons/dist/cart.svg"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "off"})
  void aFolderOfClassesThatIsMadeAgainIsSeen(String watch) throws Exception {
    Path classes = folder.resolve("other/target/classes");
    Path file = classes.resolve("META-INF/assetbundle/library/0-scripts/shared.js");
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, "one();\n");
    try (LiveProject project = project("require shared", watch, classes)) {
      assertEquals("one();", script(project));
      delete(classes);
      assertTrue(script(project).startsWith("console.error("), script(project));
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, "two();\n");
      assertEquals("two();", script(project));
    }
  }
}
