package dev.assetbundle.esbuild.service;

import dev.assetbundle.esbuild.program.EsbuildProgram;
import dev.assetbundle.processor.process.HelperEnded;
import dev.assetbundle.processor.process.HelperProcess;
import dev.assetbundle.processor.process.Helpers;
import dev.assetbundle.processor.process.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A running esbuild, started with the first request or ahead of it, and ended when this is closed.
 * It takes any number of requests at a time. If it ends in the middle of one, another is started
 * once.
 *
 * <p>A request is a map with a {@code command}. Esbuild ends over one that lacks a field or has one
 * of another type.
 */
public final class EsbuildService implements AutoCloseable {

  /** How long it may take to say its version. */
  private static final int GREETING_SECONDS = 30;

  /** For a program that did not say its version when it was asked for it. */
  private static final int DOUBTFUL_GREETING_SECONDS = 3;

  /** The flags for which it writes nothing, and leaves no message out of its answer. */
  public static final List<String> QUIET = List.of("--log-level=silent", "--log-limit=0");

  private static final int NUMBER_BYTES = 4;

  private final EsbuildProgram program;
  private final Helpers helpers;

  // Guarded by this object's lock.
  private Optional<HelperProcess> greeting = Optional.empty();
  private boolean isClosed;

  /** Answers what esbuild asks while it works on a request. */
  public interface Questions {

    /**
     * Returns the answer to {@code on-resolve}, {@code on-load} and others, which the question has
     * as its {@code command}; called in the thread of the request.
     */
    Map<String, Object> answer(Map<String, Object> question);
  }

  /** Starts nothing yet. */
  public EsbuildService(EsbuildProgram program) {
    this.program = program;
    this.helpers = new Helpers(() -> program.use(this::started));
  }

  /** Returns the processes that run. */
  List<ProcessHandle> handles() {
    return helpers.handles();
  }

  /** Returns the program in a file, once it has said its version. */
  private HelperProcess started(Path file) throws IOException, InterruptedException {
    PacketFrames frames = new PacketFrames();
    // Made here, as it may take a while to find out the version.
    ProcessBuilder command = new ProcessBuilder(file.toString(), "--service=" + program.version());
    HelperProcess process = launched(command, frames);
    boolean isReady = false;
    try {
      int limit = program.version().isEmpty() ? DOUBTFUL_GREETING_SECONDS : GREETING_SECONDS;
      String version = frames.version().get(limit, TimeUnit.SECONDS);
      isReady = version.equals(program.version());
      if (!isReady) {
        throw new IOException(otherVersion(version));
      }
      return process;
    } catch (TimeoutException e) {
      throw new IOException("the program does not say its version; is it esbuild?", e);
    } catch (ExecutionException e) {
      throw isClosed() ? new IOException("closed", e) : refusal(process);
    } finally {
      greeted();
      if (!isReady) {
        process.close();
      }
    }
  }

  private synchronized HelperProcess launched(ProcessBuilder command, PacketFrames frames)
      throws IOException {
    if (isClosed) {
      throw new IOException("closed");
    }
    HelperProcess process = HelperProcess.start(command, frames, line -> {});
    greeting = Optional.of(process);
    return process;
  }

  private synchronized void greeted() {
    greeting = Optional.empty();
  }

  private synchronized boolean isClosed() {
    return isClosed;
  }

  private String otherVersion(String said) {
    String expected = program.version();
    return "the program says that its version is \""
        + said
        + "\", "
        + (expected.isEmpty() ? "and nothing if it is asked by --version" : "not " + expected);
  }

  /**
   * Returns what a program said that ended instead of telling its version. It is asked something
   * only because the failure of that has these words, once all of them were read.
   */
  private static IOException refusal(HelperProcess process) throws InterruptedException {
    try {
      process.ask(Values.write(Map.of()), GREETING_SECONDS);
      return new IOException("it is not esbuild");
    } catch (HelperEnded e) {
      String words = String.valueOf(e.getMessage()).strip();
      return new IOException(
          words.isEmpty() ? "the program ended at once; is it esbuild?" : words, e);
    } catch (IOException e) {
      return e;
    }
  }

  /**
   * Starts the program unless it runs, ahead of requests that are about to come. If it cannot be
   * started, each of these fails for the same reason.
   *
   * @throws IOException if it cannot be started
   */
  public void startAhead() throws IOException {
    helpers.once(HelperProcess::isAlive);
  }

  /**
   * Returns the answer to a request that has no questions back.
   *
   * @throws IOException as the other method does
   */
  public Map<String, Object> ask(Map<String, Object> request) throws IOException {
    return ask(request, question -> Map.of());
  }

  /**
   * Returns the answer. What {@code questions} throw is thrown when esbuild has given up.
   *
   * @param request without a {@code key}, which it gets here
   * @throws HelperEnded if esbuild ended twice in the middle of it
   * @throws IOException if esbuild cannot be started, or refuses the request
   */
  public Map<String, Object> ask(Map<String, Object> request, Questions questions)
      throws IOException {
    byte[] bytes = Values.write(request);
    Map<String, Object> answer =
        helpers.twice(
            process -> {
              Replies replies = new Replies(questions);
              byte[] said = process.ask(bytes, Integer.MAX_VALUE, replies);
              replies.rethrow();
              return map(said, 0);
            });
    if (answer.get("error") instanceof String refusal) {
      throw new IOException(refusal);
    }
    return answer;
  }

  /**
   * Returns the answer to the request to transform a text: {@code code}, {@code map}, {@code
   * errors}, {@code warnings}.
   *
   * @param flags as on the command line; those that keep it quiet, and the text out of its map, are
   *     added
   * @throws IOException as {@link #ask} does, or if the text is no Unicode
   */
  public Map<String, Object> transform(String text, List<String> flags) throws IOException {
    List<String> all = new ArrayList<>(QUIET);
    all.add("--sources-content=false");
    all.addAll(flags);
    return ask(
        Map.of("command", "transform", "flags", all, "inputFS", false, "input", Texts.utf8(text)));
  }

  /**
   * Returns the flag for the characters that may stand in a result: a text in ASCII stays so,
   * whatever characters its escapes name.
   */
  public static String charset(String text) {
    return "--charset=" + (text.chars().allMatch(c -> c < 128) ? "ascii" : "utf8");
  }

  private static Map<String, Object> map(byte[] bytes, int offset) throws IOException {
    if (Values.read(bytes, offset) instanceof Map<?, ?> map) {
      Map<String, Object> named = new LinkedHashMap<>();
      map.forEach((key, value) -> named.put((String) key, value));
      return named;
    }
    throw new IOException("an answer that is no map");
  }

  /** The replies to the questions of one request; what failed is thrown when it is over. */
  private static final class Replies implements HelperProcess.Replies {

    private final Questions questions;
    private Optional<Throwable> thrown = Optional.empty();

    Replies(Questions questions) {
      this.questions = questions;
    }

    @Override
    public Optional<byte[]> to(byte[] asked) throws IOException {
      byte[] reply = Values.write(reply(map(asked, NUMBER_BYTES)));
      // It begins with the number of the question.
      byte[] content = Arrays.copyOf(asked, NUMBER_BYTES + reply.length);
      System.arraycopy(reply, 0, content, NUMBER_BYTES, reply.length);
      return Optional.of(content);
    }

    private Map<String, Object> reply(Map<String, Object> question) {
      try {
        return switch (String.valueOf(question.get("command"))) {
          // Both are sent whether wanted or not, and nothing less may be said to them.
          case "on-start", "on-end" -> Map.of("errors", List.of(), "warnings", List.of());
          case "ping" -> Map.of();
          default -> thrown.isPresent() ? failure() : questions.answer(question);
        };
      } catch (RuntimeException | Error e) {
        thrown = thrown.isPresent() ? thrown : Optional.of(e);
        return failure();
      }
    }

    private static Map<String, Object> failure() {
      return Map.of("errors", List.of(Message.toEsbuild("given up")));
    }

    void rethrow() {
      Throwable failure = thrown.orElse(null);
      if (failure instanceof Error error) {
        throw error;
      } else if (failure instanceof RuntimeException exception) {
        throw exception;
      }
    }
  }

  /** Returns a text of an answer, which newer versions send as bytes; empty if it has none. */
  public static Optional<String> text(Map<String, Object> answer, String name) {
    Object value = answer.get(name);
    if (value instanceof byte[] bytes) {
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /**
   * Ends the program, and waits for its end for a few seconds. One that has not yet said its
   * version is not waited for, since nobody has asked it anything.
   */
  @Override
  public void close() {
    synchronized (this) {
      isClosed = true;
      greeting.ifPresent(HelperProcess::close);
    }
    helpers.closeAndWait();
  }
}
