package dev.assetbundle.processor.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.disk.Links;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources that lie elsewhere in the project, behind symbolic links: a link has no events. */
class LiveLinksTest {

  @TempDir Path folder;

  private static void assertServed(String text, LiveProject project) throws Exception {
    Thread.sleep(30);
    assertEquals(text, project.text("application.js").replace("\n", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "off"})
  void whatALinkedFileHoldsIsSeen(String watch) throws Exception {
    Path shared = Files.createDirectories(folder.resolve("shared"));
    Path first = Files.writeString(shared.resolve("first.js"), "first;\n");
    Path second = Files.writeString(shared.resolve("second.js"), "second;\n");
    try (LiveProject project = project(watch)) {
      Path link = project.file("js/parts/a.js");
      Links.make(link, first);
      project.open();
      assertServed("first;", project);
      Files.writeString(first, "changed;\n");
      assertServed("changed;", project);
      Files.delete(link);
      Links.make(link, second);
      assertServed("second;", project);
      Files.delete(link);
      project.put("js/parts/a.js", "plain;\n");
      assertServed("plain;", project);
      Files.delete(link);
      Links.make(link, first);
      assertServed("changed;", project);
      Files.writeString(first, "again;\n");
      assertServed("again;", project);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "off"})
  void whatALinkedFolderHoldsIsSeen(String watch) throws Exception {
    Path shared = Files.createDirectories(folder.resolve("shared"));
    Files.writeString(shared.resolve("a.js"), "a;\n");
    try (LiveProject project = project(watch)) {
      Files.delete(project.file("js/parts"));
      Links.make(project.file("js/parts"), shared);
      project.open();
      assertServed("a;", project);
      Files.writeString(shared.resolve("a.js"), "changed;\n");
      assertServed("changed;", project);
      Files.writeString(shared.resolve("b.js"), "b;\n");
      assertServed("changed;b;", project);
      Files.delete(shared.resolve("a.js"));
      assertServed("b;", project);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "off"})
  void aLinkThatLedNowhereIsSeenWhenItsTargetComes(String watch) throws Exception {
    Path later = Files.createDirectories(folder.resolve("build")).resolve("generated.js");
    try (LiveProject project = project(watch)) {
      project.put("js/application.js", "//= require generated\n");
      Links.make(project.file("js/generated.js"), later);
      project.open();
      assertTrue(project.text("application.js").startsWith("console.error("));
      Thread.sleep(30);
      assertTrue(project.text("application.js").startsWith("console.error("));
      Files.writeString(later, "generated;\n");
      assertServed("generated;", project);
    }
  }

  private LiveProject project(String watch) throws Exception {
    LiveProject project =
        new LiveProject(folder)
            .setting("watch", watch)
            .put("js/application.js", "//= require_tree ./parts\n")
            .put("css/application.css", "p { color: red }\n");
    Files.createDirectories(project.file("js/parts"));
    return project;
  }
}
