package dev.assetbundle.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A local repository that holds the artifacts of this build, so that they get into no other. What
 * others made is taken from the repository of the user, or else downloaded.
 */
final class Repository {

  private static final String VERSION = System.getProperty("assetbundle.version", "");
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private final Path folder;
  private final Path settings;

  private Repository(Path folder) {
    this.folder = folder;
    this.settings = folder.resolveSibling("settings.xml");
  }

  static Repository in(Path folder) throws IOException {
    Repository repository = new Repository(folder);
    repository.put("assetbundle-parent", ROOT, false);
    repository.put("assetbundle-annotations", ROOT.resolve("annotations"), true);
    repository.put("assetbundle-runtime", ROOT.resolve("runtime"), true);
    repository.put("assetbundle-processor", ROOT.resolve("processor"), true);
    repository.put("assetbundle-maven-plugin", ROOT.resolve("maven-plugin"), true);
    repository.writeSettings();
    return repository;
  }

  private void put(String artifact, Path module, boolean jar) throws IOException {
    Path target = folder.resolve("dev/assetbundle").resolve(artifact).resolve(VERSION);
    Files.createDirectories(target);
    String name = artifact + "-" + VERSION;
    copy(module.resolve("pom.xml"), target.resolve(name + ".pom"));
    if (jar) {
      copy(module.resolve("target").resolve(name + ".jar"), target.resolve(name + ".jar"));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private void writeSettings() throws IOException {
    String user = Path.of(System.getProperty("assetbundle.repository", "")).toUri().toString();
    String repository =
        """
              <id>user</id>
              <url>%s</url>
              <releases><enabled>true</enabled><checksumPolicy>ignore</checksumPolicy></releases>
              <snapshots><enabled>false</enabled></snapshots>
        """
            .formatted(user);
    Files.write(
        settings,
        """
        <settings>
          <profiles>
            <profile>
              <id>user</id>
              <repositories>
                <repository>
        %1$s        </repository>
              </repositories>
              <pluginRepositories>
                <pluginRepository>
        %1$s        </pluginRepository>
              </pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles>
            <activeProfile>user</activeProfile>
          </activeProfiles>
        </settings>
        """
            .formatted(repository)
            .getBytes(StandardCharsets.UTF_8));
  }

  /** Returns what to tell Maven. */
  List<String> arguments() {
    return List.of(
        "-gs",
        settings.toString(),
        "-Dmaven.repo.local=" + folder,
        "-Dassetbundle.version=" + VERSION);
  }
}
