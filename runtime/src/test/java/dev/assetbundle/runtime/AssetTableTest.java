package dev.assetbundle.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssetTableTest {

  /** Has the form of a generated table. */
  private static final class Table extends AssetTable {

    private final String[] texts;
    private int calls;

    Table(int size, String... texts) {
      super(AssetTableTest.class, "/assets/", size, "a", "z.css");
      this.texts = texts;
    }

    @Override
    protected String[] texts() {
      calls++;
      return texts;
    }
  }

  private static Table table(int size, String... texts) {
    return new Table(size, texts);
  }

  private static final AssetTable TABLE =
      table(
          3,
          """
          application.js\t00\tsha384-a\ttext/javascript\t36\tbr:9,gzip:10
          icons/logo.png\t\tsha384-b\timage/png\t15\t\t32\t16
          """,
          "odd%09%0A%25.txt\t\tsha384-c\ttext/plain\t3\t\n");

  private static final AssetTable MORE = table(1, "z.css\t\tsha384-d\ttext/css\t0\t\n");

  @Test
  void aLineIsAnAsset() {
    Asset script = TABLE.files().asset(0);
    assertEquals("application.js", script.logicalPath());
    assertEquals("/assets/application-00.js", script.path());
    assertEquals("sha384-a", script.integrity());
    assertEquals("text/javascript; charset=utf-8", script.contentType());
    assertEquals(36, script.size());
    assertEquals(true, script.fingerprinted());
    assertEquals(
        List.of(Coding.BROTLI, Coding.GZIP, Coding.IDENTITY), List.copyOf(script.codings()));
    assertEquals(0, script.width());
    Asset logo = TABLE.files().asset(1);
    assertEquals(false, logo.fingerprinted());
    assertEquals("32x16", logo.width() + "x" + logo.height());
    Asset odd = TABLE.files().asset(2);
    assertEquals("odd\t\n%.txt", odd.logicalPath());
    assertEquals("/assets/odd%09%0A%25.txt", odd.path());
    var thrown =
        assertThrows(
            IllegalArgumentException.class, () -> AssetIndex.of(TABLE).require("odd%.txt"));
    assertEquals(
        "no asset named \"odd%.txt\"; did you mean \"odd\t\n%.txt\"?", thrown.getMessage());
  }

  @Test
  void aScriptThatIsAModuleIsLoadedAsOne() {
    AssetTable scripts =
        table(
            3,
            """
            a.js\t\tsha384-a\ttext/javascript\t1\t\tmodule
            b.js\t\tsha384-b\ttext/javascript\t1\t
            c.mjs\t\tsha384-c\ttext/javascript\t1\t
            """);
    assertEquals(
        """
        <script src="/assets/a.js" type="module" integrity="sha384-a"></script>
        <script src="/assets/b.js" integrity="sha384-b"></script>
        <script src="/assets/c.mjs" type="module" integrity="sha384-c"></script>
        """,
        scripts.files().asset(0).tag()
            + "\n"
            + scripts.files().asset(1).tag()
            + "\n"
            + scripts.files().asset(2).tag()
            + "\n");
    assertEquals(true, scripts.files().asset(0).isModule());
    assertEquals(false, scripts.files().asset(1).isModule());
  }

  @Test
  void theChunksThatAModuleNeedsAreFetchedWithIt() {
    AssetTable scripts =
        table(
            2,
            """
            app.js\t\tsha384-a\ttext/javascript\t1\t\tmodule\tx%20-1.js sha384-x\ty-2.js sha384-y
            x%20.js\t1\tsha384-x\ttext/javascript\t1\t\tmodule
            """);
    Asset app = scripts.files().asset(0);
    assertEquals(
        """
        <link rel="modulepreload" href="/assets/x%20-1.js" integrity="sha384-x">
        <link rel="modulepreload" href="/assets/y-2.js" integrity="sha384-y">
        <script src="/assets/app.js" type="module" integrity="sha384-a"></script>""",
        app.tag());
    assertEquals(
        """
        <link rel="modulepreload" href="/assets/x%20-1.js" integrity="sha384-x" nonce="n">
        <link rel="modulepreload" href="/assets/y-2.js" integrity="sha384-y" nonce="n">
        <script src="/assets/app.js" type="module" integrity="sha384-a" nonce="n" id="i"></script>""",
        app.tag("nonce", "n", "id", "i"));
    assertEquals(
        """
        <link rel="modulepreload" href="/assets/app.js" integrity="sha384-a">
        <link rel="modulepreload" href="/assets/x%20-1.js" integrity="sha384-x">
        <link rel="modulepreload" href="/assets/y-2.js" integrity="sha384-y">""",
        app.preloadTag());
    assertEquals(true, app.isModule());
    assertEquals(0, app.width());
  }

  @Test
  void anAssetIsOneObjectHoweverItIsFound() {
    AssetIndex index = AssetIndex.of(TABLE, MORE);
    assertEquals(4, index.size());
    assertSame(TABLE.files().asset(1), index.require("icons/logo.png"));
    assertSame(TABLE.files().asset(2), index.findByPath("/assets/odd%09%0A%25.txt").orElseThrow());
    assertSame(MORE.files().asset(0), index.assets().get(3));
    assertSame(MORE.files().asset(0), AssetIndex.of(MORE).require("z.css"));
    assertArrayEquals(
        new Asset[] {TABLE.files().asset(1), TABLE.files().asset(2)}, TABLE.assets(1, 3));
    assertEquals(Optional.empty(), index.find("logo.png"));
  }

  @Test
  void aResponderAnswersForAllTables() {
    AssetResponder responder = AssetResponder.of(AssetIndex.of(TABLE, MORE));
    assertEquals(404, responder.respond(AssetRequest.of("GET", "/assets/none")).status());
    assertEquals(204, responder.respond(AssetRequest.of("OPTIONS", "/assets/z.css")).status());
    assertEquals(true, responder.owns("/assets/icons/logo.png"));
    assertEquals(false, responder.owns("/assets/logo.png"));
    assertEquals(true, responder.claims("/assets/logo.png"));
    assertEquals(false, responder.claims("/other"));
    AssetIndex other = AssetIndex.of(table(1, "z.css\t\tsha384-other\ttext/css\t0\t\n"));
    assertThrows(
        IllegalArgumentException.class, () -> AssetResponder.of(AssetIndex.of(MORE), other));
    assertEquals(
        true, AssetResponder.of(AssetIndex.of(MORE), AssetIndex.of(MORE)).owns("/assets/z.css"));
  }

  @Test
  void aTableOfAnotherLengthIsRefused() {
    assertThrows(IllegalStateException.class, () -> table(2, "a\t\t\t\t0\t\n").files().asset(0));
    assertThrows(IllegalStateException.class, () -> table(0, "a\t\t\t\t0\t\n").files().asset(0));
    assertEquals(0, AssetIndex.of(table(0)).assets().size());
    assertThrows(IndexOutOfBoundsException.class, () -> TABLE.files().asset(3));
  }

  @Test
  void nothingIsReadBeforeSomebodyAsks() {
    Table table = table(1, "icons/a.b.svg\t00\tsha384-e\timage/svg+xml\t0\t\n");
    AssetIndex index = AssetIndex.of(table);
    AssetHandler.of(index);
    AssetResponder responder = AssetResponder.of(index);
    assertEquals(1, index.size());
    assertEquals(true, responder.claims("/assets/x"));
    assertEquals(0, table.calls);
    assertEquals(true, responder.owns("/assets/icons/a.b-00.svg"));
    assertEquals("/assets/icons/a.b-00.svg", index.require("icons/a.b.svg").path());
    assertEquals(1, table.calls);
  }

  @Test
  void fingerprintsAreComparedExactly() {
    AssetIndex index =
        AssetIndex.of(
            table(
                2,
                """
                a-b.js\t\tsha384-a\ttext/javascript\t0\t
                a.js\t0f\tsha384-b\ttext/javascript\t0\t
                """));
    assertEquals("a-b.js", index.findByPath("/assets/a-b.js").orElseThrow().logicalPath());
    assertEquals("a.js", index.findByPath("/assets/a-0f.js").orElseThrow().logicalPath());
    for (String name : List.of("a.js", "a-0F.js", "a-0.js", "a-.js", "-0f.js", "a-0fjs", "", "-")) {
      assertEquals(Optional.empty(), index.findByPath("/assets/" + name), name);
    }
    assertEquals(Optional.empty(), index.findByPath("a-b.js"));
  }
}
