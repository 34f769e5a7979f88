package dev.assetbundle.processor.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;

/**
 * A question or the answer to it, as it goes through a pipe: number, length, checksum, content. The
 * complement of the number stands for what is asked back about the question, and for the reply.
 */
final class Frame {

  private static final int LONGEST = 256 << 20;

  private final int number;
  private final byte[] content;

  /**
   * @param number that of the question, for the answer too
   */
  Frame(int number, byte[] content) {
    this.number = number;
    this.content = content;
  }

  /** Whether it is asked back about a question, or says what was asked so. */
  boolean isBack() {
    return number < 0;
  }

  /** Returns the same about the same question, asked back instead of forth or the other way. */
  Frame back() {
    return new Frame(~number, content);
  }

  int number() {
    return number;
  }

  byte[] content() {
    return content;
  }

  /** Writes it in one piece, so that two threads need no more than one lock. */
  void write(DataOutputStream out) throws IOException {
    out.writeInt(number);
    out.writeInt(content.length);
    out.writeInt(checksum(content));
    out.write(content);
    out.flush();
  }

  /**
   * Reads the next one.
   *
   * @throws IOException if there is none, or if something else than a frame stands there, such as
   *     the last words of a JVM
   */
  static Frame read(DataInputStream in) throws IOException {
    int number = in.readInt();
    int length = in.readInt();
    int checksum = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("no frame");
    }
    byte[] content = in.readNBytes(length);
    if (content.length < length || checksum(content) != checksum) {
      throw new IOException("a damaged frame");
    }
    return new Frame(number, content);
  }

  private static int checksum(byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    return (int) checksum.getValue();
  }
}
