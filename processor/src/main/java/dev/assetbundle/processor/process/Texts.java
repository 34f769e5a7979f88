package dev.assetbundle.processor.process;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Texts in questions and answers: the number of bytes, then the text in UTF-8. */
public final class Texts {

  private Texts() {}

  /** Writes the content of a message. */
  public interface Writing {

    /** Writes to {@code out}. */
    void to(DataOutputStream out) throws IOException;
  }

  /** Returns the bytes that {@code writing} writes. */
  public static byte[] bytes(Writing writing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writing.to(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  /**
   * Writes a text.
   *
   * @throws IOException if it cannot be written without loss
   */
  public static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    // A single surrogate would be replaced by a question mark.
    if (!new String(bytes, StandardCharsets.UTF_8).equals(text)) {
      throw new IOException("no Unicode text");
    }
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Reads a text.
   *
   * @throws IOException if there is none
   */
  public static String read(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(Math.max(0, length));
    if (bytes.length != length) {
      throw new IOException("a shorter text");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
