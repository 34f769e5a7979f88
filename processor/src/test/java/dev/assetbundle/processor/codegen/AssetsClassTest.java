package dev.assetbundle.processor.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.output.PublishedAsset;
import dev.assetbundle.processor.output.TestAssets;
import dev.assetbundle.processor.record.GeneratedType;
import dev.assetbundle.runtime.Asset;
import dev.assetbundle.runtime.AssetIndex;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsClassTest {

  private static ClassDeclaration declaration(String packageName, boolean isPublic) {
    return new ClassDeclaration(packageName, "Assets", isPublic, "/assets", "x");
  }

  private static final ClassDeclaration DECLARATION = declaration("shop", true);

  private static List<PublishedAsset> assets(int many) {
    return new ArrayList<>(
        IntStream.range(0, many)
            .mapToObj(i -> TestAssets.published("many/a" + i + ".bin"))
            .toList());
  }

  /** Assets at the root, in folders, and in one that is too large for a class. */
  private static List<PublishedAsset> allKinds() {
    List<PublishedAsset> assets = assets(1_001);
    for (String path :
        List.of("a.js", "b \u00e4.css", "icons/c.png", "icons/small/d.svg", "asset/e")) {
      assets.add(TestAssets.published(path));
    }
    for (int i = 0; i < 200; i++) {
      assets.add(TestAssets.published("icons/i" + i + ".png"));
    }
    BuiltAsset map = TestAssets.published("a.js.map").asset();
    assets.add(
        new PublishedAsset(
            new BuiltAsset(
                map.logicalPath(),
                map.outputPath(),
                map.content(),
                map.digests(),
                map.sources(),
                BuiltAsset.Role.MAP),
            List.of()));
    BuiltAsset script = TestAssets.published("m.js").asset();
    assets.add(
        new PublishedAsset(
            new BuiltAsset(
                script.logicalPath(),
                script.outputPath(),
                script.content(),
                script.digests(),
                script.sources(),
                BuiltAsset.Role.MODULE),
            List.of()));
    return assets;
  }

  private static List<String> names(AssetsClass.Result result) {
    return result.classes().stream().map(GeneratedType::className).toList();
  }

  @Test
  void aLargeFolderIsInParts() {
    AssetsClass.Result result =
        AssetsClass.of(DECLARATION, assets(1_001), List.of(), new ImageSizes());
    assertEquals(
        List.of("shop.Assets", "shop.Assets_Many_Part1", "shop.Assets_Many_Part2"),
        result.sources().stream().map(GeneratedType::className).toList());
    assertEquals(
        List.of(
            "shop.Assets",
            "shop.Assets$Many",
            "shop.Assets_Many_Part1",
            "shop.Assets_Many_Part1$Part_Table",
            "shop.Assets_Many_Part1$Part_Texts",
            "shop.Assets_Many_Part1$Part_Assets",
            "shop.Assets_Many_Part2",
            "shop.Assets_Many_Part2$Part_Table",
            "shop.Assets_Many_Part2$Part_Texts",
            "shop.Assets_Many_Part2$Part_Assets"),
        names(result));
    String root = TestAssets.text(result.sources().get(0));
    assertTrue(
        root.contains(
            "public static final class Many implements Assets_Many_Part1, Assets_Many_Part2 {"),
        root);
    assertTrue(root.contains("Assets_Many_Part1.Part_Table.TABLE"), root);
    assertTrue(
        TestAssets.text(result.sources().get(1))
            .contains("  Asset A0_BIN = Part_Assets.assets[0];"),
        TestAssets.text(result.sources().get(1)));
  }

  @Test
  void foldersMayBeCalledLikeTheTypesThatAreUsed() {
    String text =
        TestAssets.text(
            AssetsClass.of(
                    DECLARATION,
                    List.of(
                        TestAssets.published("asset/x.js"), TestAssets.published("string/y.js")),
                    List.of(),
                    new ImageSizes())
                .sources()
                .get(0));
    assertTrue(text.contains("public static final java.lang.String X_JS_PATH"), text);
    assertTrue(text.contains("public static final dev.assetbundle.runtime.Asset X_JS"), text);
  }

  @Test
  void javacTakesTheTextsWithoutAWord() {
    assertEquals(
        List.of(),
        compiled(AssetsClass.of(DECLARATION, allKinds(), List.of(), new ImageSizes()))
            .diagnostics());
  }

  private static Compilation compiled(AssetsClass.Result result) {
    return Compiler.javac()
        .withOptions(
            "--release", "17", "-Xlint:all", "-Xdoclint:all/protected", "-Werror", "-proc:none")
        .compile(
            result.sources().stream()
                .map(
                    source ->
                        JavaFileObjects.forSourceString(
                            source.className(), TestAssets.text(source)))
                .toList());
  }

  private static Map<String, byte[]> compiledClasses(AssetsClass.Result result) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    for (JavaFileObject file : compiled(result).generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        String path = file.toUri().getPath();
        String name = path.substring("/CLASS_OUTPUT/".length(), path.length() - ".class".length());
        try (InputStream in = file.openInputStream()) {
          classes.put(name.replace('/', '.'), in.readAllBytes());
        }
      }
    }
    return classes;
  }

  private static Map<String, byte[]> ownClasses(AssetsClass.Result result) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    for (GeneratedType type : result.classes()) {
      classes.put(type.className(), type.content().bytes());
    }
    return classes;
  }

  @ParameterizedTest
  @ValueSource(strings = {"public shop.web", "shop", "public ", ""})
  void theClassFilesSayWhatTheTextsSay(String declared) throws IOException {
    String packageName = declared.replaceFirst("public ", "");
    for (List<PublishedAsset> assets : List.of(allKinds(), List.<PublishedAsset>of())) {
      for (List<PublishedAsset> earlier : List.of(allKinds(), List.<PublishedAsset>of())) {
        AssetsClass.Result result =
            AssetsClass.of(
                declaration(packageName, declared.startsWith("public ")),
                assets,
                earlier,
                new ImageSizes());
        assertEquals(texts(compiledClasses(result)), texts(ownClasses(result)));
      }
    }
  }

  private static Map<String, String> texts(Map<String, byte[]> classes) {
    Map<String, String> texts = new TreeMap<>();
    classes.forEach((name, bytes) -> texts.put(name, ClassText.of(bytes)));
    return texts;
  }

  private static Object value(Class<?> type, String constant) throws Exception {
    Field field = type.getField(constant);
    // Parts are not public themselves.
    field.setAccessible(true);
    return field.get(null);
  }

  @Test
  void theClassFilesRun() throws Exception {
    Map<String, byte[]> classes =
        ownClasses(AssetsClass.of(DECLARATION, allKinds(), List.of(), new ImageSizes()));
    ClassLoader loader =
        new ClassLoader(AssetsClassTest.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
              throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
          }
        };
    AssetIndex index = (AssetIndex) loader.loadClass("shop.Assets").getMethod("index").invoke(null);
    assertEquals(1_208, index.size());
    assertTrue(index.require("m.js").isModule());
    assertFalse(index.require("a.js").isModule());
    Asset map = index.require("a.js.map");
    assertSame(map, index.findByPath(map.path()).orElseThrow());
    assertThrows(
        NoSuchFieldException.class,
        () -> loader.loadClass("shop.Assets").getDeclaredField("A_JS_MAP"));
    for (String constant :
        List.of("Assets.A_JS", "Assets$Many.A1000_BIN", "Assets$Icons$Small.D_SVG")) {
      Class<?> type = loader.loadClass("shop." + constant.replaceFirst("\\..*", ""));
      String name = constant.replaceFirst(".*\\.", "");
      Asset asset = (Asset) value(type, name);
      assertSame(index.require(asset.logicalPath()), asset);
      assertEquals(asset.path(), value(type, name + "_PATH"));
      assertEquals(asset.integrity(), value(type, name + "_INTEGRITY"));
    }
    assertTrue(
        Stream.of(loader.loadClass("shop.Assets").getDeclaredClasses())
            .anyMatch(type -> type.getSimpleName().equals("Icons")));
  }
}
