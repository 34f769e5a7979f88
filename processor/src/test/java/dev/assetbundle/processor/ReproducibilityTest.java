package dev.assetbundle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.codegen.AssetsClass;
import dev.assetbundle.processor.codegen.ClassDeclaration;
import dev.assetbundle.processor.codegen.ImageSizes;
import dev.assetbundle.processor.incremental.store.Caches;
import dev.assetbundle.processor.incremental.store.CodeIdentity;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.output.ManifestJson;
import dev.assetbundle.processor.output.Precompressor;
import dev.assetbundle.processor.output.PublishedAsset;
import dev.assetbundle.processor.output.TestAssets;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.MemoryTree;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReproducibilityTest {

  /** Conditions that must not matter. */
  enum Surroundings {
    PLAIN,
    SHUFFLED_LISTING,
    TURKISH_LOCALE,
    OTHER_ZONE,
    COMMON_POOL_THREAD
  }

  private static MemoryTree shop() {
    MemoryTree tree =
        new MemoryTree()
            .put("js/application.js", "//= require_tree ./parts\n//= require lib\nstart()\n")
            .put("js/lib/index.js", "// title\nvar lib = 'İı'\n")
            .put("js/title.js.erb", "var url = \"<%= asset_path 'icons/cart.svg' %>\"\n")
            .put("css/application.css", "/*= require_tree ./widgets */\nbody{color:red}\n")
            .put("css/theme.scss", "$i: 1px;\na { b: $i; &:hover { c: image-url('logo.png') } }\n")
            .put("img/icons/cart.svg", "<svg id=\"INITIAL\"/>\n".repeat(30))
            .put("img/logo.png", new byte[] {1, 2, 3});
    for (int i = 0; i < 40; i++) {
      tree.put("js/parts/part" + i + ".js", "part(" + i + ")\n");
      tree.put("css/widgets/w" + i + ".css", "i" + i + "{background:url(icons/cart.svg)}\n");
      tree.put("img/titles/INFO-" + i + ".txt", "title " + i + "\n");
    }
    return tree;
  }

  private static String everything(MemoryTree tree, boolean minify) throws IOException {
    Settings settings =
        new Settings(
            Builds.PATHS,
            "/assets",
            minify,
            true,
            "v1",
            IntegrityAlgorithm.SHA384,
            Settings.UnknownAssets.ERROR,
            Settings.CssUrls.RELATIVE,
            false);
    BundleResult result =
        Builds.build(
            tree,
            new BundleRequest(
                "test",
                List.of("application.js", "application.css", "theme.css", "title.js"),
                List.of("**"),
                settings,
                ContentTypes.STANDARD,
                List.of()));
    List<PublishedAsset> assets =
        new Precompressor(
                EnumSet.allOf(ContentCoding.class), Caches.Opened.NONE, new CodeIdentity())
            .publish(result.assets(), ContentTypes.STANDARD);
    StringBuilder text = new StringBuilder(Builds.whole(result));
    for (PublishedAsset asset : assets) {
      for (PublishedAsset.Variant variant : asset.variants()) {
        text.append(variant.coding().suffix())
            .append(Digests.of(variant.content(), IntegrityAlgorithm.SHA256).sha256());
      }
    }
    text.append(
        ManifestJson.of(
            assets,
            Optional.of(
                new ManifestJson.Details(
                    "/assets", List.of(), List.of(), List.of(), List.of(), List.of()))));
    AssetsClass.Result source =
        AssetsClass.of(
            new ClassDeclaration("shop", "Assets", true, "/assets", "x"),
            assets,
            List.of(),
            new ImageSizes());
    source.sources().stream().map(TestAssets::text).forEach(text::append);
    return text.toString();
  }

  @ParameterizedTest
  @EnumSource
  void theSameBytesComeOut(Surroundings surroundings) throws Exception {
    String plain = everything(shop(), true);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      String other =
          switch (surroundings) {
            case PLAIN -> everything(shop(), true);
            case SHUFFLED_LISTING -> everything(shop().shuffled(42), true);
            case TURKISH_LOCALE -> {
              Locale.setDefault(Locale.forLanguageTag("tr-TR"));
              yield everything(shop(), true);
            }
            case OTHER_ZONE -> {
              TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
              yield everything(shop(), true);
            }
            case COMMON_POOL_THREAD ->
                java.util.concurrent.ForkJoinPool.commonPool()
                    .submit(() -> everything(shop(), true))
                    .get();
          };
      assertEquals(plain, other);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @RepeatedTest(20)
  void theSameBytesComeOutEachTime(RepetitionInfo repetition) throws IOException {
    assertEquals(
        everything(shop(), false),
        everything(shop().shuffled(repetition.getCurrentRepetition()), false));
  }

  @Test
  void eachSourceIsReadOnceAndEachFolderListedOnce() {
    MemoryTree tree = shop();
    Builds.build(tree, "application.js", "application.css", "title.js");
    List<String> often =
        tree.reads.entrySet().stream()
            .filter(read -> read.getValue() > 1)
            .map(Object::toString)
            .toList();
    // What is published as it is may be looked into, for what its name does not promise.
    assertEquals(List.of("img/icons/cart.svg=2"), often);
    assertEquals(List.of(), tree.listings.values().stream().filter(n -> n > 1).toList());
  }

  @Test
  void whatIsNotNeededIsNotRead() {
    MemoryTree tree =
        new MemoryTree()
            .put("js/application.js", "//= require js/a\n//= require b\n")
            .put("js/js/a.js", "a()\n")
            .put("js/b.js", "b()\n")
            .put("js/unused.js", "unused()\n")
            .put("img/unused.png", "unused");
    Builds.build(tree, "application.js");
    assertEquals("{js/application.js=1, js/b.js=1, js/js/a.js=1}", tree.reads.toString());
  }
}
