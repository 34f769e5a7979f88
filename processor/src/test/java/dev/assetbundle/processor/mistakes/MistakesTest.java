package dev.assetbundle.processor.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder of {@code mistakes} is compiled by both compilers, and {@code expected.txt} lists
 * everything that either may say. javac points at a value, or at one of a list; Eclipse's compiler
 * points at the name of the member that has it, so for that each place of a value is exchanged for
 * that of its member's name. All else, text and lines, has to be the same. {@code
 * -Dmistakes.update=true} rewrites it from what javac says; {@code -Dmistakes.only=css-} takes
 * those only whose names begin so.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MistakesTest {

  @TempDir static Path temporary;

  @Order(1)
  @TestFactory
  List<DynamicTest> javacSaysWhatIsWrong() throws IOException {
    return tests("javac", new JavacCompilation(), MistakesTest::checkWithPlaces);
  }

  @Tag("slow")
  @Order(2)
  @TestFactory
  List<DynamicTest> eclipseSaysTheSame() throws IOException {
    return tests("eclipse", new EclipseCompilation(), MistakesTest::checkWithMembers);
  }

  /** What is done with the text of all that was said. */
  private interface Check {
    void of(PlantedMistake mistake, String said) throws IOException;
  }

  private static List<DynamicTest> tests(String compiler, JavaCompilation compilation, Check check)
      throws IOException {
    String only = System.getProperty("mistakes.only", "");
    // Some at a time, as most of each compilation is one thread.
    return PlantedMistake.all().parallelStream()
        .filter(mistake -> mistake.name().startsWith(only))
        .map(
            mistake -> {
              Path project = temporary.resolve(compiler).resolve(mistake.name());
              FutureTask<String> said =
                  new FutureTask<>(() -> compile(mistake, project, compilation));
              said.run();
              return dynamicTest(mistake.name(), () -> check.of(mistake, said.get()));
            })
        .toList();
  }

  private static String compile(PlantedMistake mistake, Path project, JavaCompilation compilation)
      throws IOException {
    mistake.plant(project);
    return Said.text(compilation.compile(project, options(mistake)))
        .replace(project.toString(), "PROJECT")
        .replace(Path.of("").toAbsolutePath().toString(), "HERE");
  }

  private static void checkWithPlaces(PlantedMistake mistake, String said) throws IOException {
    if (Boolean.getBoolean("mistakes.update")) {
      Files.writeString(mistake.expected(), said);
    }
    assertTrue(
        Files.exists(mistake.expected()), () -> "nothing is expected; this is said:\n" + said);
    assertEquals(Files.readString(mistake.expected()), said);
  }

  private static void checkWithMembers(PlantedMistake mistake, String said) throws IOException {
    Path project = temporary.resolve("eclipse").resolve(mistake.name());
    assertEquals(new MemberPlaces(project).text(Files.readString(mistake.expected())), said);
  }

  /** Adds that no process is started, and that what one compiler made is kept for the other. */
  private static List<String> options(PlantedMistake mistake) throws IOException {
    List<String> options = new ArrayList<>(mistake.options());
    String cache = "-Aassetbundle.cache=";
    if (options.stream().noneMatch(option -> option.startsWith(cache))) {
      options.add(cache + temporary.resolve("cache"));
    }
    if (options.stream().noneMatch(option -> option.startsWith("-Aassetbundle.worker"))) {
      options.add("-Aassetbundle.worker=off");
    }
    return options;
  }
}
