package dev.assetbundle.processor.language.sass.service;

import dev.assetbundle.processor.language.sass.engine.SassHost;
import dev.assetbundle.processor.language.sass.engine.SassNotice;
import dev.assetbundle.processor.language.sass.engine.SassOutput;
import dev.assetbundle.processor.language.sass.engine.SassRefusal;
import dev.assetbundle.processor.language.sass.engine.SassResult;
import dev.assetbundle.processor.language.sass.engine.SassText;
import dev.assetbundle.processor.language.sass.libsass.SassLibsass;
import dev.assetbundle.processor.language.sass.syntax.SassSource;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.process.HelperLoop;
import dev.assetbundle.processor.process.JavaCommand;
import dev.assetbundle.processor.process.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** A program that runs libsass: native code that nothing but the end of its process can stop. */
final class SassWorker {

  private SassWorker() {}

  /** Returns how to start it. */
  static ProcessBuilder command() throws IOException {
    return JavaCommand.of(
        SassWorker.class,
        // By name, since who has the work done elsewhere need not load them.
        "/io/bit3/jsass/Compiler.class",
        "/org/slf4j/Logger.class",
        "/org/apache/commons/io/IOUtils.class",
        "/org/apache/commons/lang3/StringUtils.class",
        "/org/apache/commons/text/StringEscapeUtils.class",
        "/mjson/Json.class",
        "/com/fasterxml/jackson/core/JsonFactory.class");
  }

  /** Works until standard input ends. */
  public static void main(String[] arguments) throws IOException {
    HelperLoop.run(SassWorker::answer);
  }

  /** Answers that the library is there if the question is empty, else with a result. */
  private static byte[] answer(byte[] question, UnaryOperator<byte[]> asking) throws IOException {
    if (question.length == 0) {
      SassLibsass.load();
      return question;
    }
    Queue<String> in = Texts.read(question);
    return answer(Integer.parseInt(in.remove()), SassExchange.source(in), new Remote(asking));
  }

  private static byte[] answer(int run, SassSource entry, SassHost host) throws IOException {
    AtomicReference<SassOutput> output = new AtomicReference<>();
    SassResult result = new SassLibsass().compile(entry, host, run, output::set);
    // In one piece, since others may write at the same time. Who asks waits for it.
    byte[] end = ("\n" + SassComplaints.end(run) + "\n").getBytes(StandardCharsets.UTF_8);
    System.err.write(end, 0, end.length);
    System.err.flush();
    return SassExchange.answer(result, Optional.ofNullable(output.get()));
  }

  /** Asks the other JVM. */
  private record Remote(UnaryOperator<byte[]> asking) implements SassHost {

    private Optional<Queue<String>> ask(String... question) {
      try {
        Queue<String> in = Texts.read(asking.apply(Texts.write(List.of(question))));
        return switch (in.remove()) {
          case SassExchange.VALUE -> Optional.of(in);
          case SassExchange.NOTHING -> Optional.empty();
          default -> throw SassRefusal.reported();
        };
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Optional<List<SassSource>> resolve(String name, SourcePath from) {
      return ask(SassExchange.RESOLVE, name, from.root(), from.path().value())
          .map(
              in -> {
                List<SassSource> sources = new ArrayList<>();
                while (!in.isEmpty()) {
                  sources.add(SassExchange.source(in));
                }
                return sources;
              });
    }

    @Override
    public List<SassSource> module(String name, SourcePath from) {
      throw new UnsupportedOperationException("libsass knows no modules");
    }

    @Override
    public SassText call(String function, String argument) {
      Queue<String> in = ask(SassExchange.CALL, function, argument).orElseThrow();
      return new SassText(in.remove(), Boolean.parseBoolean(in.remove()));
    }

    @Override
    public void warn(String message) {
      ask(SassExchange.WARN, message);
    }

    @Override
    public void debug(String message) {
      ask(SassExchange.DEBUG, message);
    }

    @Override
    public void notice(SassNotice notice) {
      throw new UnsupportedOperationException("libsass gives no places");
    }
  }
}
