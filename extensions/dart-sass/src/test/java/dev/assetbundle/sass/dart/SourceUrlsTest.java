package dev.assetbundle.sass.dart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourcePath;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceUrlsTest {

  @ParameterizedTest
  @CsvSource({
    "css, app.scss, assetbundle:/@css/app.scss",
    "src/main/assets, shop/_cart, assetbundle:/@src%2Fmain%2Fassets/shop/_cart",
    "'', vendor/a, assetbundle:/@/vendor/a",
    "x.jar!/META-INF, a b/100%, assetbundle:/@x.jar!%2FMETA-INF/a%20b/100%25",
    "css, grün/@x, assetbundle:/@css/gr%C3%BCn/@x",
  })
  void anUrlSaysWhereItLeads(String root, String path, String url) {
    SourcePath place = new SourcePath(root, new LogicalPath(path));
    assertEquals(url, SourceUrls.of(place));
    assertEquals(Optional.of(place), SourceUrls.place(url));
  }

  @Test
  void anUrlThatLeadsOutOfItsRootSaysNothing() {
    assertEquals(Optional.empty(), SourceUrls.place("assetbundle:/x"));
    assertEquals(Optional.empty(), SourceUrls.place("assetbundle:/@css/"));
    assertEquals(Optional.empty(), SourceUrls.place("assetbundle-list:/0"));
  }
}
