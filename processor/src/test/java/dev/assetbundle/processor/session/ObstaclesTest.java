package dev.assetbundle.processor.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.source.FileTree.Kind;
import dev.assetbundle.processor.source.MemoryTree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files and folders that are there but cannot be used, or are not. */
class ObstaclesTest {

  private static final String LINK_HINT =
      "    hint: name that place, or a folder above it, in \"paths\", or set allowLinks to follow all"
          + " links\n";

  private final MemoryTree tree = new MemoryTree().put("js/a.js", "a;\n");

  private static Settings settings(List<String> paths, boolean allowLinks) {
    return new Settings(
        paths,
        "/assets",
        false,
        false,
        "",
        IntegrityAlgorithm.SHA256,
        Settings.UnknownAssets.ERROR,
        Settings.CssUrls.RELATIVE,
        allowLinks);
  }

  private String said(String... paths) {
    return said(false, List.of(paths));
  }

  private String said(boolean allowLinks, List<String> paths) {
    Settings settings = settings(paths.isEmpty() ? Builds.PATHS : paths, allowLinks);
    return Builds.said(
        Builds.build(
            tree,
            new BundleRequest(
                "test",
                List.of("a.js"),
                List.of("**"),
                settings,
                ContentTypes.STANDARD,
                List.of())));
  }

  private static String leadsTo(String link, String target) {
    return link
        + ": error: this link leads out of the project, to "
        + target
        + ", so it is not followed [outside-link]\n"
        + LINK_HINT;
  }

  private static String cannotList(String folder) {
    return """
        %1$s: error: can't list the folder %1$s: permission denied [unreadable-folder]
            hint: let the user that runs the build read and enter it
        """
        .formatted(folder);
  }

  @Test
  void aLinkOutOfTheProjectIsAnError() {
    tree.put("img/passwd.txt", "").outside("img/passwd.txt", "/etc/passwd");
    assertEquals(leadsTo("img/passwd.txt", "/etc/passwd"), said());
    assertEquals("", said(true, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "//= require far/b",
    "//= require ./far/b",
    "//= require_tree ./far",
    "//= require_tree ./far/deep",
    "//= link_directory ./far",
    "//= link far/deep/c.png",
    "//= depend_on far/deep/nothing",
    "//= require_tree .",
  })
  void whatIsLookedForBehindALinkIsTheSameError(String directive) {
    tree.put("js/a.js", directive + "\n")
        .put("js/far/b.js", "b;\n")
        .put("js/far/deep/c.png", "c")
        .outside("js/far", "/far");
    assertEquals(leadsTo("js/far", "/far"), said());
  }

  @Test
  void aRootMayNameThePlaceALinkLeadsTo() {
    tree.put("js/far/b.js", "").outside("js/far", "/shared/far");
    tree.put("../shared/x.js", "").outside("../shared", "/shared");
    assertEquals("", said("js", "../shared"));
    assertEquals("", said("js", "../shared/*"));
    tree.put("../shared/far2/x.js", "").outside("../shared/far2", "/shared/far2");
    assertEquals(leadsTo("js/far", "/shared/far"), said("js", "../shared/far2"));
  }

  @Test
  void aRootThatIsALinkIsAnErrorAndHidesNoOther() {
    tree.put("assets/js/a.js", "a;\n").outside("assets/js", "/far");
    assertEquals(leadsTo("assets/js", "/far"), said("assets/*"));
    assertEquals(leadsTo("assets/js", "/far"), said("assets/js"));
  }

  @Test
  void unreadableFoldersAreErrors() {
    tree.unlistable("js/deep", "permission denied");
    String expected = cannotList("js/deep");
    assertEquals(expected, said());
    tree.put("js/a.js", "//= require deep/b\n//= require_tree ./deep\n");
    assertEquals(expected, said());
  }

  @ParameterizedTest
  @CsvSource({"js", "js js2", "*"})
  void unreadableRootsAreErrors(String paths) {
    MemoryTree closed = new MemoryTree().unlistable("js", "permission denied");
    Settings settings = settings(List.of(paths.split(" ", -1)), false);
    assertEquals(cannotList("js"), Builds.said(Builds.build(closed, settings, "a.js")));
  }

  @Test
  void aFolderAboveRootsThatCannotBeListedIsAnError() {
    assertEquals(
        cannotList("app"),
        Builds.said(
            Builds.build(
                new MemoryTree().unlistable("app", "permission denied"),
                settings(List.of("app/*"), false),
                "a.js")));
  }

  @Test
  void namesThatCannotBeReadAreErrors() {
    tree.entry("img/closed.png", Kind.DENIED).entry("img/\uFFFDmlaut.png", Kind.GARBLED);
    String said = said();
    assertEquals(
        """
        img/closed.png: error: can't read img/closed.png: permission denied [unreadable-file]
            hint: let the user that runs the build enter the folder it lies in
        """,
        said.substring(0, said.indexOf("img/\uFFFD")));
    assertEquals(1, said.split("\\[unreadable-name\\]", -1).length - 1, said);
    tree.put("js/a.js", "//= link ümlaut.png\n");
    assertEquals(said, said());
  }

  @Test
  void unreadableFilesAreErrors() {
    tree.unreadable("img/b.png", "permission denied");
    assertEquals(
        """
        img/b.png: error: can't read img/b.png: permission denied [unreadable-file]
            hint: let the user that runs the build read the file
        """,
        said());
  }

  @Test
  void whatHasNothingToDoWithTheRootsIsNotLookedAt() {
    tree.put("other/x.txt", "").outside("other/x.txt", "/etc/passwd");
    tree.put("x.txt", "").outside("x.txt", "/etc/passwd");
    tree.unlistable("closed", "permission denied");
    assertEquals("", said());
  }

  @ParameterizedTest
  @CsvSource({
    "require_tree",
    "require_directory",
    "link_tree",
    "link_directory",
    "depend_on_directory"
  })
  void aFolderOutsideTheRootsIsAnError(String directive) {
    tree.put("js/a.js", "//= " + directive + " ../other\n").put("other/b.js", "b;\n");
    assertEquals(
        "js/a.js:1:5: error: there is no folder \"../other\" for "
            + directive
            + ": other lies outside the search path [missing-folder]\n    //= "
            + directive
            + " ../other\n        ^\n"
            + "    hint: add other to \"paths\", or move it into one of their folders\n",
        said());
  }

  @ParameterizedTest
  @CsvSource({"//= link_tree ../img", "//= link_tree ../img/deep", "//= link_tree .."})
  void aFolderOfAnotherRootOrAboveThemIsNone(String directive) {
    tree.put("js/a.js", directive + "\n").put("img/deep/b.png", "");
    assertEquals("", said());
  }

  @ParameterizedTest
  @CsvSource({
    "js/shop.js,     js/shop.coffee,    shop.js",
    "js/shop.coffee, js/shop.js.coffee, shop.js",
    "js/shop.js,     js/shop.js.erb,    shop.js",
    "css/shop.css,   css/shop.scss,     shop.css",
    "css/shop.css,   css/shop.css.erb,  shop.css",
  })
  void ofFilesOfOneNameOneIsUsed(String used, String other, String name) {
    tree.put(used, "").put(other, "");
    String links = "//= link " + name + "\n";
    tree.put("js/a.js", links).put("js/b.js", links);
    assertEquals(
        other
            + ": warning: \""
            + name
            + "\" is made from "
            + used
            + ", so "
            + other
            + " is not used [shadowed-file]\n"
            + "    hint: remove or rename the one that is not wanted\n",
        Builds.said(Builds.build(tree, "a.js", "b.js")));
    assertEquals(1, Builds.said(Builds.build(tree, name)).split("shadowed-file", -1).length - 1);
  }

  @Test
  void whatLiesInAnotherRootOrFolderHidesOnPurpose() {
    tree.put("js/a.js", "//= require shop\n//= require kit\n")
        .put("js/shop.js", "")
        .put("lib/shop.coffee", "")
        .put("js/kit.js", "")
        .put("js/kit/index.js", "")
        .put("img/shop.png", "");
    assertEquals("", Builds.said(Builds.build(tree, "a.js")));
  }
}
