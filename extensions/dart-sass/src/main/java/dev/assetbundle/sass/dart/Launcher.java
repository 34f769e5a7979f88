package dev.assetbundle.sass.dart;

import dev.assetbundle.processor.disk.Pause;
import dev.assetbundle.processor.disk.UserFolder;
import dev.assetbundle.processor.process.HelperProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Starts compilers. */
final class Launcher {

  /**
   * A program that somebody has open: on Linux a process that another thread starts while the file
   * is unpacked (ETXTBSY), on Windows a virus scanner (ERROR_SHARING_VIOLATION).
   */
  private static final Pattern IN_USE = Pattern.compile("\\berror=(26|32)\\b");

  private final Platform platform;
  private final CacheFolders caches;

  Launcher(Platform platform, CacheFolders caches) {
    this.platform = platform;
    this.caches = caches;
  }

  static Launcher standard() {
    return new Launcher(Platform.current(), new CacheFolders(UserFolder.current()));
  }

  /**
   * Starts one, unpacked in the user's cache folder or, if that cannot be written or does not let
   * programs run, in the folder for temporary files.
   */
  HelperProcess start() throws IOException, InterruptedException {
    Archive archive = Archive.bundled(platform);
    Optional<Path> user = caches.user().caches();
    if (user.isPresent()) {
      try {
        return start(CompilerFolder.in(user.get(), archive));
      } catch (IOException e) {
        return startElsewhere(archive, e);
      }
    }
    return start(CompilerFolder.in(caches.temporary(), archive));
  }

  private HelperProcess startElsewhere(Archive archive, IOException reason)
      throws IOException, InterruptedException {
    try {
      return start(CompilerFolder.in(caches.temporary(), archive));
    } catch (IOException e) {
      reason.addSuppressed(e);
      throw reason;
    }
  }

  private HelperProcess start(Path folder) throws IOException, InterruptedException {
    Path files = folder.resolve("dart-sass").resolve("src");
    String program = platform.os().equals("windows") ? "dart.exe" : "dart";
    // What the script beside it does, without a shell that would stand between us.
    ProcessBuilder command =
        new ProcessBuilder(
                files.resolve(program).toString(),
                files.resolve("sass.snapshot").toString(),
                "--embedded")
            .directory(folder.toFile());
    for (int attempt = 1; ; attempt++) {
      try {
        return HelperProcess.start(command, new PacketFrames(), line -> {});
      } catch (IOException e) {
        boolean inUse = IN_USE.matcher(String.valueOf(e.getMessage())).find();
        if (attempt == Pause.ATTEMPTS || !inUse) {
          throw e;
        }
        Pause.take();
      }
    }
  }
}
