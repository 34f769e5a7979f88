package dev.assetbundle.processor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.source.FileTree.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadPathTest {

  private static final FileTypes TYPES = types();

  private static FileTypes types() {
    Map<String, String> conversions = new LinkedHashMap<>();
    conversions.put("coffee", "js");
    conversions.put("scss", "css");
    conversions.put("erb", FileTypes.TEMPLATE);
    return new FileTypes(conversions);
  }

  private final MemoryTree tree =
      new MemoryTree()
          .put("app/cart.js", "")
          .put("app/both.coffee", "")
          .put("app/same.coffee", "")
          .put("app/same.js", "")
          .put("app/same.js.erb", "")
          .put("app/same.css", "")
          .put("app/box/index.js", "")
          .put("app/box/box.js", "")
          .put("app/tie.js", "")
          .put("app/tie/index.js", "")
          .put("app/quirk.coffee", "")
          .put("app/quirk/index.js", "")
          .put("app/photo.png", "")
          .put("app/LICENSE", "")
          .put("app/.hidden.js", "")
          .put("app/backup.js~", "")
          .put("app/#save.js#", "")
          .put("lib/both.js", "")
          .put("lib/only.min.js", "")
          .put("lib/npm/package.json", "{\"main\": \"dist/npm\", \"style\": \"npm.css\"}")
          .put("lib/npm/dist/npm.js", "")
          .put("lib/npm/npm.css", "")
          .put("lib/bad/package.json", "{")
          .put("lib/bad/index.js", "")
          .entry("lib/folder.js", Kind.FOLDER);

  private final LoadPath path = new LoadPath(tree, List.of("app", "missing", "lib"), TYPES, false);

  @ParameterizedTest
  @CsvSource({
    "cart,          app/cart.js",
    "cart.js,       app/cart.js",
    "./cart,        app/cart.js",
    "cart.coffee,   ''",
    "cart.css,      ''",
    "both,          app/both.coffee",
    "same,          app/same.js",
    "same.js,       app/same.js",
    "tie,           app/tie.js",
    "quirk,         app/quirk/index.js",
    "box,           app/box/index.js",
    "box/index,     app/box/index.js",
    "only,          ''",
    "only.min,      lib/only.min.js",
    "npm,           lib/npm/dist/npm.js",
    "bad,           lib/bad/index.js",
    "folder,        ''",
    "folder.js,     ''",
    ".hidden,       ''",
    "backup,        ''",
    "Cart,          ''",
    "/cart,         ''",
    "../app/cart,   ''",
    "photo,         ''",
  })
  void scriptsAreFoundByPrecedence(String name, String file) {
    Optional<AssetSource> found = path.find(name, Optional.of(MediaType.JAVASCRIPT));
    assertEquals(file, found.map(source -> source.file().toString()).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "photo.png,     app/photo.png",
    "photo,         app/photo.png",
    "LICENSE,       app/LICENSE",
    "same.css,      app/same.css",
    "both.coffee,   app/both.coffee",
    "npm.css,       lib/npm/npm.css",
    "box,           app/box/index.js",
  })
  void anythingIsFoundByItsName(String name, String file) {
    Optional<AssetSource> found = path.find(name, Optional.empty());
    assertEquals(file, found.map(source -> source.file().toString()).orElse(""));
  }

  @Test
  void looksAtAFileAboveTheRootsAndNotAtItsFolder() {
    tree.put("tsconfig.json", "{}");
    List<String> seen = new ArrayList<>();
    LoadPath view = path.seenBy(seen::add, problem -> {});
    assertEquals(true, view.isFile(new SourcePath("", new LogicalPath("tsconfig.json"))));
    assertEquals(false, view.isFile(new SourcePath("", new LogicalPath("package.json"))));
    assertEquals(true, view.isFile(new SourcePath("app", new LogicalPath("cart.js"))));
    assertEquals(List.of("tsconfig.json", "package.json", "app/"), seen);
  }

  @Test
  void anIndexFileHasTheNameOfItsFolder() {
    AssetSource alias = path.find("box", Optional.empty()).orElseThrow();
    assertEquals("box.js", alias.logicalPath().value());
    assertEquals(true, alias.isAlias());
    AssetSource plain = path.find("box/index", Optional.empty()).orElseThrow();
    assertEquals("box/index.js", plain.logicalPath().value());
    assertEquals(false, plain.isAlias());
  }

  @Test
  void relativeNamesStayInTheirRoot() {
    SourcePath from = new SourcePath("app", new LogicalPath("box/box.js"));
    Optional<MediaType> js = Optional.of(MediaType.JAVASCRIPT);
    assertEquals("app/cart.js", path.findBeside(from, "../cart", js).get().file().toString());
    assertEquals(Optional.empty(), path.findBeside(from, "../only.min", js));
    assertEquals(Optional.empty(), path.findBeside(from, "../../lib/both.js", js));
  }

  @Test
  void pathsOnDiskMayLeadToAnotherRoot() {
    SourcePath from = new SourcePath("app", new LogicalPath("box/box.js"));
    assertEquals("lib/both.js", path.findFrom(from, "../../lib/both.js").get().file().toString());
    assertEquals(Optional.empty(), path.findFrom(from, "../../../both.js"));
    assertEquals(Optional.empty(), path.findFrom(from, "../.."));
  }

  @ParameterizedTest
  @CsvSource({"../../x.png", "../../../x.png", "..", ".", "../..", "/x.png", "''"})
  void theProjectItselfMayBeARoot(String outside) {
    LoadPath whole =
        new LoadPath(new MemoryTree().put("css/a.css", ""), List.of("."), TYPES, false);
    SourcePath from = new SourcePath("", new LogicalPath("css/a.css"));
    assertEquals(Optional.empty(), whole.findFrom(from, outside));
    assertEquals("css/a.css", whole.findFrom(from, "a.css").get().logicalPath().value());
  }

  @Test
  void aStarStandsForSubFoldersByName() {
    MemoryTree many =
        new MemoryTree()
            .put("a/z/1.js", "")
            .put("a/b/1.js", "")
            .put("a/x.js", "")
            .put("a/.c/1", "");
    assertEquals(List.of("a/b", "a/z"), new LoadPath(many, List.of("a/*"), TYPES, false).roots());
    assertEquals(
        List.of("a/z", "a/b"), new LoadPath(many, List.of("./a/z/", "a/*"), TYPES, false).roots());
  }

  @Test
  void theFirstRootAboveAFileOwnsIt() {
    MemoryTree nested = new MemoryTree().put("app/js/a.js", "");
    LoadPath outer = new LoadPath(nested, List.of("app", "app/js"), TYPES, false);
    assertEquals("js/a.js", outer.find("a", Optional.empty()).get().logicalPath().value());
    LoadPath inner = new LoadPath(nested, List.of("app/js", "app"), TYPES, false);
    assertEquals("a.js", inner.find("js/a", Optional.empty()).get().logicalPath().value());
  }

  @Test
  void aTreeIsWalkedByBytesWithFoldersAtTheirPlace() {
    MemoryTree mixed =
        new MemoryTree()
            .put("r/b.js", "")
            .put("r/a/z.js", "")
            .put("r/a.js", "")
            .put("r/a-b.js", "")
            .put("r/a_b.js", "")
            .put("r/B.js", "")
            .put("r/10.js", "")
            .put("r/2.js", "")
            .put("r/é.js", "")
            .entry("r/dead", Kind.BROKEN_LINK)
            .entry("r/loop", Kind.LINK_LOOP)
            .entry("r/socket", Kind.OTHER)
            .shuffled(7);
    LoadPath roots = new LoadPath(mixed, List.of("r"), TYPES, false);
    List<String> trouble = new ArrayList<>();
    List<String> files =
        roots.files("r", true, entry -> trouble.add(entry.name())).stream()
            .map(file -> file.logicalPath().value())
            .toList();
    assertEquals("[10.js, 2.js, B.js, a-b.js, a.js, a/z.js, a_b.js, b.js, é.js]", files.toString());
    assertEquals(List.of("r/dead", "r/loop"), trouble);
  }
}
