package dev.assetbundle.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What docs/reproducible.md promises, with the example and a page in TypeScript. */
class ReproducibleIT {

  private static final String ELSEWHERE =
      "-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati"
          + " -Duser.name=ayla -Duser.home=/nonexistent -XX:ActiveProcessorCount=1"
          + " -Dfile.encoding=ISO-8859-9";

  private static final Pattern PUBLISHED =
      Pattern.compile(".*/META-INF/resources/.*-([0-9a-f]{64})\\.(?!.*(gz|br)$)[^/]*");

  /** The tools that compile and minify. */
  enum Engines {
    BUILT_IN(List.of(Project.CLI)),
    FAST(List.of(Project.DART_SASS_CLI, Project.ESBUILD_CLI));

    private final String path;

    Engines(List<Path> jars) {
      path =
          Stream.concat(jars.stream(), Project.WEBJARS.stream())
              .map(Path::toString)
              .collect(Collectors.joining(":"));
    }
  }

  /**
   * What javac of the JDK that runs this test writes, which each test compares with another build.
   */
  private static final Map<Engines, Map<String, String>> PLAIN = new EnumMap<>(Engines.class);

  @TempDir static Path folder;

  @ParameterizedTest
  @EnumSource
  void theSurroundingsDoNotMatter(Engines engines) throws Exception {
    Map<String, String> here = plain(engines);
    Map<String, String> there =
        build(
            "there/further down/with a longer name/" + engines,
            engines,
            "TZ=Pacific/Kiritimati USER=ayla JAVA_TOOL_OPTIONS='" + ELSEWHERE + "' ",
            "javac");
    hasAllKinds(here, engines);
    namesAreHashes(here);
    assertEquals(lines(here), lines(there));
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void theJdkMattersToWhatJavacCompilesOnly(Engines engines) throws Exception {
    Optional<Path> other = otherJdk();
    if (other.isEmpty() && "true".equals(System.getenv("CI"))) {
      fail("no second JDK in JAVA_HOME_... or /usr/lib/jvm");
    }
    assumeTrue(other.isPresent(), "no second JDK on this machine");
    Map<String, String> own = plain(engines);
    Map<String, String> others =
        build(
            "other/" + engines, engines, "", "'" + other.orElseThrow().resolve("bin/javac") + "'");
    assertEquals(own.keySet(), others.keySet());
    boolean sameZlib =
        own.keySet().stream()
            .filter(file -> file.endsWith(".gz"))
            .allMatch(file -> Objects.equals(own.get(file), others.get(file)));
    for (Map<String, String> files : List.of(own, others)) {
      files.keySet().removeIf(file -> isCompiledByJavac(file) || (!sameZlib && tellsOfGzip(file)));
    }
    assertTrue(own.size() > 20, own::toString);
    assertEquals(lines(own), lines(others));
  }

  @Tag("slow")
  @Test
  void theHelperProcessDoesNotMatter() throws Exception {
    Map<String, String> with = plain(Engines.BUILT_IN);
    Map<String, String> without =
        build("without", Engines.BUILT_IN, "", "javac -Aassetbundle.worker=off");
    assertEquals(lines(with), lines(without));
  }

  @Tag("slow")
  @Test
  void aDifferenceIsNoticed() throws Exception {
    Map<String, String> plain = plain(Engines.BUILT_IN);
    Map<String, String> changed =
        build("changed", Engines.BUILT_IN, "", "javac -Aassetbundle.version=2");
    assertTrue(!lines(plain).equals(lines(changed)));
  }

  /** Returns a copy, of what is built once. */
  private static Map<String, String> plain(Engines engines) throws Exception {
    Map<String, String> files = PLAIN.get(engines);
    if (files == null) {
      files = build("plain/" + engines, engines, "", "javac");
      PLAIN.put(engines, files);
    }
    return new TreeMap<>(files);
  }

  /** Returns the hashes of all files in class output and of the generated sources. */
  private static Map<String, String> build(
      String name, Engines engines, String before, String javac) throws Exception {
    Project project = new Project(Files.createDirectories(folder.resolve(name)));
    project.copyAll("example/src/main").put("example/pom.xml", "");
    if (engines == Engines.FAST) {
      putTypeScript(project);
    }
    String command =
        "cd example && "
            + before
            + javac
            + " -J-XX:TieredStopAtLevel=1 --release 17 -encoding UTF-8 -d target/classes -s target/generated-sources -cp '"
            + Project.ANNOTATIONS
            + ":"
            + Project.RUNTIME
            + "' -Aassetbundle.cache=off -processorpath '"
            + engines.path
            + "' $(find src/main/java -name '*.java' | sort)";
    String said =
        project
            .run("mkdir -p example/target/classes example/target/generated-sources && " + command)
            .orFail(command)
            .said();
    assertTrue(said.contains("AssetBundle built "), said);
    Map<String, String> files = new TreeMap<>();
    for (String root : List.of("classes", "generated-sources")) {
      files.putAll(hashes(project.folder().resolve("example/target").resolve(root), root));
    }
    return files;
  }

  private static void putTypeScript(Project project) throws IOException {
    project
        .put(
            "example/src/main/assets/js/label.tsx",
            """
            import { title } from "./label/title";
            export const İlk: string = title("I");
            document.querySelector("#help")!.onclick = () => import("./label/help").then((m) => m.help());
            """)
        .put(
            "example/src/main/assets/js/label/title.ts",
            "export const title = (text: string): string => `${text}: ıİ`;\n")
        .put(
            "example/src/main/assets/js/label/help.ts",
            "import \"./help.css\";\nexport const help = (): void => console.log(\"help\");\n")
        .put("example/src/main/assets/js/label/help.css", ".help { color: teal; }\n")
        .put(
            "example/src/main/java/dev/assetbundle/example/Label.java",
            """
            package dev.assetbundle.example;

            @dev.assetbundle.AssetBundle(
                manifests = "label.js",
                statics = {},
                className = "LabelAssets",
                prefix = "/label",
                sourceMaps = dev.assetbundle.AssetBundle.SourceMaps.EXTERNAL)
            class Label {}
            """);
  }

  private static Map<String, String> hashes(Path root, String name) throws Exception {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        hashes.put(name + "/" + root.relativize(file), HexFormat.of().formatHex(hash));
      }
    }
    return hashes;
  }

  private static void hasAllKinds(Map<String, String> files, Engines engines) {
    List<String> kinds =
        new ArrayList<>(
            List.of(
                "META-INF/resources/assets/application-[0-9a-f]{64}\\.js",
                "META-INF/resources/assets/application-[0-9a-f]{64}\\.css\\.gz",
                "META-INF/resources/assets/application-[0-9a-f]{64}\\.js\\.br",
                "META-INF/assetbundle/dev\\.assetbundle\\.example\\.Shop\\.json",
                "dev/assetbundle/example/Assets\\.(java|class)"));
    if (engines == Engines.FAST) {
      kinds.add("META-INF/resources/label/label-[0-9a-f]{64}\\.js");
      kinds.add("META-INF/resources/label/label-chunk-help-[0-9a-f]{64}\\.js");
      kinds.add("META-INF/resources/label/label\\.js-[0-9a-f]{64}\\.map");
    }
    for (String kind : kinds) {
      assertTrue(
          files.keySet().stream().anyMatch(file -> file.matches("[^/]+/" + kind)),
          () -> kind + " is not among " + files.keySet());
    }
  }

  /** Checks that the digits in each published name are the SHA-256 of what is served by it. */
  private static void namesAreHashes(Map<String, String> files) {
    int published = 0;
    for (Map.Entry<String, String> file : files.entrySet()) {
      Matcher name = PUBLISHED.matcher(file.getKey());
      if (name.matches()) {
        assertEquals(name.group(1), file.getValue(), file.getKey());
        published++;
      }
    }
    assertTrue(published > 10, files::toString);
  }

  /** Whether a file is a class that was a Java source, and not one of the generated classes. */
  private static boolean isCompiledByJavac(String file) {
    return file.matches("classes/.*\\.class") && !file.matches(".*/(Label)?Assets(\\$.*)?\\.class");
  }

  /** Whether a file has bytes from zlib, or says how many there are. */
  private static boolean tellsOfGzip(String file) {
    return file.matches(
        ".*\\.gz|.*/META-INF/assetbundle/.*|.*/(Label)?Assets(\\$.*)?\\.(class|java)");
  }

  private static String lines(Map<String, String> files) {
    return files.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  /** Returns a JDK of another version than the one that runs this test, 17 or later. */
  private static Optional<Path> otherJdk() throws IOException {
    List<Path> homes = new ArrayList<>();
    System.getenv()
        .forEach(
            (name, value) -> {
              if (name.matches("JAVA_HOME_\\d+.*")) {
                homes.add(Path.of(value));
              }
            });
    Path debian = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(debian)) {
      try (Stream<Path> folders = Files.list(debian)) {
        folders.sorted().forEach(homes::add);
      }
    }
    for (Path home : homes) {
      int feature = feature(home);
      if (feature >= 17 && feature != Runtime.version().feature()) {
        return Optional.of(home);
      }
    }
    return Optional.empty();
  }

  private static int feature(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin/javac")) || !Files.exists(release)) {
      return 0;
    }
    String version = Files.readString(release).replaceFirst("(?s).*JAVA_VERSION=\"(\\d+).*", "$1");
    return version.matches("\\d+") ? Integer.parseInt(version) : 0;
  }
}
