package dev.assetbundle.sass.dart;

import dev.assetbundle.processor.process.HelperProcess;
import dev.assetbundle.processor.unpacked.ProgramFolders;
import java.io.IOException;
import java.nio.file.Path;

/** Starts compilers. */
final class Launcher {

  private final Platform platform;
  private final ProgramFolders folders;

  Launcher(Platform platform, ProgramFolders folders) {
    this.platform = platform;
    this.folders = folders;
  }

  static Launcher standard() {
    return new Launcher(Platform.current(), ProgramFolders.current());
  }

  /** Starts one, unpacked where the user may run programs. */
  HelperProcess start() throws IOException, InterruptedException {
    Archive archive = Archive.bundled(platform);
    return folders.use(archive.folder(), archive::unpack, this::start);
  }

  private HelperProcess start(Path folder) throws IOException {
    Path files = folder.resolve("dart-sass").resolve("src");
    String program = platform.os().equals("windows") ? "dart.exe" : "dart";
    // What the script beside it does, without a shell that would stand between us.
    ProcessBuilder command =
        new ProcessBuilder(
                files.resolve(program).toString(),
                files.resolve("sass.snapshot").toString(),
                "--embedded")
            .directory(folder.toFile());
    return HelperProcess.start(command, new PacketFrames(), line -> {});
  }
}
