package dev.assetbundle.esbuild.service;

import dev.assetbundle.processor.process.Frame;
import dev.assetbundle.processor.process.FrameCodec;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Frames as the service of esbuild has them: a length, a number with a bit for answers, and a
 * value. The stream begins with the version of the program, without a number.
 *
 * <p>Both sides number their requests on their own. A question back names the request that it
 * belongs to by the {@code key} that this got: here that is the number of the request. The content
 * of a question back, and of its reply, begins with the number that esbuild gave to it.
 */
final class PacketFrames implements FrameCodec {

  private static final int LONGEST = 1 << 30;
  private static final int LONGEST_VERSION = 100;
  private static final int NUMBER_BYTES = 4;

  private final CompletableFuture<String> version = new CompletableFuture<>();

  /**
   * Completed with the version that the program says it has, or with the reason why it does not.
   */
  CompletableFuture<String> version() {
    return version;
  }

  @Override
  public void write(Frame frame, OutputStream out) throws IOException {
    ByteArrayOutputStream packet = new ByteArrayOutputStream();
    if (frame.isBack()) {
      Values.number(little(frame.content()).getInt() << 1 | 1, packet);
      packet.write(frame.content(), NUMBER_BYTES, frame.content().length - NUMBER_BYTES);
    } else {
      Values.number(frame.number() << 1, packet);
      keyed(frame, packet);
    }
    ByteArrayOutputStream length = new ByteArrayOutputStream();
    Values.number(packet.size(), length);
    length.writeTo(out);
    packet.writeTo(out);
  }

  /** Adds the key to the map that every request is. */
  private static void keyed(Frame frame, ByteArrayOutputStream packet) throws IOException {
    ByteBuffer content = little(frame.content());
    packet.write(content.get());
    Values.number(content.getInt() + 1, packet);
    packet.write(frame.content(), content.position(), content.remaining());
    byte[] key = Values.write(Map.of("key", frame.number()));
    packet.write(key, content.position(), key.length - content.position());
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public Frame read(InputStream in) throws IOException {
    if (!version.isDone()) {
      greet(in);
    }
    byte[] packet = packet(in, LONGEST);
    if (packet.length <= NUMBER_BYTES) {
      throw new IOException("a packet without a value");
    }
    int number = little(packet).getInt();
    boolean isAnswer = (number & 1) != 0;
    Object value = Values.read(packet, NUMBER_BYTES);
    if (isAnswer) {
      return new Frame(
          number >>> 1, false, Arrays.copyOfRange(packet, NUMBER_BYTES, packet.length));
    }
    if (value instanceof Map<?, ?> request && request.get("key") instanceof Integer key) {
      byte[] content = packet.clone();
      little(content).putInt(number >>> 1);
      return new Frame(key, true, content);
    }
    throw new IOException("a question about no request");
  }

  private void greet(InputStream in) throws IOException {
    try {
      version.complete(new String(packet(in, LONGEST_VERSION), StandardCharsets.UTF_8));
    } catch (IOException | RuntimeException | Error e) {
      version.completeExceptionally(e);
      throw e;
    }
  }

  private static byte[] packet(InputStream in, int longest) throws IOException {
    int length = little(exactly(in, NUMBER_BYTES)).getInt();
    if (length < 0 || length > longest) {
      throw new IOException("no packet");
    }
    return exactly(in, length);
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }
}
