package dev.assetbundle.processor.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.output.TestAssets;
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
  @CsvSource({
    // the file of the class is Assets$A…A.class, of one byte for each letter, and two for each ü
    "a, 242, true",
    "a, 243, false",
    "ü, 121, true",
    "ü, 122, false"
  })
  void aClassWhoseNameNoFileSystemTakesIsSaidOnce(String letter, int times, boolean fits) {
    String folder = letter.repeat(times);
    List<Diagnostic> problems = new ArrayList<>();
    AssetFolder root =
        AssetFolder.of(
            "Assets",
            List.of(
                TestAssets.published(folder + "/x.js"),
                TestAssets.published(folder + "/deeper/y.js")),
            problems);
    assertEquals(
        List.of(
            "error: file systems take names of 255 bytes, which is too short for the class of the"
                + " folder "
                + folder
                + (fits ? "/deeper" : "")
                + " [long-class-name]\n"
                + "    hint: move the files up, shorten the names of their folders, or leave the"
                + " files out of statics"),
        problems.stream().map(Diagnostic::toString).toList());
    assertEquals(fits ? 1 : 0, root.folders().size());
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
