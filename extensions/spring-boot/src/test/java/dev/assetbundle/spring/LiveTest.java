package dev.assetbundle.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.spring.shop.Application;
import java.net.URL;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.devtools.restart.classloader.RestartClassLoader;

/** The application as devtools load it: in their class loader, from folders. */
class LiveTest {

  private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/application-[^\"]+)\"");

  @Test
  void devtoolsServeFromSources() throws Exception {
    assertAnswers(true, "no-store");
  }

  @Test
  void aPropertyTurnsThatOff() throws Exception {
    assertAnswers(false, "public, max-age=31536000, immutable", "--assetbundle.live=false");
  }

  private static void assertAnswers(boolean live, String caching, String... arguments)
      throws Exception {
    URL folder = Application.class.getProtectionDomain().getCodeSource().getLocation();
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (var loader = new RestartClassLoader(LiveTest.class.getClassLoader(), new URL[] {folder})) {
      Thread.currentThread().setContextClassLoader(loader);
      Class<?> application = loader.loadClass(Application.class.getName());
      try (RunningShop shop = RunningShop.start(application, arguments)) {
        String page = shop.get("/").body();
        assertEquals(live, page.contains("/client.js\""), page);
        Matcher script = SCRIPT.matcher(page);
        assertTrue(script.find(), page);
        var answer = shop.get(script.group(1));
        assertEquals(200, answer.statusCode());
        assertEquals(Optional.of(caching), answer.headers().firstValue("Cache-Control"));
      }
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
