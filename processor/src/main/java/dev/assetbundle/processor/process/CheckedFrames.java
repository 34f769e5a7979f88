package dev.assetbundle.processor.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;

/**
 * The frames of our own helper programs: number, length, checksum, content. Messages of a question
 * back have the complement of the number. The checksum detects output of a crashing JVM, which may
 * be written between frames.
 */
public final class CheckedFrames implements FrameCodec {

  private static final int LONGEST = 256 << 20;

  @Override
  public void write(Frame frame, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(frame.isBack() ? ~frame.number() : frame.number());
    data.writeInt(frame.content().length);
    data.writeInt(checksum(frame.content()));
    data.write(frame.content());
    data.flush();
  }

  @Override
  public Frame read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int number = data.readInt();
    int length = data.readInt();
    int checksum = data.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("no frame");
    }
    byte[] content = data.readNBytes(length);
    if (content.length < length || checksum(content) != checksum) {
      throw new IOException("a damaged frame");
    }
    return new Frame(number < 0 ? ~number : number, number < 0, content);
  }

  private static int checksum(byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    return (int) checksum.getValue();
  }
}
