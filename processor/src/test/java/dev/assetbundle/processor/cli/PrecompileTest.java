package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import dev.assetbundle.processor.disk.Links;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecompileTest {

  @TempDir Path folder;
  private Path root;
  private Path out;

  @BeforeEach
  void start() throws IOException {
    root = folder.resolve("root");
    out = folder.resolve("out");
    put("app/assets/js/application.js", "start();\n".repeat(50));
    put("app/assets/img/logo.png", "png");
  }

  private void put(String name, String text) throws IOException {
    Files.createDirectories(root.resolve(name).getParent());
    Files.writeString(root.resolve(name), text);
  }

  private record Run(int status, String out, String err) {

    Run(int status, String err) {
      this(status, "", err);
    }
  }

  private static Run command(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            Arrays.asList(arguments),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    // What a build came to is told with the time it took.
    String told = out.toString(StandardCharsets.UTF_8).replaceFirst("^AssetBundle built .*\n", "");
    return new Run(status, told, err.toString(StandardCharsets.UTF_8));
  }

  private String told() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream told = new PrintStream(out, true, StandardCharsets.UTF_8);
    List<String> arguments =
        List.of(
            "precompile",
            "--root=" + root,
            "--out=" + this.out,
            "--cache=" + folder.resolve("cache"),
            "--manifests=application.js",
            "--no-minify");
    assertEquals(0, Main.run(arguments, told, told));
    return out.toString(StandardCharsets.UTF_8)
        .replaceFirst("in [\\d.]+ m?s", "in TIME")
        .replaceAll("\\d+ B", "SIZE");
  }

  @Test
  void whatABuildCameToIsToldUnlessNothingChanged() throws IOException {
    put("app/assets/js/application.js", "//= require ./other\ngo();\n");
    put("app/assets/js/other.js", "start();\n".repeat(50));
    assertEquals("AssetBundle built 2 assets: SIZE, SIZE with gzip, in TIME\n", told());
    assertEquals("", told());
    put("app/assets/img/logo.png", "a picture");
    assertEquals(
        "AssetBundle built 2 assets: SIZE, SIZE with gzip, in TIME; 1 had not changed\n", told());
    put("app/assets/js/other.js", "begin();\n".repeat(50));
    assertEquals(
        "AssetBundle built 2 assets: SIZE, SIZE with gzip, in TIME; 1 had not changed\n", told());
    put("app/assets/img/copy.png", "a picture");
    assertEquals(
        "AssetBundle built 3 assets: SIZE, SIZE with gzip, in TIME; 2 had not changed\n", told());
    put("app/assets/js/application.js", "go();\n");
    put("app/assets/img/copy.png", "another picture");
    put("app/assets/img/logo.png", "a picture of more");
    assertEquals("AssetBundle built 3 assets: SIZE, in TIME\n", told());
  }

  @Test
  void aReleaseThatIsNotMinifiedHasItsScriptsAsTheyWereWritten() throws IOException {
    put("app/assets/js/application.js", "start(;\n");
    assertEquals(new Run(0, ""), precompile("--paths", "app/assets/js"));
  }

  private Run precompile(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("precompile", "--root", root.toString(), "--out", out.toString()));
    if (!List.of(more).contains("--cache")) {
      arguments.addAll(List.of("--cache", "off"));
    }
    arguments.addAll(List.of("--manifests", "application.js", "--no-minify"));
    arguments.addAll(List.of(more));
    return command(arguments.toArray(String[]::new));
  }

  private List<String> written() throws IOException {
    if (!Files.exists(out)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(out)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> out.relativize(file).toString().replaceFirst("-[0-9a-f]{32,}", "-HASH"))
          .sorted()
          .toList();
    }
  }

  @Test
  void aScriptOfWhichNothingIsLeftKeepsDirectivesFromTheStart() throws IOException {
    put("app/assets/js/application.js", "//= require ./a\n//= require ./b\n");
    put("app/assets/js/a.js", "if (0) run();\n");
    put("app/assets/js/b.js", "'use strict';\nrun();\n");
    command(
        "precompile",
        "--root=" + root,
        "--out=" + out,
        "--manifests=application.js",
        "--no-digest",
        "--no-precompress",
        "--cache=off");
    String script = Files.readString(out.resolve("application.js"));
    assertEquals(";\"use strict\";run();", script.replace("\n", ""));
  }

  @Test
  void aFileThatTakesTooLongIsSaid() throws IOException {
    put("app/assets/css/application.scss", "@import 'loop';\n");
    put("app/assets/css/_loop.scss", "@while true { }\n");
    put("app/assets/css/other.scss", ".a { b: c }\n");
    assertEquals(
        new Run(
            1,
            "app/assets/css/application.scss: error: libsass 3.6.6 did not end within 2 seconds"
                + " [tool-timeout]\n"
                + "    hint: look for a loop that does not end, or deep nesting; if it only takes"
                + " that long, allow more seconds by --tool-timeout SECONDS\n"),
        precompile("--manifests", "application.css,other.css", "--tool-timeout", "2"));
    assertEquals(
        new Run(
            1,
            "error: \"soon\" is no value for --tool-timeout: expected a whole number of seconds"
                + " from 1 to 86400 [bad-option]\n"),
        precompile("--tool-timeout", "soon"));
  }

  @Test
  void writesEachOutputWithItsVariants() throws IOException {
    assertEquals(new Run(0, ""), precompile("--statics", "**"));
    assertEquals(
        List.of(
            ".sprockets-manifest-HASH.json",
            "application-HASH.js",
            "application-HASH.js.gz",
            "logo-HASH.png"),
        written());
  }

  /** Whether a process was there while a command ran. */
  private boolean startsAProcess(String... more) throws Exception {
    Set<ProcessHandle> before =
        ProcessHandle.current().children().collect(Collectors.toCollection(HashSet::new));
    CompletableFuture<Run> run = CompletableFuture.supplyAsync(() -> precompile(more));
    boolean started = false;
    while (!run.isDone()) {
      started |= ProcessHandle.current().children().anyMatch(child -> !before.contains(child));
      Thread.sleep(5);
    }
    assertEquals(new Run(0, ""), run.get());
    return started;
  }

  @Test
  void startsNoProcessWithoutWorker() throws Exception {
    put("app/assets/js/application.js", "//= require ./cart\n");
    put("app/assets/js/cart.coffee", "x = 1\n###\n" + "long enough\n".repeat(3000) + "###\n");
    assertTrue(startsAProcess());
    List<String> made = written();
    assertFalse(startsAProcess("--no-worker"));
    assertEquals(made, written());
  }

  @Test
  void variantsDecodeToTheOriginal() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      text.append("f(").append(i * 7919L % 10_007).append(");\n");
    }
    put("app/assets/js/application.js", text.toString());
    assertEquals(new Run(0, ""), precompile("--no-digest", "--statics", ""));
    byte[] original = Files.readAllBytes(out.resolve("application.js"));
    assertEquals(text.toString(), new String(original, StandardCharsets.UTF_8));
    assertEquals(List.of("application.js", "application.js.br", "application.js.gz"), written());
    byte[] gz = Files.readAllBytes(out.resolve("application.js.gz"));
    try (var in = new GZIPInputStream(new ByteArrayInputStream(gz))) {
      assertArrayEquals(original, in.readAllBytes());
    }
    assertTrue(Brotli4jLoader.isAvailable());
    byte[] br = Files.readAllBytes(out.resolve("application.js.br"));
    try (var in = new BrotliInputStream(new ByteArrayInputStream(br))) {
      assertArrayEquals(original, in.readAllBytes());
    }
  }

  @Test
  void theManifestIsWrittenWhereItIsAskedFor() throws IOException {
    Path manifest = folder.resolve("deep/er/manifest.json");
    put("app/assets/js/application.js", "");
    assertEquals(
        new Run(0, ""),
        precompile("--no-precompress", "--statics", "", "--manifest-json", manifest.toString()));
    assertEquals(
        """
        {
          "assets" : {
            "application.js" : "application-HEX.js"
          },
          "files" : {
            "application-HEX.js" : {
              "digest" : "HEX",
              "integrity" : "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
              "logical_path" : "application.js",
              "size" : 0
            }
          }
        }
        """
            .replace("HEX", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        Files.readString(manifest));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--css-urls=bad      | \"bad\" is no value for --css-urls: expected relative, absolute,"
            + " keep [bad-option]",
        "--no-digest=false   | \"false\" is no value for --no-digest: expected no value"
            + " [bad-option]",
        "--prefix assets     | \"assets\" is no value for --prefix: expected a path such as"
            + " /assets, with a slash at its start and none at its end [bad-option]~did you mean"
            + " \"/assets\"?",
        "--source-maps all   | \"all\" is no value for --source-maps: expected none, external,"
            + " hidden [bad-option]",
        "--out=              | --out is empty: expected a value after it [bad-option]",
        "--root=             | --root is empty: expected a value after it [bad-option]",
        "--version           | --version is empty: expected a value after it" + " [bad-option]",
        "--cache             | --cache is empty: expected a value after it [bad-option]",
        "--prefix            | --prefix is empty: expected a value after it [bad-option]",
        "--version --no-digest | --version is empty: expected a value after it" + " [bad-option]",
      })
  void aWrongValueIsSaid(String arguments, String said) throws IOException {
    assertEquals(
        new Run(1, "error: " + said.replace("~", "\n    hint: ") + "\n"),
        precompile(arguments.split(" ", -1)));
    assertEquals(List.of(), written());
  }

  @Test
  void hiddenMapsNeedAPlaceOutsideOfTheFolder() {
    Run refused =
        new Run(
            1,
            """
            error: --source-maps hidden needs --manifest-json with a file outside of --out [missing-option]
                hint: the maps go into the folder maps beside that file, where nobody serves them
            """);
    assertEquals(refused, precompile("--source-maps", "hidden"));
  }

  @Test
  void aNameAmongTheOptionsIsToldWhereNamesStand() {
    assertEquals(
        new Run(
            1,
            """
            error: there is no option "cart.js" [unknown-option]
                hint: options begin with "--"; names, which only find takes, stand before them: find cart.js --root DIR
            """),
        precompile("cart.js"));
  }

  @Test
  void anUnknownOptionIsSaidOnceWithItsValue() {
    assertEquals(
        new Run(
            1,
            """
            error: there is no option "--manifest" [unknown-option]
                hint: did you mean "--manifests"?
            """),
        precompile("--manifest", "x.js"));
  }

  @Test
  void resultsAreStoredInTheFolderAskedFor() throws IOException {
    String cache = root.resolve("cache").toString();
    assertEquals(new Run(0, ""), precompile("--statics", "**", "--cache", cache));
    List<String> first = written();
    assertEquals(true, Files.isDirectory(Path.of(cache)));
    assertEquals(new Run(0, ""), precompile("--statics", "**", "--cache", cache));
    assertEquals(first, written());
  }

  @Test
  void aCacheThatCannotBeUsedIsANote() throws IOException {
    put("cache", "a file");
    Run run = precompile("--cache", root.resolve("cache").toString());
    assertEquals(0, run.status());
    assertEquals(
        """
        note: the cache %s can't be used: it is a file [cache-failed]
            hint: name a folder by --cache FOLDER, or "off" to keep nothing
        """
            .formatted(root.resolve("cache")),
        run.err());
  }

  @Test
  void wrongOptionsOfTheCacheAreErrors() {
    assertEquals(
        new Run(
            1,
            """
            error: "write" is no value for --remote-cache-mode: expected read or read-write \
            [bad-option]
            error: "ftp://x/" is no value for --remote-cache: expected a URL such as \
            https://cache.example.com/ [bad-option]
            """),
        precompile("--remote-cache", "ftp://x/", "--remote-cache-mode", "write"));
  }

  @Test
  void whatIsRequiredIsSaid() {
    assertEquals(
        new Run(
            1,
            """
            error: the option --root is required [missing-option]
                hint: write --root and a folder behind it
            error: the option --out is required [missing-option]
                hint: write --out and a folder behind it
            """),
        command("precompile"));
  }

  @Test
  void anUnknownCommandShowsTheUsage() {
    Run run = command("bake");
    assertEquals(1, run.status());
    assertTrue(
        run.err()
            .startsWith(
                "error: there is no command \"bake\" [unknown-command]\n"
                    + "usage: java -jar assetbundle-processor-<version>-cli.jar"),
        run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "precompil --root . | there is no command \"precompil\" [unknown-command]"
            + "~did you mean \"precompile\"?",
        "raport --root . | there is no command \"raport\" [unknown-command]~did you mean"
            + " \"report\"?",
        "serv --root . | there is no command \"serv\" [unknown-command]~did you mean \"serve\"?",
        "serve --root . --porrt 1 | there is no option \"--porrt\" [unknown-option]"
            + "~did you mean \"--port\"?",
        "report --root . | the option --out is required [missing-option]"
            + "~write --out and a file, such as report.html, behind it",
        "--root . --out x | there is no command \"--root\" [unknown-command]~write a command first:"
            + " precompile, watch, serve, report, paths, find, clean, clobber, verify",
        "precompile --root . --out x --minfy | there is no option \"--minfy\" [unknown-option]"
            + "~did you mean \"--no-minify\"?",
        "precompile --root . --out x --cssUrls keep | there is no option \"--cssUrls\""
            + " [unknown-option]~did you mean \"--css-urls\"?",
        "precompile --root . --out x --css-urls relativ | \"relativ\" is no value for --css-urls:"
            + " expected relative, absolute, keep [bad-option]~did you mean \"relative\"?",
        "precompile --root . --out x --unknown-assets warning | \"warning\" is no value for"
            + " --unknown-assets: expected error, warn, pass [bad-option]~did you mean \"warn\"?",
      })
  void whatMayBeMeantIsSaid(String arguments, String said) {
    assertEquals(
        new Run(1, "error: " + said.replace("~", "\n    hint: ") + "\n"),
        command(arguments.split(" ", -1)));
  }

  @ParameterizedTest
  @CsvSource({"--help", "precompile --help", "precompile --root . --help"})
  void whoAsksForTheUsageGetsIt(String arguments) {
    Run run = command(arguments.split(" ", -1));
    assertEquals(new Run(0, run.out(), ""), run);
    assertTrue(run.out().startsWith("usage: java -jar assetbundle-processor-<version>-cli.jar"));
    assertTrue(run.out().contains("[--remote-cache-mode read|read-write]"));
  }

  @Test
  void everyMistakeIsOnStandardErrorAndNothingIsWritten() throws IOException {
    put("app/assets/js/application.js", "//= require cart\n//= require part\n");
    put("app/assets/js/part.js", "//= require gone\n");
    assertEquals(
        new Run(
            1,
            """
            app/assets/js/application.js:1:5: error: couldn't find "cart" with type \
            application/javascript in app/assets/img, app/assets/js [missing-asset]
                //= require cart
                    ^
                hint: did you mean "part"?
            app/assets/js/part.js:1:5: error: couldn't find "gone" with type \
            application/javascript in app/assets/img, app/assets/js [missing-asset]
                //= require gone
                    ^
            """),
        precompile());
    assertEquals(List.of(), written());
  }

  @Test
  void aRootThatDoesNotExistIsSaid() {
    Run run = command("precompile", "--root", root + "/none", "--out", out.toString());
    assertEquals(
        new Run(
            1,
            "error: \""
                + root
                + "/none\" is no value for --root: expected a folder, but "
                + root
                + "/none does not exist [bad-option]\n"),
        run);
  }

  @Test
  void aRootThatIsMisspeltOrAFileIsSaid() throws IOException {
    String near = folder.resolve("rot").toString();
    assertEquals(
        new Run(
            1,
            """
            error: "%1$s" is no value for --root: expected a folder, but %1$s does not exist \
            [bad-option]
                hint: did you mean "%2$s"?
            """
                .formatted(near, root)),
        command("precompile", "--root", near, "--out", out.toString()));
    put("a.txt", "");
    String file = root.resolve("a.txt").toString();
    assertEquals(
        new Run(
            1,
            """
            error: "%1$s" is no value for --root: expected a folder, but %1$s is a file [bad-option]
                hint: name the folder it lies in
            """
                .formatted(file)),
        command("precompile", "--root", file, "--out", out.toString()));
  }

  @Test
  void anOutputThatCannotBeMadeIsSaid() throws IOException {
    Files.writeString(out, "a file");
    Run run = precompile("--no-precompress", "--statics", "");
    assertEquals(1, run.status());
    assertEquals(
        "error: can't write application-.js: a file is in the place of a folder [cannot-write]\n"
            + "    hint: remove "
            + out
            + ", or move it away\n",
        run.err().replaceAll("[0-9a-f]{64}", ""));
    assertEquals("a file", Files.readString(out));
  }

  @Test
  void staticsAreThoseOfTheAnnotationUnlessOthersAreNamed() throws IOException {
    put("app/assets/img/secret.pem", "");
    assertEquals(
        new Run(
            0,
            """
            note: 1 file is not published, since pages do not load such: app/assets/img/secret.pem \
            [left-out]
                hint: a pattern of its own in statics publishes them, such as "**.pem"
            """),
        precompile("--no-digest", "--no-precompress"));
    assertEquals(List.of("application.js", "logo.png"), written());
    assertEquals(
        new Run(0, ""), precompile("--no-digest", "--no-precompress", "--statics", "**,**.pem"));
    assertEquals(List.of("application.js", "logo.png", "secret.pem"), written());
  }

  @Test
  void linksOutOfTheProjectAreFollowedIfThatIsAllowed() throws IOException {
    Path far = Files.createDirectories(folder.resolve("far"));
    Files.writeString(far.resolve("x.txt"), "x");
    Path img = root.resolve("app/assets/img");
    Links.make(img.resolve("far"), far);
    Links.make(img.resolve("y.txt"), img.resolve("far/x.txt"));
    String hint =
        "    hint: name that place, or a folder above it, in \"paths\", or set allowLinks to follow"
            + " all links\n";
    String real = far.toRealPath().toString();
    assertEquals(
        new Run(
            1,
            "app/assets/img/far: error: this link leads out of the project, to "
                + real
                + ", so it is not followed [outside-link]\n"
                + hint
                + "app/assets/img/y.txt: error: this link leads out of the project, to "
                + real
                + "/x.txt, so it is not followed [outside-link]\n"
                + hint),
        precompile("--no-digest", "--no-precompress"));
    assertEquals(List.of(), written());
    List<String> all = List.of("application.js", "far/x.txt", "logo.png", "y.txt");
    assertEquals(new Run(0, ""), precompile("--no-digest", "--no-precompress", "--allow-links"));
    assertEquals(all, written());
    assertEquals(
        new Run(0, ""),
        precompile("--no-digest", "--no-precompress", "--paths", "app/assets/*," + far));
  }

  @Test
  void typesAreDeclared() throws IOException {
    put("app/assets/img/a.splat", "");
    assertEquals(
        new Run(0, ""),
        precompile("--no-digest", "--no-precompress", "--media-types", "splat=model/vnd.splat"));
    assertEquals(List.of("a.splat", "application.js", "logo.png"), written());
    assertEquals(
        new Run(
            1,
            """
            error: "splat" is no value for --media-types: expected ext=type/subtype, such as \
            splat=model/vnd.splat [bad-option]
                hint: write its type behind it, as "splat=application/octet-stream"
            """),
        precompile("--media-types", "splat"));
  }

  @Test
  void aNameThatTheLocaleCannotHoldIsSaidWithWhatHelps() throws Exception {
    put("app/assets/img/\u00fcmlaut.png", "");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "precompile",
            "--root",
            root.toString(),
            "--out",
            out.toString(),
            "--manifests",
            "application.js",
            "--no-worker",
            "--cache",
            "off");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(1, process.waitFor(), said);
    assertTrue(
        said.matches(
            "(?s)app/assets/img/.{1,2}mlaut.png: error: the name of this file can't be read: this"
                + " JVM takes file names for \\S+ \\[unreadable-name\\]\n"
                + "    hint: run the build in a UTF-8 locale, as the environment variable"
                + " LC_ALL=C.UTF-8 sets it\n"),
        said);
  }

  @Test
  void linksAreFollowedAndBrokenOnesSaid() throws IOException {
    put("shared/real/x.txt", "x");
    Path img = root.resolve("app/assets/img");
    Links.make(img.resolve("linked"), root.resolve("shared/real"));
    Links.make(img.resolve("dead.png"), Path.of("nowhere.png"));
    Links.make(img.resolve("up"), Path.of("../.."));
    assertEquals(
        new Run(
            0,
            """
            app/assets/img/dead.png: warning: app/assets/img/dead.png is a link to nothing, so it \
            is left out [broken-link]
            app/assets/img/up: warning: app/assets/img/up is a link to a folder it lies in, so it \
            is left out [link-loop]
            """),
        precompile("--statics", "**", "--no-digest", "--no-precompress"));
    assertEquals(List.of("application.js", "linked/x.txt", "logo.png"), written());
  }

  @Test
  void linksThatFormALoopTogetherAreCutWhereItCloses() throws IOException {
    put("app/assets/img/a/a.txt", "a");
    put("app/assets/img/b/b.txt", "b");
    Path img = root.resolve("app/assets/img");
    for (String twin : List.of("1", "2")) {
      Links.make(img.resolve("a/to-b" + twin), Path.of("../b"));
      Links.make(img.resolve("b/to-a" + twin), Path.of("../a"));
    }
    assertEquals(0, precompile("--statics", "**", "--no-digest", "--no-precompress").status());
    assertEquals(
        List.of(
            "a/a.txt",
            "a/to-b1/b.txt",
            "a/to-b2/b.txt",
            "application.js",
            "b/b.txt",
            "b/to-a1/a.txt",
            "b/to-a2/a.txt",
            "logo.png"),
        written());
  }

  @Test
  void aLargeFileIsStreamed() throws Exception {
    Path film = root.resolve("app/assets/img/film.mp4");
    try (RandomAccessFile file = new RandomAccessFile(film.toFile(), "rw")) {
      file.setLength(50L << 20);
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx24m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "precompile",
                "--root",
                root.toString(),
                "--out",
                out.toString(),
                "--manifests",
                "film.mp4",
                "--no-digest")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertEquals(50L << 20, Files.size(out.resolve("film.mp4")));
  }

  @ParameterizedTest
  @CsvSource({
    "500m, 0",
    "2G, 0",
    "1048576, 0",
    "1m, 0",
    "1000, 1",
    "0m, 1",
    "m, 1",
    "5t, 1",
    "-1g, 1",
    "99999999999g, 1",
    "'', 1",
    "1.5g, 1"
  })
  void theSizeOfTheCacheIsChecked(String size, int status) {
    String cache = folder.resolve("cache").toString();
    String error =
        "error: "
            + (size.isEmpty()
                ? "--cache-size is empty"
                : "\"" + size + "\" is no value for --cache-size")
            + ": expected a size of 1m or more, such as 500m or 2g"
            + " [bad-option]\n";
    assertEquals(
        new Run(status, status == 0 ? "" : error),
        precompile("--cache", cache, "--cache-size=" + size));
  }

  @Test
  void whatAKilledRunLeftHalfWrittenGoes() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve(".assetbundle-999999999-1.tmp"), "half");
    Files.writeString(out.resolve("application-older.js"), "older");
    assertEquals(new Run(0, ""), precompile("--no-precompress"));
    assertEquals(
        List.of(
            ".sprockets-manifest-HASH.json",
            "application-HASH.js",
            "application-older.js",
            "logo-HASH.png"),
        written());
  }

  @Test
  void templatesTakeValuesAndTranslations() throws IOException {
    put(
        "app/assets/js/application.js.erb",
        "a(\"<%= Rails.env %>\", <%= t(\"a.b\").to_json %>);\n");
    Files.delete(root.resolve("app/assets/js/application.js"));
    put("config/erb.properties", "Rails.env = test\n");
    put("config/locales/de.yml", "de: {a: {b: \"C\"}}\n");
    assertEquals(
        new Run(0, ""),
        precompile(
            "--no-digest",
            "--erb-values",
            "config/erb.properties",
            "--erb-locales=config/locales/*.{rb,yml}",
            "--erb-locale",
            "de"));
    assertEquals("a(\"test\", \"C\");\n", Files.readString(out.resolve("application.js")));
    assertEquals(
        new Run(
            1,
            """
            error: --erb-values is empty: expected a file of properties [bad-option]
                hint: write a value behind "=", or leave the option out
            error: --erb-locales is empty: expected a glob such as config/locales/*.yml \
            [bad-option]
                hint: write a value behind "=", or leave the option out
            error: "e n" is no value for --erb-locale: expected the name of a locale, such as en or \
            pt-BR [bad-option]
            """),
        precompile("--erb-values=", "--erb-locales=", "--erb-locale", "e n"));
  }
}
