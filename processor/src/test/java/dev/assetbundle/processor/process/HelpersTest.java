package dev.assetbundle.processor.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpersTest {

  /** Long enough for any machine. */
  static final long PATIENT = 60;

  static final String CLASSES = "/dev/assetbundle/processor/process/Helpers.class";

  private final List<Helpers> all = new ArrayList<>();

  private final AtomicInteger starts = new AtomicInteger();

  private static ProcessBuilder command(Class<?> main) throws IOException {
    return JavaCommand.of(main, CLASSES);
  }

  private interface Command {
    ProcessBuilder get() throws IOException;
  }

  private Helpers helpers(int most, Command command) {
    Helpers helpers =
        new Helpers(
            () -> {
              starts.incrementAndGet();
              return HelperProcess.start(command.get(), new CheckedFrames(), line -> {});
            },
            most);
    all.add(helpers);
    return helpers;
  }

  private Helpers helpers(Command command) {
    return helpers(Integer.MAX_VALUE, command);
  }

  private Helpers echo() {
    return helpers(() -> command(Echo.class));
  }

  @AfterEach
  void close() {
    all.forEach(Helpers::close);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The answer, or empty if there is none. */
  private static Optional<String> ask(Helpers helpers, String question, long seconds) {
    try {
      return Optional.of(text(helpers.once(process -> process.ask(bytes(question), seconds))));
    } catch (IOException | CancellationException e) {
      return Optional.empty();
    }
  }

  /** Gives a process work without end; returns its answer when the process has that work. */
  private static CompletableFuture<Optional<String>> asleep(Helpers helpers)
      throws InterruptedException {
    CountDownLatch given = new CountDownLatch(1);
    CompletableFuture<Optional<String>> answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Optional.of(
                    helpers.once(
                        process -> {
                          given.countDown();
                          return text(process.ask(bytes("sleep"), PATIENT));
                        }));
              } catch (IOException | CancellationException e) {
                return Optional.empty();
              }
            });
    assertTrue(given.await(PATIENT, TimeUnit.SECONDS), "no process got the work");
    return answer;
  }

  private static ProcessHandle running(Helpers helpers) {
    assertEquals(Optional.of("begin"), ask(helpers, "begin", PATIENT));
    return helpers.handles().get(0);
  }

  private static void assertEnds(ProcessHandle process) throws Exception {
    process.onExit().completeOnTimeout(process, PATIENT, TimeUnit.SECONDS).get();
    assertFalse(process.isAlive(), "it still runs");
  }

  /**
   * In a server that loads an application again, a thread that the JDK keeps would keep all classes
   * of the application.
   */
  @Test
  void noThreadIsLeftByWhoWaitedForTheEnd() throws Exception {
    Process waiter = command(Waiter.class).redirectErrorStream(true).start();
    List<String> said = text(waiter.getInputStream().readAllBytes()).lines().toList();
    assertEquals("hello", said.get(0), said::toString);
    assertTrue(said.contains("main"), said::toString);
    // JDK 25 has another name for it than JDK 17.
    assertFalse(
        said.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("delayscheduler")),
        said::toString);
  }

  @Test
  void startsWithTheFirstQuestion() {
    Helpers helpers = echo();
    assertEquals(List.of(), helpers.handles());
    assertTrue(running(helpers).isAlive());
    running(helpers);
    assertEquals(1, starts.get());
  }

  @Test
  void answersManyQuestionsAtATime() {
    Helpers helpers = echo();
    List<String> questions =
        IntStream.range(0, 200).mapToObj(i -> (i + " ").repeat(1 + i * 50)).toList();
    assertEquals(
        questions,
        questions.parallelStream().map(q -> ask(helpers, q, PATIENT).orElse("none")).toList());
  }

  @Test
  void keepsWhatItPrintsFromTheAnswers() {
    Helpers helpers = echo();
    assertEquals(Optional.of("print"), ask(helpers, "print", PATIENT));
    assertEquals(Optional.of("more"), ask(helpers, "more", PATIENT));
  }

  @Test
  void hasNoAnswerWhenItIsKilledInTheMiddle() throws Exception {
    Helpers helpers = echo();
    ProcessHandle process = running(helpers);
    CompletableFuture<Optional<String>> answer = asleep(helpers);
    process.destroyForcibly();
    assertEquals(Optional.empty(), answer.get(PATIENT, TimeUnit.SECONDS));
    assertEquals(List.of(), helpers.handles());
    assertEquals(Optional.of("again"), ask(helpers, "again", PATIENT));
    assertEquals(2, starts.get());
  }

  private static HelperEnded ended(Executable work) {
    return assertThrows(HelperEnded.class, work);
  }

  @Test
  void hasNoAnswerWhenItEndsByItself() {
    Helpers helpers = echo();
    HelperEnded once = ended(() -> helpers.once(process -> process.ask(bytes("end"), PATIENT)));
    assertEquals(OptionalInt.of(1), once.status());
    assertEquals("", once.getMessage());
    assertEquals(1, starts.get());
    HelperEnded twice = ended(() -> helpers.twice(process -> process.ask(bytes("end"), PATIENT)));
    assertEquals(OptionalInt.of(1), twice.status());
    assertEquals(3, starts.get());
  }

  @Test
  void tellsWhatItWroteLast() {
    Helpers helpers = echo();
    HelperEnded ended = ended(() -> helpers.once(process -> process.ask(bytes("words"), PATIENT)));
    assertTrue(ended.isExplained());
    List<String> lines = String.valueOf(ended.getMessage()).lines().toList();
    assertEquals("line 9999", lines.get(lines.size() - 1));
    assertTrue(lines.get(0).matches("line 9[0-9]{3}"), lines.get(0));
  }

  @Test
  void doesWorkAgainAloneWhenItIsKilledOverIt() throws Exception {
    Helpers helpers = echo();
    List<Long> used = new ArrayList<>();
    String answer =
        helpers.twice(
            process -> {
              used.add(process.handle().pid());
              if (used.size() == 1) {
                process.handle().destroyForcibly();
                return text(process.ask(bytes("sleep"), PATIENT));
              }
              assertEquals(Optional.of("other"), ask(helpers, "other", PATIENT));
              return text(process.ask(bytes("again"), PATIENT));
            });
    assertEquals("again", answer);
    assertEquals(3, starts.get());
    assertEquals(1, helpers.handles().size());
    assertFalse(used.contains(helpers.handles().get(0).pid()), "it goes on");
  }

  @Test
  void startsAnotherWhenOneHasEnoughToDo() throws Exception {
    Helpers helpers = helpers(2, () -> command(Echo.class));
    String answer =
        helpers.once(
            first ->
                helpers.once(
                    second -> {
                      assertEquals(first, second);
                      return helpers.once(third -> text(third.ask(bytes("third"), PATIENT)));
                    }));
    assertEquals("third", answer);
    assertEquals(2, starts.get());
    running(helpers);
    assertEquals(2, starts.get());
  }

  @Test
  void isAskedBackInTheThreadThatWaits() throws Exception {
    List<Thread> threads = new ArrayList<>();
    byte[] answer =
        echo()
            .once(
                process ->
                    process.ask(
                        bytes("back"),
                        PATIENT,
                        asked -> {
                          threads.add(Thread.currentThread());
                          return Optional.of(bytes(text(asked) + "!"));
                        }));
    assertEquals("back!!", text(answer));
    assertEquals(List.of(Thread.currentThread(), Thread.currentThread()), threads);
  }

  @Test
  void isEndedWhenItHangs() throws Exception {
    Helpers helpers = echo();
    ProcessHandle process = running(helpers);
    assertEquals(Optional.empty(), ask(helpers, "sleep", 1));
    assertEnds(process);
  }

  @Test
  void isEndedWhenItDoesNotRead() {
    Helpers helpers = helpers(() -> command(Deaf.class));
    assertEquals(Optional.empty(), ask(helpers, "long ".repeat(1_000_000), 1));
    assertEquals(List.of(), helpers.handles());
  }

  @ParameterizedTest
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program is a line for sh")
  @ValueSource(
      strings = {
        "# A fatal error has been detected by the Java Runtime Environment",
        // A number that no question has, with an empty content.
        "\0\0\0\7\0\0\0\0\0\0\0\0",
        // The right number, but another checksum.
        "\0\0\0\1\0\0\0\2\1\1\1\1xy",
        "\0\0\0\1\u007f\u007f\u007f\u007f\0\0\0\0"
      })
  void isEndedWhenItTalksNonsense(String words) {
    String script = "printf '" + octal(words) + "'; exec sleep 3600";
    Helpers helpers = helpers(() -> new ProcessBuilder("sh", "-c", script));
    assertEquals(Optional.empty(), ask(helpers, "question", PATIENT));
    assertEquals(List.of(), helpers.handles());
  }

  /** Frames that need a class which is not there, to write or only to read. */
  private record Incomplete(boolean writes) implements FrameCodec {

    @Override
    public void write(Frame frame, OutputStream out) throws IOException {
      if (!writes) {
        throw new NoClassDefFoundError("lib/Missing");
      }
      new CheckedFrames().write(frame, out);
    }

    @Override
    public Frame read(InputStream in) throws IOException {
      if (writes) {
        throw new NoClassDefFoundError("lib/Missing");
      }
      return new CheckedFrames().read(in);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whoAsksIsToldOfAMissingClassAtOnce(boolean writes) {
    Helpers helpers =
        new Helpers(
            () -> {
              starts.incrementAndGet();
              return HelperProcess.start(command(Echo.class), new Incomplete(writes), line -> {});
            });
    all.add(helpers);
    List<Throwable> uncaught = new ArrayList<>();
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
    try {
      for (int i = 0; i < 2; i++) {
        NoClassDefFoundError missing =
            assertTimeoutPreemptively(
                Duration.ofSeconds(PATIENT),
                () ->
                    assertThrows(
                        NoClassDefFoundError.class,
                        () -> helpers.twice(process -> process.ask(bytes("x"), 10 * PATIENT))));
        assertEquals("lib/Missing", missing.getMessage());
      }
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
    assertEquals(List.of(), uncaught);
    assertEquals(List.of(), helpers.handles());
    assertEquals(1, starts.get(), "it was tried again");
    helpers.tryAgain();
    assertThrows(
        NoClassDefFoundError.class,
        () -> helpers.once(process -> process.ask(bytes("x"), PATIENT)));
    assertEquals(2, starts.get());
  }

  private static String octal(String words) {
    StringBuilder text = new StringBuilder();
    words.chars().forEach(c -> text.append(String.format(Locale.ROOT, "\\%03o", c)));
    return text.toString();
  }

  @Test
  void hasNoAnswerWithoutProgram(@TempDir Path empty) {
    Helpers noJava = helpers(() -> JavaCommand.of(empty, Echo.class, CLASSES));
    assertEquals(Optional.empty(), ask(noJava, "question", PATIENT));
    assertEquals(Optional.empty(), ask(noJava, "question", PATIENT));
    assertEquals(1, starts.get(), "it was tried again");
    assertEquals(Optional.empty(), ask(Helpers.none(), "question", PATIENT));
  }

  @Test
  void hasNoAnswerWhenAClassIsMissing() throws Exception {
    ProcessBuilder command = command(Echo.class);
    command.command().set(command.command().size() - 1, "dev.assetbundle.NoSuchClass");
    assertEquals(Optional.empty(), ask(helpers(() -> command), "question", PATIENT));
  }

  @Test
  void workThatNobodyWaitsForIsNoHindranceToOthers() throws Exception {
    Helpers helpers = echo();
    ProcessHandle handle = running(helpers);
    CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
    Thread impatient = new Thread(() -> answer.complete(ask(helpers, "sleep", PATIENT)));
    String still =
        helpers.once(
            process -> {
              impatient.start();
              impatient.interrupt();
              assertEquals(Optional.empty(), answer.join());
              assertEquals(Optional.of("next"), ask(helpers, "next", PATIENT));
              return text(process.ask(bytes("still"), PATIENT));
            });
    assertEquals("still", still);
    assertEquals(2, starts.get());
    assertEnds(handle);
  }

  @Test
  void closingEndsTheProcess() throws Exception {
    Helpers helpers = echo();
    ProcessHandle process = running(helpers);
    CompletableFuture<Optional<String>> answer = asleep(helpers);
    helpers.close();
    assertEnds(process);
    assertEquals(Optional.empty(), answer.get(PATIENT, TimeUnit.SECONDS));
  }

  @Test
  void endOfStandardInputEndsTheProcessInTheMiddleOfWork() throws Exception {
    Process process = command(Echo.class).start();
    try (OutputStream questions = process.getOutputStream()) {
      new CheckedFrames().write(new Frame(0, false, bytes("sleep")), questions);
    }
    process.waitFor(PATIENT, TimeUnit.SECONDS);
    boolean alive = process.isAlive();
    if (alive) {
      process.destroyForcibly();
    }
    assertFalse(alive, "it still runs");
    assertEquals(0, process.exitValue());
    assertArrayEquals(new byte[0], process.getInputStream().readAllBytes());
  }

  @Test
  void findsClassesInFoldersWithSpaces(@TempDir Path folder) throws Exception {
    Path spaced = folder.resolve("my töol's classes+%20");
    for (String classes : List.of("target/classes", "target/test-classes")) {
      Path from = Path.of(classes, "dev/assetbundle/processor/process");
      Path to = Files.createDirectories(spaced.resolve("dev/assetbundle/processor/process"));
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.toList()) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
    Files.writeString(spaced.resolve("resource.txt"), "");
    URL[] urls = {spaced.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, null)) {
      Class<?> main = loader.loadClass(Echo.class.getName());
      Helpers helpers = helpers(() -> JavaCommand.of(main, "/resource.txt"));
      assertEquals(Optional.of("here"), ask(helpers, "here", PATIENT));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/no/such/resource", "/java/lang/String.class"})
  void knowsNoCommandForWhatIsInNoFile(String resource) {
    assertThrows(IOException.class, () -> JavaCommand.of(Echo.class, resource));
  }
}
