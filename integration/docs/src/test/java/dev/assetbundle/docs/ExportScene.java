package dev.assetbundle.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An application that was packaged as one jar, and once more by Spring Boot. */
final class ExportScene implements Scene {

  private static final String MANIFEST =
      """
      Main-Class: org.springframework.boot.loader.launch.JarLauncher
      Start-Class: shop.Shop
      Spring-Boot-Classes: BOOT-INF/classes/
      Spring-Boot-Lib: BOOT-INF/lib/
      """;

  @Override
  public void prepare(Project project) throws Exception {
    project
        .putShop()
        .copy("lib", Project.ANNOTATIONS, Project.RUNTIME)
        .copy("", Project.CLI)
        .put("boot.mf", MANIFEST);
    Files.copy(loader(), project.folder().resolve("loader.jar"));
    for (String command :
        List.of(
            "javac --release 17 -d app -cp 'lib/*' -processorpath "
                + Project.CLI.getFileName()
                + " src/main/java/shop/Shop.java",
            "mkdir -p boot/BOOT-INF/lib boot/BOOT-INF/classes",
            "cp -r app/. boot/BOOT-INF/classes",
            "cp lib/* boot/BOOT-INF/lib",
            "(cd boot && jar --extract --file ../loader.jar org)",
            "jar --create --no-compress --file boot.jar --manifest boot.mf -C boot .",
            "(cd app && jar --extract --file ../lib/" + Project.RUNTIME.getFileName() + ")",
            "jar --create --file app.jar -C app .")) {
      project.run(command).orFail(command);
    }
  }

  private static Path loader() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> entry.contains("spring-boot-loader-"))
        .map(Path::of)
        .findFirst()
        .orElseThrow();
  }

  /** That of Spring Boot gets a folder of its own, since it would find everything there already. */
  @Override
  public void run(Project project, String command) throws Exception {
    Scene.super.run(
        project,
        command.contains("boot.jar") ? command.replace("--out public", "--out boot-out") : command);
  }

  @Override
  public void check(Project project) throws Exception {
    for (String folder : List.of("public", "boot-out")) {
      List<String> files =
          project.files(folder).stream()
              .map(file -> file.replaceFirst("-[0-9a-f]{32}\\.json", "-HASH.json"))
              .toList();
      assertEquals(
          List.of(
              "assets/.sprockets-manifest-HASH.json",
              "assets/application-HASH.css",
              "assets/application-HASH.js"),
          files);
    }
  }
}
