package dev.assetbundle.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An application that is deployed: its jar, and the libraries that the jar names. */
final class Deployment implements Scene {

  @Override
  public void prepare(Project project) throws Exception {
    project.putShop().copy("lib", Project.ANNOTATIONS, Project.RUNTIME).copy("", Project.CLI);
    Files.copy(Project.EXAMPLE, project.folder().resolve("app.jar"));
    project.run("git init -q").orFail("git init");
  }

  @Override
  public void run(Project project, String command) throws Exception {
    if (command.startsWith("sh upload.sh storage:")) {
      upload(project, command);
    } else {
      Scene.super.run(
          project, command.replace("/srv/www", project.folder().resolve("www").toString()));
    }
  }

  /** Lets a folder stand for the bucket, which rclone treats in the same way. */
  private static void upload(Project project, String command) throws Exception {
    boolean ci = "true".equals(System.getenv("CI"));
    assertTrue(Shell.has("rclone") || !ci, "no rclone on the PATH; apt-get install rclone");
    if (Shell.has("rclone")) {
      String bucket = project.folder().resolve("bucket").toString();
      project
          .run(
              "export RCLONE_CONFIG=$PWD/rclone.conf; "
                  + command.replaceFirst("storage:\\S+", bucket))
          .orFail(command);
      List<String> uploaded = project.files("bucket/assets");
      assertTrue(uploaded.contains("application-HASH.js.br"), uploaded::toString);
      assertTrue(uploaded.contains("icons/cart-HASH.svg"), uploaded::toString);
      assertTrue(uploaded.stream().noneMatch(name -> name.startsWith(".")), uploaded::toString);
    }
  }

  @Override
  public void check(Project project) throws Exception {
    List<String> www = project.files("www/assets");
    assertTrue(www.contains("application-HASH.js.br"), www::toString);
    assertTrue(text(project, "assetbundle.conf").contains("/var/www/shop"));
    String staged = project.run("git diff --cached --name-only").orFail("git diff").said();
    assertTrue(staged.contains("public/assets/icons/cart-"), staged);
    List<String> development = project.files("build/dev/META-INF/resources");
    assertEquals(
        List.of(), development.stream().filter(name -> !name.startsWith("dev-assets/")).toList());
  }

  private static String text(Project project, String name) throws IOException {
    Path file = project.folder().resolve(name);
    return Files.readString(file);
  }
}
