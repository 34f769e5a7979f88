package dev.assetbundle.processor.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** How frames stand on the pipes of a program. */
public interface FrameCodec {

  /** Writes a frame; called by one thread at a time. */
  void write(Frame frame, OutputStream out) throws IOException;

  /**
   * Reads the next frame; called by one thread at a time.
   *
   * @throws IOException if there is none, or if something else stands there; the process counts as
   *     dead then
   */
  Frame read(InputStream in) throws IOException;
}
