package dev.assetbundle.processor.javac;

import static dev.assetbundle.processor.javac.Project.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of an annotation that are constants which another processor generates, or nobody. */
class UnknownConstantsTest {

  private static final String USE = "class Page { String script = Assets.APPLICATION_JS_PATH; }";

  @TempDir Path folder;
  private Project shop;

  @BeforeEach
  void start() {
    shop = Project.shop(folder).option("digest=false").option("encodings=");
  }

  @Test
  void aConstantOfAnotherProcessorIsWaitedFor() {
    Compilation compilation =
        shop.with(new Names())
            .compile(
                "@AssetBundle(manifests = {Names.JS}, statics = {}) class Shop {}",
                "@AssetBundle(manifests = Names.JS, className = \"B\") class Admin {}",
                USE);
    assertEquals("", said(compilation));
    assertEquals(
        List.of(
            "META-INF/assetbundle/shop.Admin.json",
            "META-INF/assetbundle/shop.Shop.json",
            "META-INF/native-image/dev.assetbundle/shop.Admin/reachability-metadata.json",
            "META-INF/native-image/dev.assetbundle/shop.Shop/reachability-metadata.json",
            "META-INF/resources/assets/application.js"),
        Project.resources(compilation));
  }

  @Test
  void usesInOtherFilesAreKnownWhenItIsThere() {
    shop.put("src/main/assets/js/application.js", "//= require gone\n");
    assertEquals(
        """
        Shop.java:3 Names.JS: ERROR src/main/assets/js/application.js:1:5: error: couldn't find \
        "gone" with type application/javascript in src/main/assets/js [missing-asset]
            //= require gone
                ^
        """,
        said(
            shop.with(new Names())
                .compile("@AssetBundle(manifests = Names.JS) class Shop {}", USE)));
  }

  @Test
  void aConstantThatNobodyHasIsLeftToTheCompiler() {
    assertEquals(
        """
        Shop.java:3 NOPE: ERROR cannot find symbol
        symbol: variable NOPE
        """,
        said(shop.compile("@AssetBundle(manifests = NOPE) class Shop {}", USE)));
  }

  @Test
  void aTextThatLooksLikeOneIsAName() {
    assertEquals(
        """
        Shop.java:3 "<error>": ERROR couldn't find "<error>" in src/main/assets/js [missing-asset]
        """,
        said(shop.annotated("manifests = \"<error>\"")));
  }

  /** Generates a class with a constant in its first round. */
  private static final class Names extends AbstractProcessor {
    private boolean isDone;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!isDone) {
        isDone = true;
        try (Writer out = processingEnv.getFiler().createSourceFile("shop.Names").openWriter()) {
          out.write("package shop; class Names { static final String JS = \"application.js\"; }");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}
