package dev.assetbundle.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The modules that a release publishes: those whose pom does not set {@code maven.deploy.skip}.
 * What a release is made of in the end is checked by {@code .ci/release}.
 */
class PublishedModulesIT {

  /**
   * A module of this repository.
   *
   * @param pom its own pom, without what it inherits
   */
  private record Module(String folder, Element pom) {

    static List<Module> all() throws Exception {
      List<Module> modules = new ArrayList<>();
      for (Element module : children(child(read(""), "modules").orElseThrow())) {
        modules.add(new Module(module.getTextContent(), read(module.getTextContent())));
      }
      return modules;
    }

    String artifact() {
      return text(pom, "artifactId").orElseThrow();
    }

    boolean isPublished() {
      return child(pom, "properties").flatMap(all -> text(all, "maven.deploy.skip")).isEmpty();
    }

    boolean isJar() {
      return !text(pom, "packaging").equals(Optional.of("pom"));
    }
  }

  @Test
  void theBomHasAllOfThemAndNothingElse() throws Exception {
    TreeSet<String> published = new TreeSet<>();
    Module.all().stream()
        .filter(module -> module.isPublished() && module.isJar())
        .forEach(module -> published.add("dev.assetbundle:" + module.artifact()));
    TreeSet<String> managed = new TreeSet<>();
    // What the parent manages gets to users too, since the BOM inherits it.
    for (String pom : List.of("bom", "")) {
      for (Element dependency : managed(read(pom))) {
        managed.add(
            text(dependency, "groupId").orElseThrow()
                + ":"
                + text(dependency, "artifactId").orElseThrow());
        assertEquals(Optional.of("${project.version}"), text(dependency, "version"));
      }
    }
    assertEquals(published, managed, "a module that is not published sets maven.deploy.skip");
    assertEquals(published.size(), managed(read("bom")).size());
  }

  @Test
  void eachTellsItsNameAndWhatItIs() throws Exception {
    for (Module module : Module.all()) {
      assertTrue(text(module.pom(), "name").isPresent(), module.folder());
      String description = text(module.pom(), "description").orElse("");
      assertTrue(description.endsWith("."), module.folder() + ": " + description);
      assertEquals(!module.isPublished(), description.endsWith("not published."), module.folder());
    }
  }

  @Test
  void theParentHasTheRestThatCentralWants() throws Exception {
    Element pom = read("");
    for (String wanted :
        List.of("name", "description", "url", "licenses", "developers", "scm", "issueManagement")) {
      assertTrue(text(pom, wanted).isPresent(), wanted);
    }
  }

  private static List<Element> managed(Element pom) {
    return child(pom, "dependencyManagement")
        .flatMap(management -> child(management, "dependencies"))
        .map(PublishedModulesIT::children)
        .orElseThrow();
  }

  private static Element read(String folder) throws Exception {
    Path pom = Page.ROOT.resolve(folder).resolve("pom.xml");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(pom.toFile())
        .getDocumentElement();
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
        .map(found -> found.getTextContent().strip())
        .filter(text -> !text.isEmpty());
  }
}
