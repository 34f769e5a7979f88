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
public final class Repository {

  private static final String VERSION = System.getProperty("assetbundle.version", "");

  private final Path root;
  private final Path folder;
  private final Path settings;

  private Repository(Path root, Path folder) {
    this.root = root.toAbsolutePath().normalize();
    this.folder = folder;
    this.settings = folder.resolveSibling("settings.xml");
  }

  static Repository in(Path folder) throws IOException {
    return in(folder, Path.of(".."), "annotations", "runtime", "processor", "maven-plugin");
  }

  /**
   * Makes one with the parent and some modules.
   *
   * @param root the folder of all modules
   * @param modules their folders, below {@code root}; the last name is that of the artifact, too
   */
  public static Repository in(Path folder, Path root, String... modules) throws IOException {
    Repository repository = new Repository(root, folder);
    repository.put("assetbundle-parent", "");
    for (String module : modules) {
      repository.put("assetbundle-" + module.replaceFirst(".*/", ""), module);
    }
    repository.writeSettings();
    return repository;
  }

  private void put(String artifact, String name) throws IOException {
    Path module = root.resolve(name);
    Path target = folder.resolve("dev/assetbundle").resolve(artifact).resolve(VERSION);
    Files.createDirectories(target);
    String file = artifact + "-" + VERSION;
    copy(module.resolve("pom.xml"), target.resolve(file + ".pom"));
    Path jar = module.resolve("target").resolve(file + ".jar");
    if (Files.exists(module.resolve("src"))) {
      copy(jar, target.resolve(file + ".jar"));
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
  public List<String> arguments() {
    return List.of(
        "-gs",
        settings.toString(),
        "-Dmaven.repo.local=" + folder,
        "-Dassetbundle.version=" + VERSION);
  }
}
