package dev.assetbundle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of earlier releases, which a generated class keeps in a table of their own. */
class EarlierFilesTest {

  /** Has the form of a generated table. */
  private static final class Table extends AssetTable {

    private final String text;
    private int calls;

    Table(String least, String greatest, boolean earlier, String text) {
      super(
          EarlierFilesTest.class, "/assets/", (int) text.lines().count(), least, greatest, earlier);
      this.text = text;
    }

    @Override
    protected String[] texts() {
      calls++;
      return new String[] {text};
    }
  }

  private static final Table NOW =
      new Table(
          "app.js",
          "data.json",
          false,
          """
          app.js\t33\tsha384-now\ttext/javascript\t3\tgzip:2
          data.json\t\tsha384-data\tapplication/json\t3\t
          """);

  private static final Table EARLIER =
      new Table(
          "app-11.js",
          "old%20name-44.js",
          true,
          """
          app.js\t11\tsha384-first\ttext/javascript\t3\tgzip:2
          app.js\t22\tsha384-second\ttext/javascript\t3\t
          gone.json\t\tsha384-gone\tapplication/json\t3\t
          old%20name.js\t44\tsha384-old\ttext/javascript\t3\t
          """);

  private static final AssetIndex INDEX = AssetIndex.of(NOW, EARLIER);

  @Test
  void namesLeadToTheFilesOfThisRelease() {
    assertEquals("/assets/app-33.js", INDEX.require("app.js").path());
    assertEquals(Optional.empty(), INDEX.find("old name.js"));
    assertEquals(Optional.empty(), INDEX.find("app-11.js"));
    assertEquals(2, INDEX.size());
    assertEquals(
        List.of("app.js", "data.json"), INDEX.assets().stream().map(Asset::logicalPath).toList());
  }

  @Test
  void pathsLeadToThoseOfEarlierOnesToo() {
    Asset first = INDEX.findByPath("/assets/app-11.js").orElseThrow();
    assertEquals("app.js", first.logicalPath());
    assertEquals("sha384-first", first.integrity());
    assertEquals(List.of(Coding.GZIP, Coding.IDENTITY), List.copyOf(first.codings()));
    assertSame(first, INDEX.findByPath("/assets/app-11.js").orElseThrow());
    assertEquals(
        "old name.js", INDEX.findByPath("/assets/old%20name-44.js").orElseThrow().logicalPath());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # target,                  status, cached
          /assets/app-33.js,         200,    true
          /assets/app-22.js,         200,    true
          /assets/app-11.js,         200,    true
          /assets/old%20name-44.js,  200,    true
          /assets/gone.json,         200,    false
          /assets/app-44.js,         404,    false
          /assets/app.js,            404,    false
          /assets/old%20name.js,     404,    false
          """)
  void oldPathsAreAnswered(String target, int status, boolean cached) {
    AssetResponse answer =
        AssetResponder.of(INDEX, TestAssets.INDEX).respond(AssetRequest.of("HEAD", target));
    assertEquals(status, answer.status());
    assertEquals(cached, answer.headers().getOrDefault("Cache-Control", "").contains("immutable"));
  }

  @Test
  void theirTableIsReadForPathsThatOnlyItMayHave() {
    var earlier = new Table("a-1.js", "c-9.js", true, "b.js\t5\tsha384-b\ttext/javascript\t1\t\n");
    AssetIndex index = AssetIndex.of(NOW, earlier);
    assertEquals("/assets/app-33.js", index.require("app.js").path());
    assertEquals(Optional.empty(), index.findByPath("/assets/x-5.js"));
    assertEquals(0, earlier.calls);
    assertEquals("b.js", index.findByPath("/assets/b-5.js").orElseThrow().logicalPath());
    assertEquals(1, earlier.calls);
  }
}
