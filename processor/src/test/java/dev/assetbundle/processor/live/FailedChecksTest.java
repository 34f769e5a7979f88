package dev.assetbundle.processor.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a check for changes that fails in a way that nobody expects. */
class FailedChecksTest {

  private static final String SAID =
      "ERROR error: AssetBundle failed: java.lang.IllegalStateException: the disk burns";

  @TempDir Path folder;

  private LiveProject project() throws IOException {
    return new LiveProject(folder)
        .member("manifests", "application.js")
        .member("statics")
        .put("js/application.js", "start();\n");
  }

  /** A source that fails as long as it is told to. */
  private static final class BurningSource implements LiveSource {
    private final RecordSource record;
    private final AtomicBoolean burns;

    BurningSource(Path record, AtomicBoolean burns) {
      this.record = new RecordSource(record);
      this.burns = burns;
    }

    @Override
    public Bundles bundles() throws IOException {
      if (burns.get()) {
        throw new IllegalStateException("the disk burns");
      }
      return record.bundles();
    }

    @Override
    public String id() {
      return record.id();
    }

    @Override
    public Path sentinels() {
      return record.sentinels();
    }
  }

  private static String state(LiveAssets assets) {
    byte[] json = (byte[]) assets.file("state.json").getOrDefault("bytes", new byte[0]);
    return new String(json, StandardCharsets.UTF_8);
  }

  @Test
  void itIsSaidAndShownAndEndsByItself() throws Exception {
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    AtomicBoolean burns = new AtomicBoolean();
    LiveProject project = project().writeRecord();
    try (LiveAssets assets =
        LiveAssets.open(
            new BurningSource(project.record(), burns),
            Map.of(),
            (level, text) -> log.add(level + " " + text))) {
      Map<String, Object> good = assets.current();
      assertEquals(List.of(), log);
      burns.set(true);
      project.put("js/application.js", "edited();\n");
      Thread.sleep(20);
      String broken = state(assets);
      assertTrue(broken.contains("the disk burns"), broken);
      assertEquals(good.get("bundles"), assets.current().get("bundles"), "what there was stays");
      Thread.sleep(20);
      assertEquals(broken, state(assets), "the same state, which no page loads again for");
      assertEquals(1, log.size(), log::toString);
      assertTrue(log.get(0).startsWith(SAID), log::toString);
      burns.set(false);
      Thread.sleep(20);
      String mended = state(assets);
      assertFalse(mended.contains("the disk burns"), mended);
      assertNotEquals(good.get("bundles"), assets.current().get("bundles"), "the edit is there");
      assertEquals("INFO No asset has an error any more", log.get(log.size() - 1));
    }
  }

  @Test
  void aFirstCheckThatFailsIsAStateToo() throws Exception {
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    AtomicBoolean burns = new AtomicBoolean();
    LiveProject project = project().writeRecord();
    try (LiveAssets assets =
        LiveAssets.open(
            new BurningSource(project.record(), burns),
            Map.of(),
            (level, text) -> log.add(level + " " + text))) {
      burns.set(true);
      assertTrue(state(assets).contains("the disk burns"));
      assertTrue(log.get(0).startsWith(SAID), log::toString);
      burns.set(false);
      Thread.sleep(20);
      assertTrue(state(assets).contains("application.js"));
    }
  }

  @Test
  void whatWasBuiltIsNotLostIfNobodyCanBeTold() throws Exception {
    AtomicBoolean fails = new AtomicBoolean();
    try (LiveProject project = project().open()) {
      String good = project.text("application.js");
      project.eachLine(
          line -> {
            if (fails.compareAndSet(true, false)) {
              throw new IllegalStateException("the log is full");
            }
          });
      fails.set(true);
      project.put("js/application.js", "//= require ./none\n");
      Thread.sleep(20);
      String broken = project.state().path("errors").toString();
      assertTrue(broken.contains("the log is full"), broken);
      Thread.sleep(20);
      String shown = project.state().path("errors").toString();
      assertTrue(shown.contains("none"), shown);
      assertFalse(shown.contains("the log is full"), shown);
      project.put("js/application.js", "start();\n");
      Thread.sleep(20);
      assertEquals(good, project.text("application.js"));
    }
  }
}
