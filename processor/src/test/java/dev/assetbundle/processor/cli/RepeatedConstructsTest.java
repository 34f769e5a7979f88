package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files with very many of one thing. The limit is far from what they take; it ends the test where
 * each of them would be looked for from the start of the text.
 */
@Tag("slow")
class RepeatedConstructsTest {

  private static final int MANY = 80_000;

  @TempDir Path folder;

  private static Arguments construct(
      String file, int status, int errors, IntFunction<String> part) {
    return Arguments.of(file, status, errors, part, part.apply(1));
  }

  static Stream<Arguments> constructs() {
    return Stream.of(
        construct("application.js", 0, 0, i -> "/**/"),
        construct("application.js", 0, 0, i -> "/*# sourceMappingURL=x.map */"),
        construct("application.js", 0, 0, i -> "//# sourceMappingURL=x.map\n"),
        construct("application.js", 1, 99, i -> "//= require unknown-" + i + "\n"),
        construct("application.css", 0, 0, i -> "/**/"),
        construct("application.css", 0, 0, i -> "/*# sourceMappingURL=x.map */"),
        construct("application.css", 1, 99, i -> "a{b:url(unknown-" + i + ".png)}"),
        construct("application.css", 1, 99, i -> "a{b:url(unknown-" + i + ".png)}\n"),
        construct("application.css.scss", 1, 99, i -> "a{b:image-url('unknown-" + i + ".png')}"),
        construct("application.css.scss", 1, 99, i -> "a{b:image-url('unknown-" + i + ".png')}\n"),
        construct("application.css.erb", 0, 0, i -> "<%# nothing %>"),
        construct("application.css.erb", 1, 99, i -> "<%= asset_path 'unknown-" + i + "' %>"),
        construct("application.css.erb", 1, 99, i -> "<%= ruby " + i + " %>\n"));
  }

  @ParameterizedTest(name = "{0}: {4}")
  @MethodSource("constructs")
  @Timeout(120)
  void takeNoLongerForBeingMany(
      String file, int status, int errors, IntFunction<String> part, String shown)
      throws IOException {
    Path assets = Files.createDirectories(folder.resolve("app/assets/x"));
    Files.writeString(
        assets.resolve(file),
        IntStream.range(0, MANY).mapToObj(part).collect(Collectors.joining()) + "\n");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int ended =
        Main.run(
            List.of(
                "precompile",
                "--root=" + folder,
                "--out=" + folder.resolve("out"),
                "--manifests=" + file.replaceFirst("\\.(erb|scss)$", ""),
                "--cache=off",
                "--no-worker",
                "--no-minify",
                "--no-precompress"),
            System.out,
            new PrintStream(err, true, StandardCharsets.UTF_8));
    List<String> said =
        err.toString(StandardCharsets.UTF_8).lines().filter(l -> l.contains(": error: ")).toList();
    assertEquals(status + " " + errors, ended + " " + said.size());
    if (errors > 0) {
      assertEquals(
          "app/assets/x/"
              + file
              + ": error: and "
              + (MANY - 98)
              + " more in this file [more-problems]",
          said.get(98));
    }
  }
}
