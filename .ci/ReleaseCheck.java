import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Checks what a release consists of: all that is published and nothing else, complete by the rules
 * of Maven Central, and the same bytes when it was made once more. Run by {@code .ci/release}.
 */
final class ReleaseCheck {

  private static final String GROUP = "dev/assetbundle";
  private static final Set<String> CHECKSUMS = Set.of("md5", "sha1");

  private final Path root;
  private final String version;
  private final Path released;
  private final List<String> problems = new ArrayList<>();
  private final boolean signed;

  private ReleaseCheck(Path root, String version, Path released) throws IOException {
    this.root = root;
    this.version = version;
    this.released = released;
    this.signed = files(released).stream().anyMatch(name -> name.endsWith(".asc"));
  }

  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]);
    Path first = Path.of(arguments[2]);
    ReleaseCheck check = new ReleaseCheck(root, arguments[1], first);
    int artifacts = check.checkArtifacts();
    check.compareWith(Path.of(arguments[3]));
    check.problems.forEach(System.err::println);
    if (!check.problems.isEmpty()) {
      System.exit(1);
    }
    System.out.println(
        artifacts
            + " artifacts are complete"
            + (check.signed ? ", signed" : ", not signed as there is no gpg")
            + " and reproducible");
  }

  private int checkArtifacts() throws Exception {
    Document parent = xml(root.resolve("pom.xml"));
    Set<String> expected = new TreeSet<>(Set.of("assetbundle-parent"));
    checkArtifact("assetbundle-parent", "pom");
    for (Element module : children(child(parent.getDocumentElement(), "modules").orElseThrow())) {
      Element pom =
          xml(root.resolve(module.getTextContent()).resolve("pom.xml")).getDocumentElement();
      boolean skipped =
          child(pom, "properties").flatMap(all -> text(all, "maven.deploy.skip")).isPresent();
      if (!skipped) {
        String artifact = text(pom, "artifactId").orElseThrow();
        expected.add(artifact);
        checkArtifact(artifact, text(pom, "packaging").orElse("jar"));
      }
    }
    Set<String> found = new TreeSet<>();
    for (String file : files(released)) {
      found.add(file.replaceFirst("^" + GROUP + "/([^/]*)/.*", "$1"));
    }
    if (!found.equals(expected)) {
      problems.add("published are " + found + ", expected are " + expected);
    }
    return expected.size();
  }

  private void checkArtifact(String artifact, String packaging) throws Exception {
    Path folder = released.resolve(GROUP).resolve(artifact).resolve(version);
    String name = artifact + "-" + version;
    List<String> wanted = new ArrayList<>(List.of(name + ".pom"));
    if (!packaging.equals("pom")) {
      wanted.addAll(
          List.of(
              name + ".jar",
              name + "-sources.jar",
              name + "-javadoc.jar",
              name + "-cyclonedx.json"));
    }
    for (String file : wanted) {
      if (!Files.exists(folder.resolve(file))) {
        problems.add(artifact + " has no " + file);
        return;
      }
    }
    for (String file : files(folder)) {
      if (!file.matches(".*\\.(asc|md5|sha1)")) {
        for (String checksum : CHECKSUMS) {
          require(folder.resolve(file + "." + checksum));
        }
        if (signed) {
          require(folder.resolve(file + ".asc"));
        }
      }
    }
    checkPom(artifact, xml(folder.resolve(name + ".pom")).getDocumentElement());
    if (!packaging.equals("pom")) {
      contains(folder.resolve(name + "-sources.jar"), ".*\\.java");
      contains(folder.resolve(name + "-javadoc.jar"), "index\\.html");
      contains(folder.resolve(name + ".jar"), ".*\\.class");
      checkSbom(folder.resolve(name + "-cyclonedx.json"), artifact);
    }
  }

  private void require(Path file) {
    if (!Files.exists(file)) {
      problems.add("there is no " + released.relativize(file));
    }
  }

  /** Central takes what is missing in a pom from its parent. */
  private void checkPom(String artifact, Element pom) throws Exception {
    Element parent =
        xml(released.resolve(
                GROUP
                    + "/assetbundle-parent/"
                    + version
                    + "/assetbundle-parent-"
                    + version
                    + ".pom"))
            .getDocumentElement();
    for (String own : List.of("artifactId", "name", "description")) {
      if (text(pom, own).isEmpty()) {
        problems.add("the pom of " + artifact + " has no <" + own + ">");
      }
    }
    for (String path :
        List.of(
            "url",
            "licenses/license/name",
            "licenses/license/url",
            "developers/developer/name",
            "scm/connection",
            "scm/developerConnection",
            "scm/url",
            "issueManagement/url")) {
      if (at(pom, path).or(() -> at(parent, path)).isEmpty()) {
        problems.add("the pom of " + artifact + " and its parent have no " + path);
      }
    }
    if (pom.getTextContent().contains("-SNAPSHOT")) {
      problems.add("the pom of " + artifact + " names a snapshot");
    }
  }

  private void contains(Path jar, String name) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      if (zip.stream().noneMatch(entry -> entry.getName().matches(name))) {
        problems.add(jar.getFileName() + " holds nothing like " + name);
      }
    }
  }

  private void checkSbom(Path file, String artifact) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    for (String wanted :
        List.of("\"CycloneDX\"", "\"pkg:maven/dev.assetbundle/" + artifact + "@" + version)) {
      if (!text.contains(wanted)) {
        problems.add(file.getFileName() + " does not name " + wanted);
      }
    }
  }

  private void compareWith(Path second) throws IOException {
    Set<String> names = new TreeSet<>(compared(released));
    Set<String> others = new TreeSet<>(compared(second));
    for (String name : names) {
      if (!others.contains(name)) {
        problems.add(name + " was not made the second time");
      }
    }
    for (String name : others) {
      if (!names.contains(name)) {
        problems.add(name + " was made the second time only");
      }
    }
    names.retainAll(others);
    for (String name : names) {
      long at = Files.mismatch(released.resolve(name), second.resolve(name));
      if (at >= 0) {
        problems.add(name + " differs the second time, from byte " + at);
      }
    }
  }

  /** All but signatures, the list of versions, which has a time, and their checksums. */
  private static List<String> compared(Path folder) throws IOException {
    return files(folder).stream()
        .filter(name -> !name.matches(".*(\\.asc|maven-metadata).*"))
        .toList();
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static Document xml(Path file) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
  }

  private static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  private static Optional<Element> child(Element parent, String name) {
    return children(parent).stream().filter(found -> found.getTagName().equals(name)).findFirst();
  }

  private static Optional<String> text(Element parent, String name) {
    return child(parent, name)
        .map(Element::getTextContent)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private static Optional<String> at(Element parent, String path) {
    int slash = path.indexOf('/');
    return slash < 0
        ? text(parent, path)
        : child(parent, path.substring(0, slash))
            .flatMap(found -> at(found, path.substring(slash + 1)));
  }
}
