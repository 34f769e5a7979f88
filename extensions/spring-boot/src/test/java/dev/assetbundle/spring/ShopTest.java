package dev.assetbundle.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.runtime.Asset;
import dev.assetbundle.runtime.AssetHost;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;

/** The application below a context path, for pages of every origin, with the actuator. */
class ShopTest {

  private static Optional<RunningShop> started = Optional.empty();

  @BeforeAll
  static void start() {
    started =
        Optional.of(
            RunningShop.start(
                "--server.servlet.context-path=/shop",
                "--assetbundle.allow-any-origin=true",
                "--assetbundle.headers.Timing-Allow-Origin=*",
                "--management.endpoints.web.exposure.include=assets"));
  }

  @AfterAll
  static void stop() {
    started.ifPresent(RunningShop::close);
    assertEquals("", AssetHost.contextPath(), "the next application may have another one");
  }

  private static RunningShop shop() {
    return started.orElseThrow();
  }

  private static Asset asset(String logicalPath) {
    return ShopAssets.INDEX.require(logicalPath);
  }

  @Test
  void everybodyMayFetchAssetsAndNothingElse() throws Exception {
    assertEquals(200, shop().get("/shop/").statusCode());
    assertEquals(401, shop().get("/shop/async").statusCode());

    var answer = shop().get("/shop" + asset("application.js").path());
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("Shop"), answer.body());
    assertTrue(
        answer.headers().firstValue("Cache-Control").orElse("").contains("immutable"),
        answer.headers().toString());
    assertEquals(404, shop().get("/shop/assets/unknown.js").statusCode());
  }

  @Test
  void thePropertiesSetHeaders() throws Exception {
    var headers = shop().get("/shop" + asset("application.css").path()).headers();

    assertEquals(Optional.of("*"), headers.firstValue("Access-Control-Allow-Origin"));
    assertEquals(Optional.of("*"), headers.firstValue("Timing-Allow-Origin"));
  }

  @Test
  void requestsMayStillBeAsynchronous() throws Exception {
    assertEquals("async true", shop().getAsAnn("/shop/async").body());
  }

  @Test
  void viewsKnowTheAssets() throws Exception {
    String page = shop().get("/shop/").body();

    String path = asset("logo.svg").path();
    assertTrue(page.contains("<a href=\"/shop" + path + "\">"), page);
    assertTrue(page.contains("<b>" + path + "</b>"), page);
  }

  @Test
  void attributesOfThymeleafBecomeElements() throws Exception {
    String page = shop().get("/shop/").body();

    for (String element :
        List.of(
            asset("application.css").tag("rel", "stylesheet", "media", "screen"),
            asset("application.js").tag("defer", "", "nonce", "a\"b"),
            asset("logo.svg").tag("alt", "Plants & pots"),
            asset("logo.svg").tag())) {
      assertTrue(element.contains("/shop/assets/"), element);
      assertTrue(page.contains(element), () -> element + " is not in " + page);
    }
    assertTrue(!page.contains("asset:") && !page.contains("prototype"), page);
  }

  @Test
  void misspeltAssetsNameNearOnes() throws Exception {
    assertEquals(
        "no asset named \"aplication.js\"; did you mean \"application.js\" or \"application.css\"?",
        shop().getAsAnn("/shop/view/misspelt").body());
  }

  @Test
  void anAttributeWithoutAValueNamesNoAsset() throws Exception {
    assertEquals("no asset named \"\"", shop().getAsAnn("/shop/view/nameless").body());
  }

  @Test
  void pagesOfErrorsKnowTheAssets() throws Exception {
    var answer = shop().getAsAnn("/shop/nowhere", "text/html");

    assertEquals(404, answer.statusCode());
    assertEquals("<p>" + asset("logo.svg").url() + "</p>", answer.body().strip());
  }

  @Test
  void assetsOfAnotherTypeAreRefused() throws Exception {
    assertEquals(
        "asset:script=\"application.css\" names no script but application.css, which is text/css;"
            + " charset=utf-8: use the attribute for that type, or th:utext with tag()",
        shop().getAsAnn("/shop/view/mixed-up").body());
  }

  @Test
  void theActuatorListsTheAssets() throws Exception {
    var answer = shop().getAsAnn("/shop/actuator/assets");
    assertEquals(200, answer.statusCode(), answer.body());

    Object listed = JsonParserFactory.getJsonParser().parseMap(answer.body()).get("assets");
    String expected =
        ShopAssets.INDEX.assets().stream()
            .map(
                asset ->
                    "{logicalPath=%s, path=%s, size=%d, integrity=%s, contentType=%s}"
                        .formatted(
                            asset.logicalPath(),
                            asset.path(),
                            asset.size(),
                            asset.integrity(),
                            asset.contentType()))
            .toList()
            .toString();
    assertEquals(expected, String.valueOf(listed));
    assertEquals(401, shop().get("/shop/actuator/assets").statusCode());
  }
}
