package dev.assetbundle.processor.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assetbundle.processor.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The node of this machine, one process for many programs. */
public final class NodeJs {

  /** Why tests are skipped without it. */
  public static final String MISSING =
      "no node on the PATH, looked for node, nodejs; on Debian: apt-get install nodejs";

  private static final List<String> NAMES = List.of("node", "nodejs");

  /** What the tests of differences have; in another module the property names it. */
  static final Path RESOURCES =
      Path.of(System.getProperty("differential", "src/test/resources/differential"));

  private static final Path RUNNER = RESOURCES.resolve("runner.js");
  private static final long PATIENCE_SECONDS = 300;

  // Half a surrogate pair has no UTF-8, but an escape.
  private static final ObjectMapper JSON =
      new ObjectMapper(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build());

  private final String executable;

  private NodeJs(String executable) {
    this.executable = executable;
  }

  /**
   * What is run in one global scope.
   *
   * @param scripts one after the other
   * @param probes names that may exist at top level afterwards
   */
  record Run(List<String> scripts, List<String> probes) {}

  /**
   * Returns the node of this machine; empty if there is none, which fails the test where the
   * environment says {@code CI=true}.
   */
  public static Optional<NodeJs> find() {
    return Programs.find(NAMES, MISSING).map(file -> new NodeJs(file.toString()));
  }

  /** Returns its file. */
  public String executable() {
    return executable;
  }

  /** Returns what each of {@code runs} prints and leaves behind at top level. */
  List<String> run(List<Run> runs) {
    try {
      Path folder = Files.createTempDirectory("differential");
      try {
        return run(folder, runs);
      } finally {
        for (String name : List.of("input.json", "output.json", "log.txt", "")) {
          Files.deleteIfExists(folder.resolve(name));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> run(Path folder, List<Run> runs) throws IOException {
    Path input = folder.resolve("input.json");
    Path output = folder.resolve("output.json");
    Path log = folder.resolve("log.txt");
    JSON.writeValue(input.toFile(), runs);
    Process process =
        new ProcessBuilder(executable, RUNNER.toString(), input.toString(), output.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        fail("node failed: " + Files.readString(log, StandardCharsets.UTF_8));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
    List<String> results = JSON.readValue(output.toFile(), new TypeReference<>() {});
    assertEquals(runs.size(), results.size());
    return results;
  }
}
