package dev.assetbundle.processor.language.sass.service;

import dev.assetbundle.processor.language.sass.engine.SassOutput;
import dev.assetbundle.processor.language.sass.engine.SassRefusal;
import dev.assetbundle.processor.language.sass.engine.SassResult;
import dev.assetbundle.processor.language.sass.syntax.SassSource;
import dev.assetbundle.processor.language.sass.syntax.SassSyntax;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.process.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;

/** What is asked of a {@link SassWorker}, what it asks back, and the answers, as texts. */
final class SassExchange {

  static final String RESOLVE = "resolve";
  static final String CALL = "call";
  static final String WARN = "warn";
  static final String DEBUG = "debug";

  static final String NOTHING = "nothing";
  static final String VALUE = "value";
  static final String REFUSED = "refused";

  private static final String DONE = "done";
  private static final String FAILED = "failed";

  private SassExchange() {}

  static List<String> texts(SourcePath file) {
    return List.of(file.root(), file.path().value());
  }

  static SourcePath file(Queue<String> in) {
    return new SourcePath(in.remove(), new LogicalPath(in.remove()));
  }

  static List<String> texts(SassSource source) {
    List<String> texts = new ArrayList<>(texts(source.file()));
    texts.add(source.text());
    texts.add(source.syntax().name());
    return texts;
  }

  static SassSource source(Queue<String> in) {
    return new SassSource(file(in), in.remove(), SassSyntax.valueOf(in.remove()));
  }

  /** Returns what says how a compilation ended, with what libsass made unless it failed. */
  static byte[] answer(SassResult result, Optional<SassOutput> output) throws IOException {
    List<String> texts = new ArrayList<>();
    if (result instanceof SassResult.Failed failed) {
      texts.addAll(List.of(FAILED, failed.message(), "" + failed.line(), "" + failed.column()));
      texts.add(failed.file().isPresent() ? VALUE : NOTHING);
      failed.file().map(SassExchange::texts).ifPresent(texts::addAll);
      texts.add(failed.refusal().isPresent() ? VALUE : NOTHING);
      failed
          .refusal()
          .map(why -> List.of(why.code(), String.valueOf(why.getMessage()), why.hint()))
          .ifPresent(texts::addAll);
    } else {
      SassOutput made = output.orElseThrow();
      texts.addAll(List.of(DONE, made.css(), made.json()));
      for (Map.Entry<String, SourcePath> file : made.files().entrySet()) {
        texts.add(file.getKey());
        texts.addAll(texts(file.getValue()));
      }
    }
    return Texts.write(texts);
  }

  /** Returns what an answer says. */
  static SassResult result(byte[] answer) throws IOException {
    Queue<String> in = Texts.read(answer);
    try {
      return switch (in.remove()) {
        case DONE -> {
          String css = in.remove();
          String json = in.remove();
          Map<String, SourcePath> files = new HashMap<>();
          while (!in.isEmpty()) {
            files.put(in.remove(), file(in));
          }
          yield new SassOutput(css, json, files).done();
        }
        case FAILED -> {
          String message = in.remove();
          int line = Integer.parseInt(in.remove());
          int column = Integer.parseInt(in.remove());
          Optional<SourcePath> file =
              in.remove().equals(VALUE) ? Optional.of(file(in)) : Optional.empty();
          Optional<SassRefusal> refusal =
              in.remove().equals(VALUE)
                  ? Optional.of(SassRefusal.of(in.remove(), in.remove(), in.remove()))
                  : Optional.empty();
          yield new SassResult.Failed(message, file, line, column, refusal);
        }
        default -> throw new IOException("no answer");
      };
    } catch (NoSuchElementException | NumberFormatException e) {
      throw new IOException("not a whole answer", e);
    }
  }
}
