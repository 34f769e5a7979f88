package dev.assetbundle.processor.source.jar;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.convert.tool.TimeLimit;
import dev.assetbundle.processor.incremental.store.Caches;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.session.BuildSession;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.session.LibraryPath;
import dev.assetbundle.processor.session.SessionTools;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A project on disk, with jars and folders beside it. */
public final class LibraryProject {

  /** Where WebJars have their files. */
  public static final String WEBJARS = "META-INF/resources/webjars/";

  private final Path folder;
  private final List<Path> libraries = new ArrayList<>();

  /** Makes one below an empty folder. */
  public LibraryProject(Path folder) {
    this.folder = folder;
  }

  /** Returns the folder of the project. */
  public Path base() {
    return folder.resolve("project");
  }

  /** Writes a file of the project. */
  public LibraryProject put(String name, String text) throws IOException {
    write(base().resolve(name), text);
    return this;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Writes a jar with names and texts by turns, and adds it to the libraries. */
  public LibraryProject jar(String file, String... entries) throws IOException {
    add(write(folder.resolve(file), entries));
    return this;
  }

  /** Writes a jar with names and texts by turns, without entries for folders. */
  public static Path write(Path file, String... entries) throws IOException {
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  /** Writes a file of a folder, which becomes a library. */
  public LibraryProject inFolder(String library, String name, String text) throws IOException {
    write(folder.resolve(library).resolve(name), text);
    return add(folder.resolve(library));
  }

  /** Adds a jar or folder that exists. */
  public LibraryProject add(Path library) {
    if (!libraries.contains(library)) {
      libraries.add(library);
    }
    return this;
  }

  /** Returns settings with the libraries. */
  public Settings settings() {
    return Builds.plain().with(new LibraryPath(base(), libraries).of(libraries.stream()));
  }

  /** Builds manifests. */
  public BundleResult build(String... manifests) throws IOException {
    return build(List.of(), manifests);
  }

  /** Builds manifests and statics. */
  public BundleResult build(List<String> statics, String... manifests) throws IOException {
    Files.createDirectories(base());
    SessionTools tools =
        new SessionTools(
            LibraryProject.class.getClassLoader(),
            Builds.settings(),
            false,
            TimeLimit.SECONDS,
            ErbOptions.NONE);
    try (BuildSession session = new BuildSession(tools, Caches.Opened.NONE)) {
      return session
          .bundles(
              base(),
              List.of(
                  new BundleRequest(
                      "test",
                      List.of(manifests),
                      statics,
                      settings(),
                      ContentTypes.STANDARD,
                      List.of())))
          .get(0);
    }
  }
}
