package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.emit.Output;
import java.io.IOException;
import java.io.OutputStream;
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
    return filer.createResource(StandardLocation.CLASS_OUTPUT, "", path).openOutputStream();
  }
}
