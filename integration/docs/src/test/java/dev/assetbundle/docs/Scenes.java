package dev.assetbundle.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The scenes of all pages that have one. */
final class Scenes {

  static final Map<String, Scene> BY_PAGE =
      Map.ofEntries(
          Map.entry("README.md", new Clone()),
          Map.entry("docs/builds.md", new Shop()),
          Map.entry("docs/cdn.md", new CdnScene()),
          Map.entry("docs/daily-work.md", new Assets()),
          Map.entry("docs/deployment.md", new Deployment()),
          Map.entry("docs/export.md", new ExportScene()),
          Map.entry("docs/extending.md", new Extended()),
          Map.entry("docs/getting-started.md", new CommandLine()),
          Map.entry("docs/native-image.md", new ImageScene()),
          Map.entry("docs/sass.md", new Sass()),
          Map.entry("docs/serving.md", new WebServer()));

  private Scenes() {}

  /** A clone of this repository, in which the example has been packaged. */
  private static final class Clone implements Scene {
    @Override
    public void prepare(Project project) throws Exception {
      project.copy("example/target", Project.EXAMPLE).copy("example/target/lib", Project.RUNTIME);
    }

    @Override
    public void run(Project project, String command) throws Exception {
      if (command.contains("assetbundle-example-")) {
        try (Shell.Running shop = new Shell(project.folder()).start(command + " --port 0")) {
          assertTrue(shop.said().startsWith("The shop is open at http://localhost:"), shop.said());
        }
      } else if (command.contains("-Dassetbundle.live")) {
        // The clone itself, since live mode belongs to the folders that were compiled.
        String plain =
            command.replaceFirst(
                "java ", "java '-Djava.util.logging.SimpleFormatter.format=%5\\$s%n' ");
        try (Shell.Running shop = new Shell(Page.ROOT).start(plain + " --port 0")) {
          assertTrue(shop.said().startsWith("live mode is on: "), shop.said());
        }
      } else {
        Scene.super.run(project, command);
      }
    }
  }

  /** A clone of this repository, in which the command line has been packaged. */
  private static final class CommandLine implements Scene {
    @Override
    public void prepare(Project project) throws Exception {
      project.copyAll("example/src").copy("processor/target", Project.CLI);
    }

    @Override
    public void run(Project project, String command) throws Exception {
      Scene.super.run(project, command.replace("$HOME/.m2/repository", Project.REPOSITORY));
    }

    @Override
    public void check(Project project) throws Exception {
      List<String> files = project.files("public/assets");
      assertTrue(files.contains("application-HASH.js.br"), files::toString);
      assertTrue(files.contains("icons/cart-HASH.svg"), files::toString);
    }
  }

  /** A project of the reader, with the jars beside it. */
  private static final class Shop implements Scene {
    @Override
    public void prepare(Project project) throws Exception {
      project.putShop().copy("lib", Project.ANNOTATIONS, Project.RUNTIME).copy("", Project.CLI);
      Files.copy(Project.ecj(), project.folder().resolve("ecj.jar"));
    }

    @Override
    public void check(Project project) throws Exception {
      for (String classes : List.of("build/classes", "target/classes")) {
        List<String> files = project.files(classes);
        assertTrue(files.contains("shop/Shop.class"), files::toString);
        assertTrue(files.contains("META-INF/resources/assets/application-HASH.css"));
      }
    }
  }

  /** A project without Java code. */
  private static final class Assets implements Scene {
    @Override
    public void prepare(Project project) throws Exception {
      project
          .put("app/assets/css/application.css", "p { color: red }\n")
          .put("app/assets/js/application.js", "start();\n")
          .copy("", Project.CLI);
    }

    @Override
    public void run(Project project, String command) throws Exception {
      String free = command.replace("--port 8080", "--port 0");
      try (Shell.Running served = new Shell(project.folder()).start(free)) {
        String said = served.said();
        assertTrue(said.startsWith("serving the assets of " + project.folder()), said);
      }
    }
  }

  /** A project whose stylesheets only Dart Sass understands. */
  private static final class Sass implements Scene {
    @Override
    public void prepare(Project project) throws Exception {
      project
          .putShop()
          .put(
              "src/main/assets/css/application.scss",
              "@use 'sass:math';\n.cart { width: math.div(1, 2) * 1px; }\n")
          .copy("lib", Project.ANNOTATIONS, Project.RUNTIME)
          .copy("", Project.DART_SASS_CLI);
    }

    @Override
    public void check(Project project) throws Exception {
      for (String folder : List.of("public/assets", "build/classes/META-INF/resources/assets")) {
        String sheet =
            project.run("cat " + folder + "/application-*.css").orFail(folder).said().strip();
        assertEquals(".cart{width:.5px}", sheet);
      }
    }
  }

  /** A project with files of a language that an extension knows. */
  private static final class Extended implements Scene {
    @Override
    public void prepare(Project project) throws Exception {
      project
          .putShop()
          .put("src/main/assets/js/cart.js", "")
          .put("src/main/assets/js/application.js", "//= require ./hello\n")
          .put("src/main/assets/js/hello.js.shout", "hello\n")
          .copy("", Project.CLI);
      Files.copy(Project.SAMPLE, project.folder().resolve("my-asset-tools.jar"));
    }

    @Override
    public void check(Project project) throws Exception {
      String script = project.run("cat public/assets/application-*.js").orFail("cat").said();
      assertEquals("console.log(\"HELLO!\");", script.strip());
    }
  }

  /** A machine with a web server and a project that was built. */
  private static final class WebServer implements Scene {
    @Override
    public void prepare(Project project) throws Exception {
      project.put("target/classes/META-INF/resources/assets/logo.svg", "<svg/>");
    }

    @Override
    public void run(Project project, String command) throws Exception {
      Path folder = project.folder().resolve("srv/www");
      Scene.super.run(project, command.replace("/srv/www", folder.toString()));
    }

    @Override
    public void check(Project project) throws Exception {
      assertEquals(List.of("assets/logo.svg"), project.files("srv/www"));
    }
  }
}
