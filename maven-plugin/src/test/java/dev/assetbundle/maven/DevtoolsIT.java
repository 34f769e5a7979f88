package dev.assetbundle.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An application of Spring Boot that restarts itself whenever Maven has built it again. */
class DevtoolsIT {

  private static final Path WORK = Path.of("target/it-devtools").toAbsolutePath();
  private static final String SHEET = "src/main/assets/css/application.css";
  private static final int EDITS = 10;

  private static String sheet(int width) {
    return "a { width: " + width + "px; }";
  }

  @Test
  void everyEditIsSeenAndNoStartFails() throws Exception {
    Modules project = Modules.of("devtools", WORK.resolve("project"));
    List<String> arguments = new ArrayList<>(Repository.in(WORK.resolve("repository")).arguments());
    arguments.add("-Dcompiler.version=3.14.1");
    arguments.add("-Dspring.version=" + System.getProperty("spring.version", ""));
    Maven maven = Maven.own(project.folder(), arguments);
    maven.run("compile").orFail();

    try (RunningApplication shop = RunningApplication.start(project.folder(), "shop.Shop")) {
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
}
