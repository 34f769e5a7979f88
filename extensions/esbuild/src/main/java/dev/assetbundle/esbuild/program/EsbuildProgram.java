package dev.assetbundle.esbuild.program;

import dev.assetbundle.processor.unpacked.ProgramFolders;
import dev.assetbundle.processor.unpacked.ProgramPlatform;
import java.io.IOException;
import java.util.List;

/** A program esbuild that was found. */
public interface EsbuildProgram {

  /** Returns the path of the program inside the package for a platform. */
  static String file(ProgramPlatform platform) {
    return platform.os().equals("win32") ? "esbuild.exe" : "bin/esbuild";
  }

  /**
   * Returns its version: {@code "0.25.10"}; empty if it does not tell. Esbuild refuses to serve
   * anyone who does not name its exact version.
   */
  String version();

  /** Returns what tells it from others of the same version; may be empty if a jar does. */
  String digest();

  /** Returns the names of resources in the jars that it comes from. */
  List<String> engines();

  /**
   * Uses the file of the program, unpacked if need be.
   *
   * @throws IOException if it cannot be unpacked, or as {@code use} does
   */
  <T> T use(ProgramFolders.Use<T> use) throws IOException, InterruptedException;
}
