package dev.assetbundle.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An application of Spring Boot that restarts itself whenever Maven has built it again. */
@Tag("slow")
class DevtoolsIT {

  private static final Path WORK = Path.of("target/it-devtools").toAbsolutePath();
  private static final String SHEET = "src/main/assets/css/application.css";
  private static final String PAGE = "src/main/java/shop/Page.java";
  private static final String TRIGGER = ".reloadtrigger";
  private static final String ADVICE =
      "[INFO] With spring-boot-devtools, assets need no build while you develop: ";
  private static final int EDITS = Integer.getInteger("devtools.edits", 3);

  private static String sheet(int width) {
    return "a { width: " + width + "px; }";
  }

  private static Maven maven(Modules project, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(Repository.in(WORK.resolve("repository")).arguments());
    arguments.add("-Dcompiler.version=3.14.1");
    arguments.add("-Dspring.version=" + System.getProperty("spring.version", ""));
    arguments.addAll(List.of(more));
    return Maven.own(project.folder(), arguments);
  }

  @Test
  void everyEditIsSeenAndNoStartFails() throws Exception {
    Modules project = Modules.of("devtools", WORK.resolve("project"));
    Maven maven = maven(project);
    maven.run("compile").orFail();

    try (RunningApplication shop =
        RunningApplication.start(
            project.folder(),
            "shop.Shop",
            // Its 0.4 s take a pause of javac on a busy machine for the end of its work.
            "-Dspring.devtools.restart.poll-interval=3s",
            "-Dspring.devtools.restart.quiet-period=2s")) {
      shop.waitFor("Sheet: " + sheet(0));
      for (int edit = 1; edit <= EDITS; edit++) {
        project.put(SHEET, sheet(edit));
        Maven.Result built = maven.run("compile").orFail();
        shop.waitFor("Sheet: " + sheet(edit));
        assertTrue(built.log().contains("Changed: " + SHEET), built.log());
      }

      project.put(SHEET, "a { background: url(missing.png) }");
      assertNotEquals(0, maven.run("compile").status());
      project.put(SHEET, sheet(EDITS + 1));
      maven.run("compile").orFail();
      shop.waitFor("Sheet: " + sheet(EDITS + 1));
      assertEquals("", shop.failures());
      assertTrue(shop.isAlive(), shop.log());
    }
  }

  @Test
  void restartsOnceTheTriggerIsTouchedWithoutAnyPause() throws Exception {
    Modules project = Modules.of("devtools", WORK.resolve("triggered"));
    Maven maven = maven(project, "-Dassetbundle.reloadTrigger=" + TRIGGER);
    maven.run("process-classes").orFail();

    try (RunningApplication shop =
        RunningApplication.start(
            project.folder(), "shop.Shop", "-Dspring.devtools.restart.trigger-file=" + TRIGGER)) {
      shop.waitFor("Sheet: " + sheet(0));
      for (int edit = 1; edit <= 3; edit++) {
        project.put(SHEET, sheet(edit));
        // So that Maven deletes all classes.
        project.put(PAGE, Files.readString(project.folder().resolve(PAGE)) + "// edited\n");
        maven.run("process-classes").orFail();
        shop.waitFor("Sheet: " + sheet(edit));
      }
      assertEquals("", shop.failures());
      assertEquals(4, shop.log().split("Sheet: ", -1).length - 1, shop.log());
    }
  }

  @Test
  void touchesTheTriggerLastAndOnlyIfSomethingChanged() throws Exception {
    Modules project = Modules.of("devtools", WORK.resolve("touched"));
    Maven maven = maven(project, "-Dassetbundle.reloadTrigger=" + TRIGGER);
    Path trigger = project.folder().resolve("target/classes/" + TRIGGER);

    maven.run("process-classes").orFail();
    FileTime first = Files.getLastModifiedTime(trigger);
    Maven.Result same = maven.run("process-classes").orFail();
    assertEquals(first, Files.getLastModifiedTime(trigger), same.log());
    assertFalse(same.log().contains(ADVICE), same.log());

    project.put(SHEET, "a { background: url(missing.png) }");
    assertNotEquals(0, maven.run("process-classes").status());
    assertEquals(first, Files.getLastModifiedTime(trigger));

    project.put(SHEET, sheet(1));
    Maven.Result edited = maven.run("process-classes").orFail();
    FileTime second = Files.getLastModifiedTime(trigger);
    assertNotEquals(first, second, edited.log());
    assertTrue(edited.log().contains(ADVICE), edited.log());
    try (Stream<Path> files = Files.walk(trigger.resolveSibling(""))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertTrue(Files.getLastModifiedTime(file).compareTo(second) <= 0, file.toString());
      }
    }

    project.put(SHEET, sheet(2));
    Maven.Result live = maven.run("-Dassetbundle.live", "process-classes").orFail();
    assertNotEquals(second, Files.getLastModifiedTime(trigger), live.log());
    assertFalse(live.log().contains(ADVICE), live.log());

    Maven.Result refused = maven(project, "-Dassetbundle.reloadTrigger=a/b").run("process-classes");
    assertNotEquals(0, refused.status());
    assertTrue(refused.log().contains("set a name without slashes"), refused.log());
  }
}
