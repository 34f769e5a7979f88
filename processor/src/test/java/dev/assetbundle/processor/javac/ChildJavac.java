package dev.assetbundle.processor.javac;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A javac of its own, with the processor on its path, on {@code shop.Shop} of a project. */
final class ChildJavac {

  private ChildJavac() {}

  /** Starts it without a cache; what it says is thrown away. */
  static Process start(Path project, String... options) throws IOException {
    return command(project, options)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Returns javac of this JDK, in a JVM that spends no time on code for longer runs. */
  static List<String> program() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
        "-J-XX:TieredStopAtLevel=1",
        "-J-XX:+UseSerialGC");
  }

  /** Returns what starts it without a cache. */
  static ProcessBuilder command(Path project, String... options) {
    String path = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>();
    command.addAll(program());
    command.addAll(List.of("-d", project.resolve("target/classes").toString()));
    command.addAll(List.of("-cp", path, "-processorpath", path));
    command.addAll(List.of("-processor", AssetBundleProcessor.class.getName()));
    command.add("-Aassetbundle.cache=off");
    command.addAll(List.of(options));
    command.add(project.resolve("src/main/java/shop/Shop.java").toString());
    return new ProcessBuilder(command);
  }
}
