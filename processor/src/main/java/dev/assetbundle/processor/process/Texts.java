package dev.assetbundle.processor.process;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** Questions and answers as texts: of each the number of bytes, and the text in UTF-8. */
public final class Texts {

  private Texts() {}

  /** Writes texts; throws if one cannot be written without loss. */
  public static byte[] write(List<String> texts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(all);
    for (String text : texts) {
      byte[] bytes = utf8(text);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
    return all.toByteArray();
  }

  /** Returns the bytes of a text; throws if half a surrogate pair would become a question mark. */
  public static byte[] utf8(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!new String(bytes, StandardCharsets.UTF_8).equals(text)) {
      throw new IOException("no Unicode text");
    }
    return bytes;
  }

  /** Reads texts, to be taken one after the other. */
  public static Queue<String> read(byte[] message) throws IOException {
    Queue<String> texts = new ArrayDeque<>();
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(message));
    while (in.available() > 0) {
      int length = in.readInt();
      byte[] bytes = in.readNBytes(Math.max(0, length));
      if (bytes.length != length) {
        throw new IOException("a shorter text");
      }
      texts.add(new String(bytes, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
