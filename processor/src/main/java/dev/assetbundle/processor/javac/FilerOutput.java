package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.emit.DirectoryOutput;
import dev.assetbundle.processor.emit.Output;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * Writes into class output: into its folder where there is one, else through the Filer. The Filer
 * compares each new file with all before it, which takes seconds for thousands of images.
 */
final class FilerOutput implements Output {

  private final Filer filer;
  private final Optional<Output> folder;

  FilerOutput(Filer filer) {
    this.filer = filer;
    this.folder = ClassOutput.folder(filer).<Output>map(DirectoryOutput::new);
  }

  @Override
  public OutputStream create(String path) throws IOException {
    return folder.isPresent()
        ? folder.get().create(path)
        : filer.createResource(StandardLocation.CLASS_OUTPUT, "", path).openOutputStream();
  }

  @Override
  public void delete(String path) throws IOException {
    if (folder.isPresent()) {
      folder.get().delete(path);
    } else {
      filer.getResource(StandardLocation.CLASS_OUTPUT, "", path).delete();
    }
  }
}
