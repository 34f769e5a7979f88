package dev.assetbundle.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.runtime.Asset;
import dev.assetbundle.runtime.AssetHost;
import dev.assetbundle.runtime.AssetRequest;
import dev.assetbundle.runtime.AssetResponder;
import dev.assetbundle.runtime.TestAssets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is logged when pages link another host. */
class CrossOriginTest {

  private static final Logger LOGGER = Logger.getLogger(AssetResponder.class.getName());

  private final List<String> logged = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          logged.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOGGER.addHandler(handler);
    LOGGER.setLevel(Level.ALL); // other servers of this JVM may have turned warnings off
  }

  @AfterEach
  void forget() {
    LOGGER.removeHandler(handler);
    LOGGER.setLevel(null);
    AssetHost.reset();
    System.clearProperty("assetbundle.host");
  }

  @Test
  void oneLineSaysWhatBrowsersWillDo() {
    AssetResponder responder = AssetResponder.of(TestAssets.INDEX);
    ask(responder, TestAssets.EMPTY);
    assertEquals(List.of(), logged);
    AssetHost.use("https://cdn.example.com");
    ask(responder, TestAssets.APP);
    ask(responder, TestAssets.LOGO);
    ask(responder, TestAssets.BIG);
    assertEquals(
        List.of(
            "WARNING pages link assets at https://cdn.example.com, and no other origin may read"
                + " them: browsers will refuse scripts and stylesheets with integrity, modules and"
                + " fonts; AssetResponder.builder().allowAnyOrigin() allows them"),
        logged);
  }

  @Test
  void nothingIsSaidIfOthersMayReadOrThereIsNoHost() {
    AssetHost.use("cdn.example.com");
    ask(AssetResponder.builder().add(TestAssets.INDEX).allowAnyOrigin().build(), TestAssets.APP);
    ask(
        AssetResponder.builder()
            .add(TestAssets.INDEX)
            .header("access-control-allow-origin", "https://shop.example")
            .build(),
        TestAssets.APP);
    AssetHost.use("");
    ask(AssetResponder.of(TestAssets.INDEX), TestAssets.APP);
    assertEquals(List.of(), logged);
  }

  /** It is reported to whoever links an asset. */
  @Test
  void whatIsNoHostStopsNoAnswer() {
    System.setProperty("assetbundle.host", "https:/h");
    ask(AssetResponder.of(TestAssets.INDEX), TestAssets.APP);
    assertEquals(List.of(), logged);
  }

  private static void ask(AssetResponder responder, Asset asset) {
    assertEquals(200, responder.respond(AssetRequest.of("GET", asset.path())).status());
  }
}
