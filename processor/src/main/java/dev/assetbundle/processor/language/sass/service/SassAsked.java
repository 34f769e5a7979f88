package dev.assetbundle.processor.language.sass.service;

import dev.assetbundle.processor.language.sass.engine.SassHost;
import dev.assetbundle.processor.language.sass.engine.SassNotice;
import dev.assetbundle.processor.language.sass.engine.SassRefusal;
import dev.assetbundle.processor.language.sass.engine.SassResult;
import dev.assetbundle.processor.language.sass.engine.SassText;
import dev.assetbundle.processor.language.sass.syntax.SassSource;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.process.HelperProcess;
import dev.assetbundle.processor.process.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** Answers what a {@link SassWorker} asks about one file; what a host throws ends its work. */
final class SassAsked implements HelperProcess.Replies {

  private final SassHost host;
  private final Map<String, SourcePath> files = new HashMap<>();
  private Optional<Throwable> thrown = Optional.empty();

  SassAsked(SassSource entry, SassHost host) {
    this.host = host;
    files.put(entry.file().toString(), entry.file());
  }

  @Override
  public Optional<byte[]> to(byte[] asked) throws IOException {
    try {
      return Optional.of(Texts.write(answer(Texts.read(asked))));
    } catch (IOException | RuntimeException | Error e) {
      // Text that cannot be written is an error of its own below.
      thrown = thrown.isPresent() ? thrown : Optional.of(e);
      return Optional.of(Texts.write(List.of(SassExchange.REFUSED)));
    }
  }

  private List<String> answer(Queue<String> in) throws IOException {
    List<String> texts = new ArrayList<>(List.of(SassExchange.VALUE));
    switch (in.remove()) {
      case SassExchange.RESOLVE -> {
        Optional<List<SassSource>> found = host.resolve(in.remove(), SassExchange.file(in));
        if (found.isEmpty()) {
          return List.of(SassExchange.NOTHING);
        }
        for (SassSource source : found.get()) {
          files.put(source.file().toString(), source.file());
          texts.addAll(SassExchange.texts(source));
        }
      }
      case SassExchange.CALL -> {
        SassText text = host.call(in.remove(), in.remove());
        texts.addAll(List.of(text.text(), "" + text.quoted()));
      }
      case SassExchange.WARN -> host.warn(in.remove());
      case SassExchange.DEBUG -> host.debug(in.remove());
      default -> throw new IOException("no question");
    }
    return texts;
  }

  /** Returns what {@code answer} says after all that was asked; throws what the host threw. */
  SassResult result(byte[] answer) throws IOException {
    Throwable cause = thrown.orElse(null);
    if (cause instanceof IOException exception) {
      throw exception;
    }
    SassRefusal.throwOther(thrown);
    SassResult result = SassExchange.result(answer);
    return cause instanceof SassRefusal refusal && result instanceof SassResult.Failed failed
        ? new SassResult.Failed(
            failed.message(), failed.file(), failed.line(), failed.column(), Optional.of(refusal))
        : result;
  }

  /** Hands on what libsass wrote about one of the files. */
  void complain(SassComplaints.SassComplaint complaint) {
    SourcePath file = files.get(complaint.path());
    if (file != null) {
      host.notice(
          new SassNotice(
              complaint.kind(), complaint.message(), file, complaint.line(), complaint.column()));
    }
  }
}
