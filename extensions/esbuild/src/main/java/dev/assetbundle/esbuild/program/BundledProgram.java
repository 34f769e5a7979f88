package dev.assetbundle.esbuild.program;

import dev.assetbundle.processor.unpacked.PackedFile;
import dev.assetbundle.processor.unpacked.ProgramFolders;
import dev.assetbundle.processor.unpacked.ProgramPlatform;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The program in a jar on the processor path: the artifact {@code org.mvnpm.at.esbuild:linux-x64}
 * and the like.
 */
record BundledProgram(String version, String resource, ProgramFolders folders)
    implements EsbuildProgram {

  private static final String NAME = "esbuild";

  /** Returns the one for a platform; empty if its artifact is not there. */
  static Optional<EsbuildProgram> find(ProgramPlatform platform, ProgramFolders folders) {
    ClassLoader loader = BundledProgram.class.getClassLoader();
    String told = "META-INF/maven/org.mvnpm.at.esbuild/" + platform + "/pom.properties";
    try (InputStream in = loader.getResourceAsStream(told)) {
      if (in == null) {
        return Optional.empty();
      }
      Properties properties = new Properties();
      properties.load(in);
      String version = properties.getProperty("version", "");
      String resource =
          "META-INF/resources/_static/"
              + platform
              + "/"
              + version
              + "/"
              + EsbuildProgram.file(platform);
      return loader.getResource(resource) == null
          ? Optional.empty()
          : Optional.of(new BundledProgram(version, resource, folders));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public String digest() {
    return "";
  }

  @Override
  public List<String> engines() {
    return List.of(resource);
  }

  @Override
  public <T> T use(ProgramFolders.Use<T> use) throws IOException, InterruptedException {
    URL url = BundledProgram.class.getClassLoader().getResource(resource);
    if (url == null) {
      throw new IOException("the jar with " + resource + " is gone");
    }
    PackedFile packed = PackedFile.at(url);
    return folders.use(
        NAME + "-" + version + "-" + packed.checksum(),
        folder -> unpack(packed, folder),
        folder -> use.with(folder.resolve(name())));
  }

  private String name() {
    return resource.substring(resource.lastIndexOf('/') + 1);
  }

  private void unpack(PackedFile packed, Path folder) throws IOException {
    Path file = folder.resolve(name());
    Files.write(file, packed.bytes());
    try {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (UnsupportedOperationException e) {
      // On such systems the name of a file decides whether it may be executed.
    }
  }
}
