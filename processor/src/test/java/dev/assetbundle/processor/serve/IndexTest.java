package dev.assetbundle.processor.serve;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.incremental.store.Caches;
import dev.assetbundle.processor.incremental.store.ResultStore;
import dev.assetbundle.processor.live.Bundles;
import dev.assetbundle.processor.live.LiveAssets;
import dev.assetbundle.processor.live.ProjectSource;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.session.BuildSession;
import dev.assetbundle.processor.session.SessionTools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about all assets, when a build for it breaks off. */
class IndexTest {

  @TempDir Path folder;

  /** A store that can be made to fail. */
  private static final class Store implements ResultStore {
    private volatile boolean fails;

    @Override
    public Optional<byte[]> get(String key) {
      return Optional.empty();
    }

    @Override
    public void put(String key, byte[] value) {}

    @Override
    public boolean keepsNothing() {
      if (fails) {
        throw new IllegalStateException("the store is broken");
      }
      return true;
    }
  }

  private void save(String text) throws IOException {
    Path file = folder.resolve("js/application.js");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Bundles bundles(ResultStore store) {
    BundleRequest request = Builds.request(Builds.plain(), "application.js");
    return new Bundles(
        folder,
        List.of(new Bundles.Bundle("test", request, request, Set.of())),
        List.of(),
        () ->
            new BuildSession(
                new SessionTools(
                    IndexTest.class.getClassLoader(),
                    Builds.settings(),
                    false,
                    120,
                    ErbOptions.NONE),
                new Caches.Opened(store, ResultStore.NONE)));
  }

  @Test
  void anInternalErrorIsGoneWhenTheEditIsUndone() throws Exception {
    String good = "start();\n";
    save(good);
    Store store = new Store();
    try (LiveAssets assets =
            LiveAssets.open(
                ProjectSource.of(bundles(ResultStore.NONE)), Map.of(), (level, text) -> {});
        Index index = new Index(ProjectSource.of(bundles(store)))) {
      assertFalse(page(index, assets).contains("internal-error"));
      save("start(again);\n");
      store.fails = true;
      String broken = page(index, assets);
      assertTrue(broken.contains("the store is broken"), broken);
      save(good);
      store.fails = false;
      String mended = page(index, assets);
      assertFalse(mended.contains("internal-error"), mended);
      assertTrue(mended.contains("application.js"), mended);
    }
  }

  private static String page(Index index, LiveAssets assets) throws IOException {
    return new String(index.page(assets), StandardCharsets.UTF_8);
  }
}
