package dev.assetbundle.processor.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Encodes and decodes frames on the standard streams of a program. */
public interface FrameCodec {

  /** Writes a frame; called by one thread at a time. */
  void write(Frame frame, OutputStream out) throws IOException;

  /**
   * Reads the next frame; called by one thread at a time.
   *
   * @throws IOException if the stream ends or is damaged; then the process counts as ended
   */
  Frame read(InputStream in) throws IOException;
}
