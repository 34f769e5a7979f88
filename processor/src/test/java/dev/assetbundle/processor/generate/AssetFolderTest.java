package dev.assetbundle.processor.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.emit.TestAssets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetFolderTest {

  @ParameterizedTest
  @CsvSource({
    "a-b.js a_b.js,          A_B_JS,      a-b.js,   a_b.js",
    "a.js a.js-path,         A_JS_PATH,   a.js,     a.js-path",
    "a.js a.js.integrity,    A_JS_INTEGRITY, a.js,  a.js.integrity",
    "a-b/x.js aB/x.js,       AB,          a-b/,     aB/",
    "Icons/x.js icons/x.js,  Icons,       Icons/,   icons/",
  })
  void aClashShowsBothFiles(String files, String name, String first, String second) {
    List<Diagnostic> problems = new ArrayList<>();
    AssetFolder.of(
        "Assets",
        Arrays.stream(files.split(" ", -1)).map(TestAssets::published).toList(),
        problems);
    assertEquals(
        List.of(
            "error: the constant "
                + name
                + " would stand for "
                + first
                + " and for "
                + second
                + " [constant-clash]\n    hint: rename one of the files"),
        problems.stream().map(Diagnostic::toString).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "assets/x.js,          Assets.Assets_",
    "assets/assets/x.js,   Assets.Assets_.Assets__",
    "a/b/c.js,             Assets.A.B",
  })
  void aNestedClassIsNotCalledLikeOneItLiesIn(String file, String classes) {
    AssetFolder folder =
        AssetFolder.of("Assets", List.of(TestAssets.published(file)), new ArrayList<>());
    while (!folder.folders().isEmpty()) {
      folder = folder.folders().get(0);
    }
    assertEquals(classes, String.join(".", folder.nesting()));
  }

  @ParameterizedTest
  @CsvSource({"a-b/x.js aB/y.js, 1", "a/x.js b/y.js, 2"})
  void aFolderWhoseNameIsTakenIsLeftOut(String files, int folders) {
    AssetFolder root =
        AssetFolder.of(
            "Assets",
            Arrays.stream(files.split(" ", -1)).map(TestAssets::published).toList(),
            new ArrayList<>());
    assertEquals(folders, root.folders().size());
  }
}
