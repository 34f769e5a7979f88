package dev.assetbundle.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.runtime.Asset;
import dev.assetbundle.runtime.AssetHost;
import dev.assetbundle.runtime.AssetRequest;
import dev.assetbundle.runtime.AssetResponder;
import dev.assetbundle.runtime.AssetResponse;
import dev.assetbundle.runtime.Export;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples of the papers, with what they give. */
class UsageTest {

  @AfterEach
  void forgetTheHost() {
    AssetHost.reset();
  }

  @Test
  void constants() {
    // [sample:constants]
    String script = Assets.APPLICATION_JS.tag("defer", "");
    String path = Assets.APPLICATION_JS_PATH;
    String integrity = Assets.APPLICATION_JS_INTEGRITY;
    Asset icon = Assets.Icons.CART_SVG;
    // [/sample]

    assertEquals(
        "<script src=\"" + path + "\" integrity=\"" + integrity + "\" defer></script>", script);
    assertTrue(path.matches("/assets/application-[0-9a-f]{64}\\.js"), path);
    assertTrue(integrity.matches("sha384-[A-Za-z0-9+/]{64}"), integrity);
    assertEquals("icons/cart.svg", icon.logicalPath());
  }

  @Test
  void namesKnownOnlyAtRunTime() {
    String name = "icons/cart.svg";

    // [sample:lookup]
    Optional<Asset> found = Assets.index().find(name);
    Asset required = Assets.index().require("products/cactus.svg");
    // [/sample]

    assertEquals(Optional.of(Assets.Icons.CART_SVG), found);
    assertEquals(Assets.Products.CACTUS_SVG, required);
  }

  @Test
  void filesForAnotherServer(@TempDir Path folder) throws Exception {
    // [sample:export]
    Export.Summary exported = Export.of(Assets.index()).to(folder);
    // [/sample]

    assertEquals(Assets.index().size(), exported.written());
    assertEquals(List.of(), Export.verify(folder));
  }

  @Test
  void anyServer() throws Exception {
    String method = "GET";
    String target = Assets.LOGO_SVG_PATH;
    Map<String, List<String>> requestHeaders = Map.of();
    var body = new ByteArrayOutputStream();

    // [sample:responder]
    AssetResponder responder = AssetResponder.of(Assets.index());
    AssetResponse answer = responder.respond(AssetRequest.of(method, target, requestHeaders));
    int status = answer.status();
    Map<String, String> headers = answer.headers();
    answer.writeTo(body);
    // [/sample]

    assertEquals(200, status);
    assertEquals("public, max-age=31536000, immutable", headers.get("Cache-Control"));
    assertEquals(Assets.LOGO_SVG.size(), body.size());
  }

  @Test
  void assetHost() {
    // [sample:host]
    AssetHost.use("https://cdn.example.com");
    // [/sample]

    assertEquals("https://cdn.example.com" + Assets.LOGO_SVG_PATH, Assets.LOGO_SVG.url());
  }
}
