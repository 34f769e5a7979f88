package dev.assetbundle.runtime;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package of this module sees which, and how large packages and files may be. */
class ArchitectureTest {

  private static final String MODULE = "dev.assetbundle.runtime.";
  private static final String INTERNAL = MODULE + "internal.";

  /** Packages by what they may see; {@code ""} is the public one, which no other may see. */
  private static final Map<String, String> MAY_SEE =
      new TreeMap<>(
          Map.ofEntries(
              entry("", "url|http|file|asset|index|html|live|answer|export|export\\.command"),
              entry("url", ""),
              entry("http", "Coding"),
              entry("file", ""),
              entry("json", ""),
              entry("asset", "url|http|file|Coding"),
              entry("index", "url|file|asset"),
              entry("html", "http|asset"),
              entry("live", "url|http|file|asset|index"),
              entry("answer", "url|http|file|asset|index|live|Coding"),
              entry("export", "url|file|json|asset|export\\.place|Coding"),
              entry("export.place", "file"),
              entry("export.command", "url|asset|index|export|webserver"),
              entry("webserver", "asset|Coding")));

  /** Types of others by the only files that may see them. */
  private static final Map<String, String> ONLY =
      Map.of(
          "com\\.sun\\.net\\.httpserver\\..*", "AssetHandler",
          "jakarta\\.servlet\\..*", "AssetFilter",
          "java\\.lang\\.reflect\\..*", "index\\.GeneratedClass",
          "java\\.net\\..*",
              "file\\.Resource|url\\.HostUrl|live\\.ClassFolder|live\\.LoadedEngine|AssetHandler"
                  + "|export\\.place\\.Places",
          "java\\.security\\..*", "file\\.ByteSum|live\\.ClassFolder|export\\.FileHash",
          "java\\.time\\..*", "http\\.HttpDate|AssetResponder|export\\..*|Export");

  private static final int MOST_FILES = 25;
  private static final int MOST_LINES = 300;
  private static final int LARGEST_CYCLE = 3;

  private record Edge(String from, String to) {}

  @Test
  void everyPackageSeesOnlyWhatItMay() {
    var packages = new TreeSet<String>();
    var offences = new TreeSet<String>();
    for (Edge edge : edges()) {
      String own = packageOf(edge.from());
      packages.add(own);
      if (!maySee(own, edge)) {
        offences.add(edge.from() + " must not see " + edge.to());
      }
    }
    assertEquals(MAY_SEE.keySet(), packages, "packages without a rule, or rules without a package");
    assertEquals("", String.join("\n", offences));
  }

  private static boolean maySee(String own, Edge edge) {
    if (edge.to().startsWith(MODULE)) {
      String other = packageOf(edge.to());
      String seen = other.isEmpty() ? edge.to().substring(MODULE.length()) : other;
      return other.equals(own) || Pattern.matches(MAY_SEE.getOrDefault(own, "(?!)"), seen);
    }
    String file = edge.from().replace(INTERNAL, "").replace(MODULE, "");
    return ONLY.entrySet().stream()
        .filter(rule -> Pattern.matches(rule.getKey(), edge.to()))
        .allMatch(rule -> Pattern.matches(rule.getValue(), file));
  }

  @Test
  void packagesAndFilesAreSmall() throws IOException {
    var files = new TreeMap<Path, Integer>();
    var offences = new TreeSet<String>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        files.merge(source.getParent(), 1, Integer::sum);
        int lines = Files.readAllLines(source).size();
        if (lines > MOST_LINES) {
          offences.add(source + " has " + lines + " lines");
        }
      }
    }
    files.forEach(
        (folder, count) -> {
          if (count > MOST_FILES) {
            offences.add(folder + " has " + count + " files");
          }
        });
    assertEquals("", String.join("\n", offences));
  }

  @Test
  void cyclesAreSmall() {
    Map<String, Set<String>> seen =
        edges().stream()
            .filter(edge -> edge.to().startsWith(MODULE))
            .collect(
                Collectors.groupingBy(
                    Edge::from, TreeMap::new, Collectors.mapping(Edge::to, Collectors.toSet())));
    Map<String, Set<String>> reached = new TreeMap<>();
    seen.keySet().forEach(file -> reached.put(file, reachedFrom(file, seen)));
    var offences = new TreeSet<String>();
    reached.forEach(
        (file, others) -> {
          var cycle = new TreeSet<>(others);
          cycle.removeIf(other -> !reached.getOrDefault(other, Set.of()).contains(file));
          if (cycle.size() > LARGEST_CYCLE) {
            offences.add("cycle of " + cycle);
          }
        });
    assertEquals("", String.join("\n", offences));
  }

  private static Set<String> reachedFrom(String file, Map<String, Set<String>> seen) {
    var reached = new TreeSet<String>();
    var next = new ArrayDeque<>(seen.getOrDefault(file, Set.of()));
    while (!next.isEmpty()) {
      String other = next.remove();
      if (reached.add(other)) {
        next.addAll(seen.getOrDefault(other, Set.of()));
      }
    }
    return reached;
  }

  /** Returns the name of a package below {@code internal}, or {@code ""} for the public one. */
  private static String packageOf(String type) {
    String name = type.startsWith(INTERNAL) ? type.substring(INTERNAL.length()) : "";
    return name.isEmpty() ? "" : name.substring(0, name.lastIndexOf('.'));
  }

  /** Returns which file sees which type; nested types of this module stand for their files. */
  private static List<Edge> edges() {
    var out = new StringWriter();
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    int status =
        jdeps.run(
            new PrintWriter(out),
            new PrintWriter(out),
            "-verbose:class",
            "-filter:none",
            "--ignore-missing-deps",
            "--multi-release",
            "17",
            "target/classes");
    assertEquals(0, status, out.toString());
    return out.toString()
        .lines()
        .map(line -> line.strip().split("\\s+", -1))
        .filter(words -> words.length >= 3 && words[1].equals("->"))
        .filter(words -> words[0].startsWith(MODULE) && !words[2].equals("not"))
        .map(words -> new Edge(file(words[0]), file(words[2])))
        .filter(edge -> !edge.from().equals(edge.to()))
        .distinct()
        .collect(Collectors.toList());
  }

  private static String file(String type) {
    return type.startsWith(MODULE) ? type.replaceFirst("\\$.*", "") : type;
  }
}
