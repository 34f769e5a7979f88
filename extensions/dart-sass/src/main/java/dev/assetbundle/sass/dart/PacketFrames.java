package dev.assetbundle.sass.dart;

import com.sass_lang.embedded_protocol.InboundMessage;
import com.sass_lang.embedded_protocol.OutboundMessage;
import de.larsgrefer.sass.embedded.connection.Packet;
import dev.assetbundle.processor.process.Frame;
import dev.assetbundle.processor.process.FrameCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Frames as the embedded protocol of Sass has them; the number is that of the compilation. */
final class PacketFrames implements FrameCodec {

  @Override
  public void write(Frame frame, OutputStream out) throws IOException {
    new Packet<>(frame.number(), InboundMessage.parseFrom(frame.content())).writeDelimitedTo(out);
  }

  @Override
  public Frame read(InputStream in) throws IOException {
    Packet<OutboundMessage> packet = Packet.parseDelimitedFrom(in, OutboundMessage.parser());
    OutboundMessage message = packet.getMessage();
    boolean isBack = !message.hasCompileResponse() && !message.hasError();
    return new Frame(packet.getCompilationId(), isBack, message.toByteArray());
  }
}
