package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.output.OutputSink;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * Writes to an output of the compiler: directly into its folder if it has one, else through the
 * Filer, which compares each new file with all previous ones and takes seconds for thousands of
 * images.
 *
 * @param folder writes to its folder, if it is one
 */
record FilerSink(Filer filer, StandardLocation location, Optional<OutputSink> folder)
    implements OutputSink {

  @Override
  public void write(String path, Body body) throws IOException {
    if (folder.isPresent()) {
      folder.get().write(path, body);
      return;
    }
    try (OutputStream out = filer.createResource(location, "", path).openOutputStream()) {
      body.writeTo(out);
    }
  }

  @Override
  public void delete(String path) throws IOException {
    if (folder.isPresent()) {
      folder.get().delete(path);
    } else {
      filer.getResource(location, "", path).delete();
    }
  }
}
