package dev.assetbundle.processor.javac;

import static dev.assetbundle.processor.javac.Project.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the annotation may stand. */
class LocalBundlesTest {

  private static final String BUNDLE = "@AssetBundle(manifests = \"application.js\"%s) ";

  @TempDir Path folder;
  private Project shop;

  @BeforeEach
  void start() {
    shop = Project.shop(folder);
  }

  private static String bundle(String more) {
    return BUNDLE.formatted(more);
  }

  @Test
  void whatIsNotShownToProcessorsIsSaid() {
    String bundle = bundle("");
    assertEquals(
        """
        Shop.java:4 @AssetBundle(manifests = "application.js"): ERROR @AssetBundle has no \
        effect on "Local", which is declared inside a method or an anonymous class [local-bundle]
            hint: move the class out of it: a class of its own or a nested one can be annotated
        Shop.java:5 @AssetBundle(manifests = "application.js"): ERROR @AssetBundle has no \
        effect on "Member", which is declared inside a method or an anonymous class [local-bundle]
            hint: move the class out of it: a class of its own or a nested one can be annotated
        Shop.java:6 @dev.assetbundle.AssetBundle: ERROR @AssetBundle has no effect on \
        "Point", which is declared inside a method or an anonymous class [local-bundle]
            hint: move the class out of it: a class of its own or a nested one can be annotated
        """,
        said(
            shop.compile(
                bundle("")
                    + "class Shop {\nvoid f() { class Free {} "
                    + bundle
                    + " class Local {} }\nObject o = new Object() { "
                    + bundle
                    + " class Member {} };\nRunnable r = () -> { @dev.assetbundle.AssetBundle"
                    + " record Point() {} };\n}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s interface Shop {}",
        "%s enum Shop { A }",
        "%s record Shop(int a) {}",
        "%s @interface Shop {}",
        "class Shop { static class In { %s private interface Deep {} } }",
        "enum Shop { A { void f() {} }; %s private enum In {} }",
      })
  void everyTypeThatIsShownIsBuilt(String type) {
    String used = " class Page { String a = Assets.APPLICATION_JS.tag(); }";
    assertEquals("", said(shop.compile(type.formatted(bundle("")) + used)));
  }
}
