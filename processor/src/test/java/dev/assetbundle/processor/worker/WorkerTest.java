package dev.assetbundle.processor.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataOutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerTest {

  /** Long enough for any machine. */
  private static final long PATIENT = 60;

  private static final String WORKER = "/dev/assetbundle/processor/worker/Worker.class";

  private final List<Worker> workers = new ArrayList<>();

  private static List<String> command(Class<?> main) {
    return JavaCommand.of(main, WORKER).orElseThrow();
  }

  private Worker worker(Optional<List<String>> command) {
    Worker worker = new Worker(() -> command);
    workers.add(worker);
    return worker;
  }

  private Worker echo() {
    return worker(Optional.of(command(Echo.class)));
  }

  @AfterEach
  void close() {
    workers.forEach(Worker::close);
  }

  private static Optional<String> ask(Worker worker, String question, long seconds) {
    return worker
        .ask(question.getBytes(StandardCharsets.UTF_8), seconds)
        .map(answer -> new String(answer, StandardCharsets.UTF_8));
  }

  private static ProcessHandle running(Worker worker) {
    assertEquals(Optional.of("begin"), ask(worker, "begin", PATIENT));
    return worker.handle().orElseThrow();
  }

  private static void assertEnds(ProcessHandle process) throws Exception {
    process.onExit().completeOnTimeout(process, PATIENT, TimeUnit.SECONDS).get();
    assertFalse(process.isAlive(), "it still runs");
  }

  @Test
  void startsWithTheFirstQuestion() {
    Worker worker = echo();
    assertTrue(worker.handle().isEmpty());
    assertTrue(running(worker).isAlive());
  }

  @Test
  void answersManyQuestionsAtATime() {
    Worker worker = echo();
    List<String> questions =
        IntStream.range(0, 200).mapToObj(i -> (i + " ").repeat(1 + i * 50)).toList();
    assertEquals(
        questions,
        questions.parallelStream().map(q -> ask(worker, q, PATIENT).orElse("none")).toList());
  }

  @Test
  void keepsWhatItPrintsFromTheAnswers() {
    Worker worker = echo();
    assertEquals(Optional.of("print"), ask(worker, "print", PATIENT));
    assertEquals(Optional.of("more"), ask(worker, "more", PATIENT));
  }

  @Test
  void hasNoAnswerWhenItIsKilledInTheMiddle() throws Exception {
    Worker worker = echo();
    ProcessHandle process = running(worker);
    CompletableFuture<Optional<String>> answer =
        CompletableFuture.supplyAsync(() -> ask(worker, "sleep", PATIENT));
    process.destroyForcibly();
    assertEquals(Optional.empty(), answer.get(PATIENT, TimeUnit.SECONDS));
    assertEquals(Optional.empty(), ask(worker, "again", PATIENT));
    assertTrue(worker.handle().isEmpty(), "it was started again");
  }

  @Test
  void hasNoAnswerWhenItEndsByItself() {
    assertEquals(Optional.empty(), ask(echo(), "end", PATIENT));
  }

  @Test
  void isEndedWhenItHangs() throws Exception {
    Worker worker = echo();
    ProcessHandle process = running(worker);
    assertEquals(Optional.empty(), ask(worker, "sleep", 1));
    assertEnds(process);
  }

  @Test
  void isEndedWhenItDoesNotRead() {
    Worker worker = worker(Optional.of(command(Deaf.class)));
    assertEquals(Optional.empty(), ask(worker, "long ".repeat(1_000_000), 1));
    assertTrue(worker.handle().isEmpty());
  }

  @ParameterizedTest
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program is a line for sh")
  @ValueSource(
      strings = {
        "# A fatal error has been detected by the Java Runtime Environment",
        // A number that no question has, with an empty content.
        "\0\0\0\7\0\0\0\0\0\0\0\0",
        // The right number, but another checksum.
        "\0\0\0\0\0\0\0\2\1\1\1\1xy",
        "\0\0\0\0\u007f\u007f\u007f\u007f\0\0\0\0"
      })
  void isEndedWhenItTalksNonsense(String words) {
    List<String> program = List.of("sh", "-c", "printf '" + octal(words) + "'; exec sleep 3600");
    Worker worker = worker(Optional.of(program));
    assertEquals(Optional.empty(), ask(worker, "question", PATIENT));
    assertTrue(worker.handle().isEmpty());
  }

  private static String octal(String words) {
    StringBuilder text = new StringBuilder();
    words.chars().forEach(c -> text.append(String.format(Locale.ROOT, "\\%03o", c)));
    return text.toString();
  }

  @Test
  void hasNoAnswerWithoutProgram(@TempDir Path empty) {
    Optional<List<String>> noJava = JavaCommand.of(empty, Echo.class, WORKER);
    assertTrue(noJava.isPresent());
    assertEquals(Optional.empty(), ask(worker(noJava), "question", PATIENT));
    assertEquals(Optional.empty(), ask(worker(Optional.empty()), "question", PATIENT));
    assertEquals(Optional.empty(), ask(Worker.NONE, "question", PATIENT));
  }

  @Test
  void hasNoAnswerWhenAClassIsMissing() {
    List<String> command = new ArrayList<>(command(Echo.class));
    command.set(command.size() - 1, "dev.assetbundle.NoSuchClass");
    assertEquals(Optional.empty(), ask(worker(Optional.of(command)), "question", PATIENT));
  }

  @Test
  void answersOthersWhenOneWhoAskedWasInterrupted() throws Exception {
    Worker worker = echo();
    running(worker);
    CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
    Thread impatient = new Thread(() -> answer.complete(ask(worker, "sleep", PATIENT)));
    impatient.start();
    impatient.interrupt();
    assertEquals(Optional.empty(), answer.get(PATIENT, TimeUnit.SECONDS));
    assertEquals(Optional.of("next"), ask(worker, "next", PATIENT));
  }

  @Test
  void closingEndsTheProcess() throws Exception {
    Worker worker = echo();
    ProcessHandle process = running(worker);
    CompletableFuture<Optional<String>> answer =
        CompletableFuture.supplyAsync(() -> ask(worker, "sleep", PATIENT));
    worker.close();
    assertEnds(process);
    assertEquals(Optional.empty(), answer.get(PATIENT, TimeUnit.SECONDS));
  }

  @Test
  void endOfStandardInputEndsTheProcessInTheMiddleOfWork() throws Exception {
    Process process = new ProcessBuilder(command(Echo.class)).start();
    try (DataOutputStream questions = new DataOutputStream(process.getOutputStream())) {
      new Frame(0, "sleep".getBytes(StandardCharsets.UTF_8)).write(questions);
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
      Path from = Path.of(classes, "dev/assetbundle/processor/worker");
      Path to = Files.createDirectories(spaced.resolve("dev/assetbundle/processor/worker"));
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
      Worker worker = worker(JavaCommand.of(main, "/resource.txt"));
      assertEquals(Optional.of("here"), ask(worker, "here", PATIENT));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/no/such/resource", "/java/lang/String.class"})
  void knowsNoCommandForWhatIsInNoFile(String resource) {
    assertEquals(Optional.empty(), JavaCommand.of(Echo.class, resource));
  }
}
