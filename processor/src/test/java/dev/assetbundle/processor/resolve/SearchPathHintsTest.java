package dev.assetbundle.processor.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.AssetBundle;
import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.model.Defaults;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.MemoryTree;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a search path and of manifests that are not what their author thinks. */
class SearchPathHintsTest {

  private final MemoryTree tree = new MemoryTree();

  private static Settings settings(List<String> paths) {
    return Builds.settings(paths, "/assets", false, false);
  }

  private BundleResult onPaths(String... paths) {
    List<String> list = List.of(paths);
    return Builds.build(
        tree,
        new BundleRequest(
            "test",
            List.of("app.js"),
            List.of(),
            settings(list),
            ContentTypes.STANDARD,
            Defaults.own(list)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "vender/assets/* | did you mean \"vendor/assets/*\"?",
        "vendor/asets/js | did you mean \"vendor/assets/js\"?",
        "web/assets/*    | create the folder, or leave it out of \"paths\"",
        "vendor/**       | a star stands for folders only as the last part, as in"
            + " \"src/main/assets/*\"",
        "js/*            | js holds files, but no folders: move them into js/js, or write \"js\" in"
            + " \"paths\"",
        "js/app.js       | that is a file: write \"js\"",
        "`vendor/assets/*, js` | give each name as a value of its own: \"vendor/assets/*\", \"js\"",
      })
  void anEntryOfTheSearchPathThatStandsForNothing(String path, String hint) {
    tree.put("js/app.js", "").put("vendor/assets/js/x.js", "");
    BundleResult result = onPaths("js", path.replace("`", ""));
    assertEquals("empty-path: " + hint, Builds.only(result));
    assertEquals("paths", result.findings().get(0).origin().member());
    assertEquals(true, Builds.succeeded(result));
  }

  @Test
  void defaultEntriesMayBeAbsent() {
    tree.put("app/assets/js/app.js", "");
    assertEquals("", Builds.said(onPaths(Defaults.PATHS.toArray(String[]::new))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "app/assets/js/a.js           | app/asset/* | did you mean \"app/assets/*\"?",
        "app/assets/js/a.js           | web/*       | did you mean \"app/assets/*\"?",
        "app/asset/js/a.js            | DEFAULT     | there is \"app/asset/*\": rename it to"
            + " \"app/assets/*\", or name it in \"paths\"",
        "app/assets/a.js              | DEFAULT     | app/assets holds files, but no folders: move"
            + " them into app/assets/js, or write \"app/assets\" in \"paths\"",
        "src/main/resources/assets/js/a.js | DEFAULT | there is \"src/main/resources/assets/*\":"
            + " name it in \"paths\", or move it to \"src/main/assets/*\"",
      })
  void aSearchPathWithoutRoots(String file, String path, String hint) {
    MemoryTree project = new MemoryTree().put(file, "");
    List<String> paths = path.equals("DEFAULT") ? Defaults.PATHS : List.of(path);
    BundleResult result =
        Builds.build(
            project,
            new BundleRequest(
                "test",
                List.of("a.js"),
                List.of(),
                settings(paths),
                ContentTypes.STANDARD,
                List.of()));
    assertEquals("no-roots: " + hint, Builds.only(result));
    assertEquals("paths", result.findings().get(0).origin().member());
  }

  private BundleResult defaults(String file) {
    return Builds.build(new MemoryTree().put(file, ""), Defaults.MANIFESTS.toArray(String[]::new));
  }

  @Test
  void defaultManifestsAreSaidToBeDefaults() {
    assertEquals(
        "missing-asset: \"application.css\" is one of the default manifests: manifests ="
            + " \"application.js\" (--manifests application.js) leaves it out",
        Builds.only(defaults("js/application.js")));
    assertEquals(
        "missing-asset: \"application.js\" is one of the default manifests: manifests ="
            + " \"application.css\" (--manifests application.css) leaves it out",
        Builds.only(defaults("css/application.scss")));
    assertEquals(
        """
        error: couldn't find "application.js" or "application.css", the default manifests, in img \
        [missing-asset]
            hint: name your own in "manifests" (--manifests), or leave that empty if there are only \
        other files to publish
        """,
        Builds.said(defaults("img/a.png")));
  }

  @Test
  void ofManyFoldersTheFirstAreNamed() {
    MemoryTree tree = new MemoryTree();
    List<String> roots = IntStream.range(10, 40).mapToObj(i -> "gems/" + i).toList();
    roots.forEach(root -> tree.put(root + "/a.js", ""));
    BundleResult result =
        Builds.build(tree, Builds.settings(roots, "/assets", false, true), "zzz.js");
    assertEquals(
        "couldn't find \"zzz.js\" in gems/10, gems/11, gems/12, gems/13, gems/14, gems/15, gems/16,"
            + " gems/17, gems/18, gems/19 and 20 more folders",
        result.findings().get(0).diagnostic().message());
  }

  @Test
  void theDefaultsAreThoseOfTheAnnotation() throws Exception {
    Class<?> annotation = AssetBundle.class;
    assertEquals(
        List.of(Defaults.MANIFESTS, Defaults.STATICS, Defaults.PATHS),
        List.of(
            List.of((Object[]) annotation.getMethod("manifests").getDefaultValue()),
            List.of((Object[]) annotation.getMethod("statics").getDefaultValue()),
            List.of((Object[]) annotation.getMethod("paths").getDefaultValue())));
  }
}
