package dev.assetbundle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may see whom, which file may see which foreign tool, and what is in a cycle. */
class ArchitectureTest {

  private static final String ROOT = "dev.assetbundle.processor";

  /** What everyone may see: the language and its values. */
  private static final String EVERYONE =
      "java\\.lang\\..*|java\\.util\\.(?!jar|logging|prefs|spi)[\\w.$]*|java\\.nio\\.charset\\..*"
          + "|java\\.io\\.(IOException|UncheckedIOException|Serializable)";

  /**
   * A package, and those below it without a rule of their own, by the packages of ours that they
   * may see: those named, and all below them.
   */
  private static final Map<String, String> MAY_SEE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("model", ""),
              Map.entry("text", "model"),
              Map.entry("model.url", ""),
              Map.entry("diagnostic", "model|diagnostic\\.suggestion"),
              Map.entry("diagnostic.suggestion", "model"),
              Map.entry("syntax.css", "text"),
              Map.entry("syntax.css.minify", "text|syntax\\.css"),
              Map.entry("syntax.js", "text"),
              Map.entry("spi", "model|text|diagnostic"),
              Map.entry("source", "model|diagnostic|text"),
              Map.entry("source.jar", "model|source|incremental"),
              Map.entry("process", "disk"),
              Map.entry("unpacked", "disk"),
              Map.entry("disk", ""),
              Map.entry("language", "model|text|spi|syntax|language\\.(sass|script|template)"),
              Map.entry("language.glob", "model|spi"),
              Map.entry("language.template", "model|text|diagnostic|spi|syntax|language\\.glob"),
              Map.entry(
                  "language.sass",
                  "model|text|diagnostic|spi|language\\.glob"
                      + "|language\\.sass\\.(syntax|engine|libsass|service|mistake)"),
              Map.entry("language.sass.syntax", "model|text"),
              Map.entry(
                  "language.sass.engine", "model|text|diagnostic|syntax|language\\.sass\\.syntax"),
              Map.entry(
                  "language.sass.libsass",
                  "model|diagnostic|unpacked|language\\.sass\\.(syntax|engine)"),
              Map.entry(
                  "language.sass.service",
                  "model|diagnostic|process|language\\.sass\\.(syntax|engine|libsass)"),
              Map.entry(
                  "language.sass.mistake",
                  "model|text|diagnostic|spi|syntax|language\\.sass\\.(syntax|engine)"),
              Map.entry(
                  "language.script",
                  "model|text|diagnostic|spi|language\\.script\\.(run|check|coffee|service)"),
              Map.entry("language.script.run", ""),
              Map.entry("language.script.closure", "text|syntax|language\\.script\\.run"),
              Map.entry("language.script.coffee", "text|language\\.script\\.run"),
              Map.entry(
                  "language.script.check",
                  "text|diagnostic|syntax|language\\.script\\.(run|closure)"),
              Map.entry(
                  "language.script.service", "process|language\\.script\\.(run|check|coffee)"),
              Map.entry("incremental", "model|diagnostic|source"),
              Map.entry("incremental.store", "model|diagnostic|source|disk|incremental"),
              Map.entry("record", "model|diagnostic|source|incremental|disk"),
              Map.entry("resolve", "model|diagnostic|source|incremental"),
              Map.entry("resolve.module", "model|source|incremental"),
              Map.entry(
                  "convert",
                  "model|text|diagnostic|spi|source|syntax|incremental|resolve|convert\\.tool"),
              Map.entry("convert.tool", "model|text|diagnostic|spi|incremental|process"),
              Map.entry(
                  "bundle", "model|text|diagnostic|spi|source|syntax|incremental|resolve|convert"),
              Map.entry(
                  "link",
                  "model|text|diagnostic|spi|source|incremental|resolve|convert|syntax\\.js"),
              Map.entry(
                  "finish",
                  "model|text|diagnostic|spi|source|incremental|resolve|convert|bundle|link"),
              Map.entry(
                  "output", "model|diagnostic|source|record|incremental|unpacked|disk|process"),
              Map.entry("earlier", "model|diagnostic|source|output|process"),
              Map.entry("codegen", "model|diagnostic|incremental|output|record|process"),
              Map.entry(
                  "session",
                  "model|text|diagnostic|spi|source|language|incremental|resolve|convert"
                      + "|finish|output|earlier|record|process"),
              Map.entry(
                  "javac",
                  "session|incremental|output|codegen|record|source|model|diagnostic|process"
                      + "|live\\.record|javac\\.(declaration|source)"),
              Map.entry(
                  "javac.declaration", "session|record|live\\.record|source|model|diagnostic"),
              Map.entry("javac.source", "source|model|diagnostic|javac\\.declaration"),
              Map.entry(
                  "live",
                  "session|javac\\.declaration|codegen|output|record|incremental|source|syntax\\.css"
                      + "|text|model|diagnostic|live\\.record"),
              Map.entry("live.record", "record|disk"),
              Map.entry(
                  "cli",
                  "session|output|record|incremental|source|model|diagnostic|report|live|serve"),
              Map.entry("serve", "live|report|session|incremental|source|model|diagnostic"),
              Map.entry("report", "session|output|record|source|model|text|diagnostic")));

  /** Foreign types by the only files that may see them. */
  private static final Map<String, String> ONLY =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("com\\.google\\.javascript\\..*", "language\\.(\\w+\\.)*Closure\\w+"),
              Map.entry("io\\.bit3\\.jsass\\..*", "language\\.(\\w+\\.)*SassLibsass\\w*"),
              Map.entry(
                  "org\\.mozilla\\.javascript\\..*", "language\\.(\\w+\\.)*(Rhino|Coffee)\\w+"),
              Map.entry("com\\.palantir\\.javapoet\\..*", "codegen\\.AssetsSource"),
              Map.entry("org\\.objectweb\\.asm\\..*", "codegen\\.(AssetsBytecode|MethodWriter)"),
              Map.entry("com\\.aayushatharva\\..*", "output\\.BrotliEncoder"),
              Map.entry(
                  "com\\.fasterxml\\.jackson\\..*",
                  "output\\.(JsonText|ManifestJson|NativeImageJson|StoredManifest)|live\\.(Listeners|StateJson|FailedAsset)|source\\.(PackageFiles|ContentCheck)|resolve\\.module\\.\\w+|text\\.SourceMap(Json|Writer)"
                      + "|language\\.(\\w+\\.)*SassLibsass"),
              Map.entry(
                  "java\\.nio\\.file\\.(?!Path$|\\w+Exception$).*",
                  "source\\.(DiskTree|Spelling)|output\\.DirectorySink|live\\.record\\.LiveFile"
                      + "|live\\.(AssetMaker|RecordSource|FolderWatch|WatchedFolders)|incremental\\.store\\.(DiskStore|DiskSpace|CodeIdentity)|unpacked\\.\\w+|disk\\.\\w+"),
              Map.entry(
                  "java\\.nio\\.file\\.(Path|\\w+Exception)",
                  "source\\.(DiskTree|Spelling)|output\\.DirectorySink|session\\.(OutputFolders|BuildOptions|BuildSession|LibraryPath|PreviousBuild)|javac\\.(\\w+\\.)?\\w+|cli\\.\\w+|report\\.\\w+|serve\\.\\w+"
                      + "|live\\.(record\\.)?\\w+|record\\.(RecordFile|OutputList)|incremental\\.store\\.(Disk\\w+|CodeIdentity|Caches)|process\\.JavaCommand|spi\\.ToolSettings"
                      + "|(unpacked|disk)\\.\\w+"),
              Map.entry(
                  "java\\.io\\.File", "javac\\.declaration\\.BaseDirectory|process\\.JavaCommand"),
              Map.entry(
                  "java\\.io\\.(?!File$)\\w+",
                  "incremental\\..*|finish\\.\\w+|model\\..*|source\\..*|output\\..*|codegen\\..*|javac\\..*"
                      + "|earlier\\..*|cli\\..*|report\\..*|serve\\..*|live\\..*|text\\..*|language\\..*|process\\..*|unpacked\\.(Checksum|PackedFile)"),
              Map.entry("org\\.yaml\\.snakeyaml\\..*", "language\\.template\\.LocaleYaml"),
              Map.entry("java\\.math\\..*", "language\\..*"),
              Map.entry(
                  "java\\.nio\\.(ByteBuffer|CharBuffer|ByteOrder)",
                  "source\\.Encodings|codegen\\.(\\w+Size|ImageHeader)|incremental\\.(Packed\\w+|store\\.(CodeIdentity|ChecksummedEntry))"),
              Map.entry(
                  "java\\.net\\.URI(SyntaxException)?",
                  "javac\\.(declaration\\.ClassPlace|FilerFolder)|language\\..*"
                      + "|incremental\\.store\\.(Caches|CodeIdentity|HttpStore)|process\\.JavaCommand|serve\\.AssetExchange"),
              Map.entry("java\\.nio\\.channels\\..*", "incremental\\.store\\.CodeIdentity"),
              Map.entry("java\\.net\\.http\\..*", "incremental\\.store\\.HttpStore"),
              Map.entry("javax\\.xml\\.stream\\..*", "codegen\\.SvgSize"),
              Map.entry(
                  "java\\.time\\..*",
                  "incremental\\.store\\.(DiskStore|DiskSpace|HttpStore)|unpacked\\.\\w+|cli\\.Watch"),
              Map.entry("java\\.net\\.URLEncoder", "convert\\.DataUri"),
              Map.entry(
                  "java\\.net\\.URL(ClassLoader)?",
                  "incremental\\.store\\.CodeIdentity|process\\.JavaCommand|javac\\.ProcessorPath|session\\.Libraries|unpacked\\.PackedFile"),
              Map.entry(
                  "java\\.net\\.(Jar)?URLConnection",
                  "incremental\\.store\\.CodeIdentity|unpacked\\.PackedFile"),
              Map.entry("java\\.util\\.jar\\..*", "unpacked\\.PackedFile"),
              Map.entry(
                  "java\\.security\\..*", "model\\.Digests|incremental\\.store\\.CodeIdentity"),
              Map.entry(
                  "javax\\.lang\\.model\\.element\\.Modifier", "codegen\\.AssetsSource|javac\\..*"),
              Map.entry(
                  "javax\\.lang\\.model\\.SourceVersion", "codegen\\.ConstantNames|javac\\..*"),
              Map.entry("javax\\.(annotation\\.processing|lang\\.model|tools)\\..*", "javac\\..*"),
              Map.entry("com\\.sun\\.source\\..*", "javac\\.source\\.(JavacTrees|LocalBundles)"),
              Map.entry("dev\\.assetbundle\\.AssetBundle(\\$.*)?", "javac\\..*"),
              Map.entry("dev\\.assetbundle\\.runtime\\.Asset", "codegen\\..*"),
              Map.entry(
                  "dev\\.assetbundle\\.runtime\\.internal\\..*",
                  "serve\\..*|cli\\.(Listed|FolderTarget)|source\\.jar\\.PackageName"),
              Map.entry("dev\\.assetbundle\\.runtime\\.Export", "cli\\.Command"),
              Map.entry("com\\.sun\\.net\\.httpserver\\..*", "serve\\..*"),
              Map.entry(
                  "java\\.net\\.(InetAddress|InetSocketAddress|SocketException)",
                  "serve\\..*|cli\\.Serve")));

  private static final Pattern CHOICE = Pattern.compile("\\(([^()]*\\|[^()]*)\\)");

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?(dev\\.assetbundle\\.processor\\.[\\w.]+);");

  private static final int LARGEST_CYCLE = 3;

  private static final Path SOURCES = Path.of("src/main/java");

  private static final int MOST_FILES = 25;

  private static final int MOST_LINES = 300;

  private record Edge(String from, String to) {}

  @Test
  void everyPackageSeesOnlyWhatItMay() throws IOException {
    TreeSet<String> packages = new TreeSet<>();
    TreeSet<String> offences = new TreeSet<>();
    for (Edge edge : edgesAndImports()) {
      String from = edge.from().substring(ROOT.length() + 1);
      String own = ruled(from);
      packages.add(own);
      if (!maySee(from, own, edge.to())) {
        offences.add(from + " must not see " + edge.to());
      }
    }
    assertEquals(MAY_SEE.keySet(), packages, "packages without a rule, or rules without one");
    assertEquals("", String.join("\n", offences));
  }

  /**
   * Returns the nearest package of a type that has a rule: {@code language}, {@code syntax.css}.
   */
  private static String ruled(String type) {
    String name = parent(type);
    while (!MAY_SEE.containsKey(name) && name.contains(".")) {
      name = parent(name);
    }
    return name;
  }

  private static String parent(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static boolean maySee(String from, String own, String to) {
    if (to.startsWith(ROOT + ".")) {
      String other = ruled(to.substring(ROOT.length() + 1));
      return other.equals(own) || isNamed(MAY_SEE.getOrDefault(own, "(?!)"), other);
    }
    return Pattern.matches(EVERYONE, to)
        || ONLY.entrySet().stream()
            .filter(rule -> Pattern.matches(rule.getKey(), to))
            .anyMatch(rule -> Pattern.matches(rule.getValue(), file(from)));
  }

  private static String file(String type) {
    return type.replaceFirst("\\$.*", "");
  }

  /** What nobody needs any more would be allowed for ever. */
  @Test
  void everyPermissionIsUsed() throws IOException {
    Map<String, Set<String>> packages = new TreeMap<>();
    Map<String, Set<String>> files = new TreeMap<>();
    for (Edge edge : edgesAndImports()) {
      String from = edge.from().substring(ROOT.length() + 1);
      if (edge.to().startsWith(ROOT + ".")) {
        String other = ruled(edge.to().substring(ROOT.length() + 1));
        packages.computeIfAbsent(ruled(from), key -> new TreeSet<>()).add(other);
      } else if (!Pattern.matches(EVERYONE, edge.to())) {
        files.computeIfAbsent(edge.to(), key -> new TreeSet<>()).add(file(from));
      }
    }
    TreeSet<String> unused = new TreeSet<>();
    MAY_SEE.forEach(
        (own, rule) -> {
          Set<String> seen = packages.getOrDefault(own, Set.of());
          alternatives(rule)
              .filter(
                  one -> seen.stream().noneMatch(name -> !name.equals(own) && isNamed(one, name)))
              .forEach(one -> unused.add(own + " does not see " + one));
        });
    ONLY.forEach(
        (types, rule) -> {
          Set<String> seeing = new TreeSet<>();
          files.forEach((type, who) -> seeing.addAll(type.matches(types) ? who : Set.of()));
          alternatives(rule)
              .filter(one -> seeing.stream().noneMatch(name -> Pattern.matches(one, name)))
              .forEach(one -> unused.add(one + " does not see " + types));
        });
    assertEquals("", String.join("\n", unused));
  }

  /** Returns what a rule names, one by one: {@code a.b} and {@code a.c} for {@code a.(b|c)}. */
  private static Stream<String> alternatives(String rule) {
    Matcher choice = CHOICE.matcher(rule);
    if (!choice.find()) {
      return Stream.of(rule.split("\\|")).filter(one -> !one.isEmpty()).distinct();
    }
    String before = rule.substring(0, choice.start());
    String after = rule.substring(choice.end());
    return Stream.of(choice.group(1).split("\\|"))
        .flatMap(one -> alternatives(before + one + after))
        .distinct();
  }

  /** Whether a rule names a package or one above it. */
  private static boolean isNamed(String rule, String name) {
    return Pattern.matches(rule, name) || (!name.isEmpty() && isNamed(rule, parent(name)));
  }

  /** Classes that need each other have to be understood together. */
  @Test
  void noCycleInsideAPackageHasMoreThanThreeClasses() {
    Map<String, Set<String>> needs = new TreeMap<>();
    for (Edge edge : edges("target/classes")) {
      String from = edge.from().replaceFirst("\\$.*", "");
      String to = edge.to().replaceFirst("\\$.*", "");
      if (!from.equals(to) && packageOf(from).equals(packageOf(to))) {
        needs.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
      }
    }
    TreeSet<String> large = new TreeSet<>();
    for (String type : needs.keySet()) {
      Set<String> cycle = reachable(type, needs);
      cycle.removeIf(other -> !reachable(other, needs).contains(type));
      if (cycle.size() > LARGEST_CYCLE) {
        large.add(cycle.toString());
      }
    }
    assertEquals("", String.join("\n", large));
  }

  /** What is small can be read as a whole. */
  @Test
  void noPackageHasMoreThan25FilesAndNoFileMoreThan300Lines() throws IOException {
    Map<String, Integer> files = new TreeMap<>();
    TreeSet<String> large = new TreeSet<>();
    for (Path file : sources()) {
      files.merge(String.valueOf(file.getParent()), 1, Integer::sum);
      int lines = Files.readAllLines(file).size();
      if (lines > MOST_LINES) {
        large.add(file + " has " + lines + " lines");
      }
    }
    files.values().removeIf(count -> count <= MOST_FILES);
    files.forEach((name, count) -> large.add(name + " has " + count + " files"));
    assertEquals("", String.join("\n", large));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static String packageOf(String type) {
    return type.substring(0, type.lastIndexOf('.'));
  }

  private static Set<String> reachable(String start, Map<String, Set<String>> needs) {
    TreeSet<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      for (String next : needs.getOrDefault(open.remove(), Set.of())) {
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    return seen;
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

  /** Class files have no edge to a class of which only constants are used; imports have. */
  private static List<Edge> edgesAndImports() throws IOException {
    List<Edge> all = new ArrayList<>(edges("target/classes"));
    for (Path file : sources()) {
      String name = SOURCES.relativize(file).toString().replaceFirst("\\.java$", "");
      String type = name.replace(file.getFileSystem().getSeparator(), ".");
      Matcher imported = IMPORT.matcher(Files.readString(file));
      while (imported.find()) {
        all.add(new Edge(type, imported.group(1)));
      }
    }
    return all;
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
