package dev.assetbundle.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.spring.shop.Application;
import java.net.URL;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.devtools.restart.classloader.RestartClassLoader;

/** The application as devtools load it: in their class loader, from folders. */
class LiveTest {

  private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/application-[^\"]+)\"");

  @Test
  void devtoolsServeFromSources() throws Exception {
    assertAnswers(true, "no-store");
  }

  @Tag("slow")
  @Test
  void aPropertyTurnsThatOff() throws Exception {
    assertAnswers(false, "public, max-age=31536000, immutable", "--assetbundle.live=false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"framework", "native", "none"})
  void nobodyIsWhoAHeaderFieldSaysButWhoIsConnected(String strategy) throws Exception {
    withDevtools(
        shop -> {
          String script = script(shop.get("/").body());
          assertEquals(200, shop.get(script).statusCode());
          var claimed = shop.get(script, "X-Forwarded-For", "203.0.113.9");
          // Tomcat itself believes those that are near, and no longer knows who is connected.
          assertEquals(strategy.equals("native") ? 403 : 200, claimed.statusCode());
        },
        "--server.forward-headers-strategy=" + strategy);
  }

  private static void assertAnswers(boolean live, String caching, String... arguments)
      throws Exception {
    withDevtools(
        shop -> {
          String page = shop.get("/").body();
          assertEquals(live, page.contains("/client.js\""), page);
          var answer = shop.get(script(page));
          assertEquals(200, answer.statusCode());
          assertEquals(Optional.of(caching), answer.headers().firstValue("Cache-Control"));
        },
        arguments);
  }

  private static String script(String page) {
    Matcher script = SCRIPT.matcher(page);
    assertTrue(script.find(), page);
    return script.group(1);
  }

  private interface Visit {
    void to(RunningShop shop) throws Exception;
  }

  private static void withDevtools(Visit visit, String... arguments) throws Exception {
    URL folder = Application.class.getProtectionDomain().getCodeSource().getLocation();
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (var loader = new RestartClassLoader(LiveTest.class.getClassLoader(), new URL[] {folder})) {
      Thread.currentThread().setContextClassLoader(loader);
      Class<?> application = loader.loadClass(Application.class.getName());
      try (RunningShop shop = RunningShop.start(application, arguments)) {
        visit.to(shop);
      }
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
