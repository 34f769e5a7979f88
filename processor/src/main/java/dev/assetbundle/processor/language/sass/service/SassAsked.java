package dev.assetbundle.processor.language.sass.service;

import static dev.assetbundle.processor.process.Texts.bytes;
import static dev.assetbundle.processor.process.Texts.read;
import static dev.assetbundle.processor.process.Texts.write;

import dev.assetbundle.processor.language.sass.engine.SassHost;
import dev.assetbundle.processor.language.sass.engine.SassNotice;
import dev.assetbundle.processor.language.sass.engine.SassRefusal;
import dev.assetbundle.processor.language.sass.engine.SassResult;
import dev.assetbundle.processor.language.sass.engine.SassText;
import dev.assetbundle.processor.language.sass.syntax.SassSource;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.process.HelperProcess;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers what a {@link SassWorker} asks about one file; what a host throws ends its work. */
final class SassAsked implements HelperProcess.Replies {

  static final int RESOLVE = 0;
  static final int CALL = 1;
  static final int WARN = 2;
  static final int DEBUG = 3;

  static final int NOTHING = 0;
  static final int VALUE = 1;
  static final int REFUSED = 2;

  private final SassHost host;
  private final Map<String, SourcePath> files = new HashMap<>();
  private Optional<Throwable> thrown = Optional.empty();

  SassAsked(SassSource entry, SassHost host) {
    this.host = host;
    files.put(entry.file().toString(), entry.file());
  }

  @Override
  public Optional<byte[]> to(byte[] asked) {
    try {
      return Optional.of(SassExchange.parse(asked, this::answer));
    } catch (IOException | RuntimeException | Error e) {
      // Text that cannot be written is an error of its own below.
      thrown = thrown.isPresent() ? thrown : Optional.of(e);
      return Optional.of(new byte[] {REFUSED});
    }
  }

  private byte[] answer(DataInputStream in) throws IOException {
    switch (in.readByte()) {
      case RESOLVE -> {
        String name = read(in);
        SourcePath from = SassExchange.file(in);
        Optional<List<SassSource>> found = host.resolve(name, from);
        found
            .orElse(List.of())
            .forEach(source -> files.put(source.file().toString(), source.file()));
        return found.isEmpty()
            ? new byte[] {NOTHING}
            : bytes(
                out -> {
                  out.writeByte(VALUE);
                  SassExchange.writeSources(out, found.get());
                });
      }
      case CALL -> {
        SassText text = host.call(read(in), read(in));
        return bytes(
            out -> {
              out.writeByte(VALUE);
              write(out, text.text());
              out.writeBoolean(text.quoted());
            });
      }
      case WARN -> host.warn(read(in));
      case DEBUG -> host.debug(read(in));
      default -> throw new IOException("no question");
    }
    return new byte[] {NOTHING};
  }

  /**
   * Returns the result of the whole, after all that was asked.
   *
   * @throws IOException if {@code answer} is none, or an answer could not be given
   */
  SassResult result(byte[] answer) throws IOException {
    Throwable cause = thrown.orElse(null);
    if (cause instanceof Error error) {
      throw error;
    } else if (cause instanceof IOException exception) {
      throw exception;
    } else if (cause instanceof RuntimeException exception && !(cause instanceof SassRefusal)) {
      throw exception;
    }
    SassResult result = SassExchange.result(answer);
    return cause instanceof SassRefusal refusal && result instanceof SassResult.Failed failed
        ? new SassResult.Failed(
            failed.message(), failed.file(), failed.line(), failed.column(), Optional.of(refusal))
        : result;
  }

  /** Hands on what libsass wrote about one of the files. */
  void complain(SassComplaint complaint) {
    SourcePath file = files.get(complaint.path());
    if (file != null) {
      host.notice(
          new SassNotice(
              complaint.kind(), complaint.message(), file, complaint.line(), complaint.column()));
    }
  }
}
