package dev.assetbundle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The walls of the house: who may see whom, and which file may see which foreign tool. */
class ArchitectureTest {

  private static final String HOUSE = "dev.assetbundle.processor";

  /** What everyone may see: the language and its values. */
  private static final String EVERYONE =
      "java\\.lang\\..*|java\\.util\\.(?!jar|logging|prefs|spi)[\\w.$]*|java\\.nio\\.charset\\..*"
          + "|java\\.io\\.(IOException|UncheckedIOException|Serializable)";

  /** A room, and its sub-rooms, by what they may see; rooms of ours stand for their types. */
  private static final Map<String, String> MAY_SEE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("", "model|spi|source|language|cache|pipeline"),
              Map.entry("sourcemap", ""),
              Map.entry("syntax", ""),
              Map.entry("model", ""),
              Map.entry("diagnostic", "model"),
              Map.entry("spi", "model|sourcemap|diagnostic"),
              Map.entry("source", "model|diagnostic|sourcemap"),
              Map.entry("worker", ""),
              Map.entry("unpacked", ""),
              Map.entry("language", "model|sourcemap|diagnostic|spi|syntax|worker|unpacked"),
              Map.entry("cache", "model|sourcemap|diagnostic|spi"),
              Map.entry("record", "model|diagnostic|source"),
              Map.entry("pipeline", "model|sourcemap|diagnostic|spi|source|syntax"),
              Map.entry("emit", "model|diagnostic|cache|pipeline|unpacked"),
              Map.entry("generate", "model|diagnostic|pipeline|emit"),
              Map.entry(
                  "javac", "house|pipeline|emit|generate|record|cache|source|model|diagnostic"),
              Map.entry("cli", "house|pipeline|emit|cache|source|model|diagnostic")));

  /** Foreign types by the only files that may see them. */
  private static final Map<String, String> ONLY =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("com\\.google\\.javascript\\..*", "language\\.(\\w+\\.)*Closure\\w+"),
              Map.entry("io\\.bit3\\.jsass\\..*", "language\\.(\\w+\\.)*SassLibsass\\w*"),
              Map.entry(
                  "org\\.mozilla\\.javascript\\..*", "language\\.(\\w+\\.)*(Rhino|Coffee)\\w+"),
              Map.entry("com\\.palantir\\.javapoet\\..*", "generate\\.AssetsSource"),
              Map.entry("org\\.objectweb\\.asm\\..*", "generate\\.(AssetsBytecode|Code)"),
              Map.entry("com\\.aayushatharva\\..*", "emit\\.BrotliEncoder"),
              Map.entry(
                  "com\\.fasterxml\\.jackson\\..*",
                  "emit\\.ManifestJson|record\\.Ledger|source\\.(PackageFiles|ContentCheck)|sourcemap\\.SourceMapJson"
                      + "|language\\.(\\w+\\.)*SassLibsass"),
              Map.entry(
                  "java\\.nio\\.file\\.(?!Path$|\\w+Exception$).*",
                  "source\\.DiskTree|emit\\.DirectoryOutput|record\\.(RecordFile|LiveFile|AtomicFile)"
                      + "|cache\\.(DiskStore|DiskSpace|CodeIdentity)|unpacked\\.\\w+"),
              Map.entry(
                  "java\\.nio\\.file\\.(Path|\\w+Exception)",
                  "source\\.DiskTree|emit\\.DirectoryOutput|javac\\.\\w+|cli\\.\\w+"
                      + "|record\\.(RecordFile|LiveFile|AtomicFile|OutputList|AssetList)|cache\\.(Disk\\w+|CodeIdentity|Caches)|worker\\.JavaCommand"
                      + "|unpacked\\.\\w+"),
              Map.entry(
                  "java\\.io\\.File",
                  "javac\\.BaseDirectory|language\\..*Libsass.*|worker\\.JavaCommand"),
              Map.entry(
                  "java\\.io\\.(?!File$)\\w+",
                  "pipeline\\.Kept\\w+|model\\..*|source\\..*|emit\\..*|generate\\..*|record\\..*|cache\\..*|javac\\..*"
                      + "|cli\\..*|sourcemap\\..*|language\\..*|worker\\..*"),
              Map.entry("org\\.yaml\\.snakeyaml\\..*", "language\\.template\\.LocaleYaml"),
              Map.entry("java\\.math\\..*", "language\\..*"),
              Map.entry(
                  "java\\.nio\\.(ByteBuffer|CharBuffer|ByteOrder)",
                  "source\\.Encodings|generate\\.\\w+Size|cache\\.(CodeIdentity|Sealed|BoundedBody)"),
              Map.entry(
                  "java\\.net\\.URI(SyntaxException)?",
                  "javac\\.(BaseDirectory|OutputFolder|Declared)|language\\..*"
                      + "|cache\\.(Caches|CodeIdentity|HttpStore)|worker\\.JavaCommand"),
              Map.entry("java\\.nio\\.channels\\..*", "cache\\.CodeIdentity"),
              Map.entry("java\\.net\\.http\\..*", "cache\\.(HttpStore|BoundedBody)"),
              Map.entry("javax\\.xml\\.stream\\..*", "generate\\.SvgSize"),
              Map.entry(
                  "java\\.time\\..*", "cache\\.(DiskStore|DiskSpace|HttpStore)|unpacked\\.\\w+"),
              Map.entry("java\\.net\\.URLEncoder", "pipeline\\.DataUri"),
              Map.entry(
                  "java\\.net\\.URL(ClassLoader)?",
                  "language\\..*|(cache\\.CodeIdentity|worker\\.JavaCommand|javac\\.Declared|Libraries)"),
              Map.entry("java\\.net\\.(Jar)?URLConnection", "cache\\.CodeIdentity"),
              Map.entry(
                  "java\\.security\\..*", "model\\.Digests|emit\\.Emitter|cache\\.CodeIdentity"),
              Map.entry(
                  "javax\\.lang\\.model\\.element\\.Modifier",
                  "generate\\.AssetsSource|javac\\..*"),
              Map.entry(
                  "javax\\.lang\\.model\\.SourceVersion", "generate\\.ConstantNames|javac\\..*"),
              Map.entry("com\\.sun\\.source\\..*", "javac\\.(JavacTrees|LocalBundles)"),
              Map.entry("javax\\.(annotation\\.processing|lang\\.model|tools)\\..*", "javac\\..*"),
              Map.entry("dev\\.assetbundle\\.AssetBundle(\\$.*)?", "javac\\..*"),
              Map.entry("dev\\.assetbundle\\.runtime\\.Asset", "generate\\..*")));

  private record Edge(String from, String to) {}

  @Test
  void everyRoomSeesOnlyWhatItMay() {
    TreeSet<String> rooms = new TreeSet<>();
    TreeSet<String> offences = new TreeSet<>();
    for (Edge edge : edges("target/classes")) {
      String from = edge.from().substring(HOUSE.length() + 1);
      String room = from.contains(".") ? from.substring(0, from.indexOf('.')) : "";
      rooms.add(room);
      if (!maySee(from, room, edge.to())) {
        offences.add(from + " must not see " + edge.to());
      }
    }
    assertEquals(MAY_SEE.keySet(), rooms, "rooms without a rule, or rules without a room");
    assertEquals("", String.join("\n", offences));
  }

  private static boolean maySee(String from, String room, String to) {
    if (to.startsWith(HOUSE + ".")) {
      String name = to.substring(HOUSE.length() + 1);
      String other = name.contains(".") ? name.substring(0, name.indexOf('.')) : "house";
      return other.equals(room.isEmpty() ? "house" : room)
          || Pattern.matches(MAY_SEE.getOrDefault(room, "(?!)"), other);
    }
    String file = from.replaceFirst("\\$.*", "");
    boolean allowed = Pattern.matches(EVERYONE, to);
    boolean denied = false;
    for (Map.Entry<String, String> rule : ONLY.entrySet()) {
      if (Pattern.matches(rule.getKey(), to)) {
        allowed |= Pattern.matches(rule.getValue(), file);
        denied = !allowed;
      }
    }
    return allowed && !denied;
  }

  @Test
  void annotationsAndRuntimeNeedOnlyTheJdk() {
    String own = "dev\\.assetbundle\\.(\\w+|runtime\\..*|AssetBundle\\$.*)";
    for (String module : List.of("../annotations/target/classes", "../runtime/target/classes")) {
      assertEquals(
          List.of(),
          edges(module).stream()
              .filter(
                  edge -> !edge.to().matches(own + "|java\\..*|com\\.sun\\.net\\.httpserver\\..*"))
              .filter(edge -> !edge.to().startsWith("jakarta.servlet."))
              .toList(),
          module);
    }
  }

  private static List<Edge> edges(String classes) {
    StringWriter out = new StringWriter();
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
            classes);
    assertEquals(0, status, out.toString());
    return out.toString()
        .lines()
        .map(line -> line.strip().split("\\s+", -1))
        .filter(words -> words.length >= 3 && words[1].equals("->"))
        .filter(words -> words[0].startsWith("dev.assetbundle") && !words[2].equals("not"))
        .map(words -> new Edge(words[0], words[2]))
        .collect(Collectors.toList());
  }
}
