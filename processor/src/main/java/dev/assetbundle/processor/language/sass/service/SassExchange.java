package dev.assetbundle.processor.language.sass.service;

import static dev.assetbundle.processor.process.Texts.bytes;
import static dev.assetbundle.processor.process.Texts.read;
import static dev.assetbundle.processor.process.Texts.write;

import dev.assetbundle.processor.language.sass.engine.SassOutput;
import dev.assetbundle.processor.language.sass.engine.SassRefusal;
import dev.assetbundle.processor.language.sass.engine.SassResult;
import dev.assetbundle.processor.language.sass.syntax.SassSource;
import dev.assetbundle.processor.language.sass.syntax.SassSyntax;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourcePath;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked of a {@link SassWorker}, and its answers, as bytes. */
final class SassExchange {

  private static final int DONE = 0;
  private static final int FAILED = 1;

  private SassExchange() {}

  /** Something that is read. */
  interface Reading<T> {
    T from(DataInputStream in) throws IOException;
  }

  static <T> T parse(byte[] bytes, Reading<T> reading) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return reading.from(in);
    }
  }

  /**
   * Returns the question for a source.
   *
   * @param run number of the compilation
   * @throws IOException if it cannot be written without loss
   */
  static byte[] question(SassSource entry, int run) throws IOException {
    return bytes(
        out -> {
          out.writeInt(run);
          writeSource(out, entry);
        });
  }

  static void writeSource(DataOutputStream out, SassSource source) throws IOException {
    writeFile(out, source.file());
    out.writeUTF(source.syntax().name());
    write(out, source.text());
  }

  static SassSource source(DataInputStream in) throws IOException {
    SourcePath file = file(in);
    SassSyntax syntax = SassSyntax.valueOf(in.readUTF());
    return new SassSource(file, read(in), syntax);
  }

  static void writeFile(DataOutputStream out, SourcePath file) throws IOException {
    write(out, file.root());
    write(out, file.path().value());
  }

  static SourcePath file(DataInputStream in) throws IOException {
    return new SourcePath(read(in), new LogicalPath(read(in)));
  }

  /** Writes sources in their order. */
  static void writeSources(DataOutputStream out, List<SassSource> sources) throws IOException {
    out.writeInt(sources.size());
    for (SassSource source : sources) {
      writeSource(out, source);
    }
  }

  static List<SassSource> sources(DataInputStream in) throws IOException {
    List<SassSource> sources = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      sources.add(source(in));
    }
    return sources;
  }

  static byte[] answer(SassOutput output) throws IOException {
    return bytes(
        out -> {
          out.writeByte(DONE);
          write(out, output.css());
          write(out, output.json());
          out.writeInt(output.files().size());
          for (Map.Entry<String, SourcePath> file : output.files().entrySet()) {
            write(out, file.getKey());
            writeFile(out, file.getValue());
          }
        });
  }

  static byte[] answer(SassResult.Failed failed) throws IOException {
    return bytes(
        out -> {
          out.writeByte(FAILED);
          write(out, failed.message());
          out.writeBoolean(failed.file().isPresent());
          if (failed.file().isPresent()) {
            writeFile(out, failed.file().get());
          }
          out.writeInt(failed.line());
          out.writeInt(failed.column());
          out.writeBoolean(failed.refusal().isPresent());
          if (failed.refusal().isPresent()) {
            SassRefusal refusal = failed.refusal().get();
            write(out, refusal.code());
            write(out, String.valueOf(refusal.getMessage()));
            write(out, refusal.hint());
          }
        });
  }

  /**
   * Returns what an answer says.
   *
   * @throws IOException if it is no answer
   */
  static SassResult result(byte[] answer) throws IOException {
    return parse(
        answer,
        in ->
            switch (in.readByte()) {
              case DONE -> new SassOutput(read(in), read(in), files(in)).done();
              case FAILED ->
                  new SassResult.Failed(
                      read(in),
                      in.readBoolean() ? Optional.of(file(in)) : Optional.empty(),
                      in.readInt(),
                      in.readInt(),
                      in.readBoolean()
                          ? Optional.of(SassRefusal.of(read(in), read(in), read(in)))
                          : Optional.empty());
              default -> throw new IOException("no answer");
            });
  }

  private static Map<String, SourcePath> files(DataInputStream in) throws IOException {
    Map<String, SourcePath> files = new HashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      files.put(read(in), file(in));
    }
    return files;
  }
}
