package dev.assetbundle.runtime.internal.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What javac left beside its class output about how assets are built: for {@code target/classes} it
 * is {@code target/assetbundle/classes.live}.
 *
 * @param file the record itself
 * @param base folder of the project
 * @param javaHome the JDK that ran javac; {@code ""} if unknown
 * @param tools the jars and folders of the annotation processor, in order
 */
record LiveRecord(Path file, Path base, String javaHome, List<Path> tools) {

  private static final String BUILD = "build the project with javac and AssetBundle's processor";

  /**
   * Returns the record of the build that a generated class is from.
   *
   * @throws NotLiveException if there is none, or it is no record of that build
   */
  static LiveRecord of(Class<?> owner) throws NotLiveException {
    Optional<Path> found = ClassFolder.of(owner);
    if (found.isEmpty()) {
      throw new NotLiveException(
          "it was loaded from a jar, not from the folder that javac wrote it to: start the"
              + " application from class folders, by the IDE or the build tool");
    }
    Path folder = found.get();
    Path file = folder.resolveSibling("assetbundle").resolve(folder.getFileName() + ".live");
    if (!Files.isRegularFile(file)) {
      throw new NotLiveException("there is no " + file + ": " + remedy(folder));
    }
    return read(file, folder, owner.getName());
  }

  private static String remedy(Path folder) {
    return folder.endsWith(Path.of("WEB-INF", "classes"))
        ? "the classes there are copies, so let the server read those that javac writes, in Tomcat"
            + " by PreResources"
        : BUILD + ", which writes it";
  }

  private static LiveRecord read(Path file, Path folder, String generated) throws NotLiveException {
    LiveRecordText text;
    try {
      text = LiveRecordText.of(Files.readString(file));
    } catch (IOException | IllegalArgumentException e) {
      throw new NotLiveException(file + " cannot be read (" + e.getMessage() + "): " + BUILD, e);
    }
    Path base = path(text.value("base"), file);
    if (!Files.isDirectory(base)) {
      throw new NotLiveException(
          "the project that it was built in, " + base + ", is not there: " + BUILD + " here");
    }
    Path output = path(text.value("classOutput"), file);
    if (!isSame(output, folder)) {
      throw new NotLiveException(
          file + " is about " + output + ", not about " + folder + ": " + BUILD + " here");
    }
    if (text.lines("type").noneMatch(type -> type.size() > 2 && type.get(2).equals(generated))) {
      throw new NotLiveException(file + " does not name it: " + BUILD + " again");
    }
    List<Path> tools =
        text.lines("tool")
            .filter(tool -> tool.size() > 1)
            .map(tool -> path(tool.get(1), file))
            .toList();
    return new LiveRecord(file, base, text.value("javaHome"), tools);
  }

  /** A path that another system wrote names nothing here. */
  private static Path path(String text, Path record) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      return record.resolve("no path");
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return one.equals(other) || Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }
}
