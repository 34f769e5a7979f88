package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.emit.DirectoryOutput;
import dev.assetbundle.processor.emit.Output;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** Writes into class output. */
final class FilerOutput implements Output {

  private final Filer filer;

  FilerOutput(Filer filer) {
    this.filer = filer;
  }

  @Override
  public OutputStream create(String path) throws IOException {
    try {
      return filer.createResource(StandardLocation.CLASS_OUTPUT, "", path).openOutputStream();
    } catch (IllegalArgumentException e) {
      // javac refuses names that are no URI as they are, such as those with a space.
      Path output =
          BaseDirectory.classOutput(filer).orElseThrow(() -> new IOException(e.getMessage(), e));
      return new DirectoryOutput(output).create(path);
    }
  }
}
