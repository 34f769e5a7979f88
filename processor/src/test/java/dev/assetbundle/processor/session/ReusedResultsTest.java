package dev.assetbundle.processor.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.convert.tool.Extensions;
import dev.assetbundle.processor.convert.tool.TimeLimit;
import dev.assetbundle.processor.convert.tool.Toolbox;
import dev.assetbundle.processor.incremental.PreviousResults;
import dev.assetbundle.processor.incremental.RecordingTree;
import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.incremental.TaskResults;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.source.CachedFileTree;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.source.MemoryTree;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.text.SourceMap;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

/** Builds on top of each other with a language that tells what it is given. */
class ReusedResultsTest {

  private final MemoryTree tree =
      new MemoryTree()
          .put("js/a.up", "//= require ./one\n//= require ./two\na;\n")
          .put("js/one.up", "one;\n")
          .put("js/two.up", "two;\n")
          .put("js/other.up", "other;\n")
          .put("css/b.css", "b { c: url(l.png) }\n")
          .put("img/l.png", "logo");
  private final Set<String> converted = new ConcurrentSkipListSet<>();
  private final Map<String, Content> outputs = new HashMap<>();
  private Optional<byte[]> results = Optional.empty();
  private Snapshot read = Snapshot.EMPTY;

  /** Writes in capitals. */
  private final class Up implements AssetProcessor {
    @Override
    public String id() {
      return "up";
    }

    @Override
    public String reads() {
      return "up";
    }

    @Override
    public String writes() {
      return "js";
    }

    @Override
    public Optional<Fragment> process(Fragment source, ProcessingContext context) {
      converted.add(source.source().toString());
      String upper = source.text().toUpperCase(Locale.ROOT);
      return Optional.of(source.becomes(upper, SourceMap.SAME_PLACES));
    }
  }

  /**
   * Builds on top of the previous build, compares with a clean one and returns which files were
   * converted.
   */
  private String build() {
    BundleResult result = build(() -> {});
    String made = String.join(" ", converted);
    assertEquals(Builds.whole(build(tree, List.of()).bundles().get(0)), Builds.whole(result));
    return made;
  }

  /** Builds on top of the previous build while somebody works. */
  private BundleResult build(Runnable edit) {
    converted.clear();
    Snapshot same = read.compare(tree, 0).same();
    edit.run();
    RecordingTree recording = new RecordingTree(tree, same, 0);
    AssetPipeline.Built built =
        build(
            recording,
            results
                .map(
                    bytes ->
                        ResultsReader.read(
                            bytes,
                            tools().fileTypes(),
                            digests -> Optional.ofNullable(outputs.get(digests.sha256()))))
                .orElse(TaskResults.NONE)
                .upToDate(same::state, recording::rely));
    BundleResult result = built.bundles().get(0);
    read = recording.snapshot();
    results = Optional.of(ResultsWriter.write(TaskResults.of(built.results().get(), read::state)));
    result.assets().forEach(asset -> outputs.put(asset.digests().sha256(), asset.content()));
    return result;
  }

  private Toolbox tools() {
    return Toolbox.of(
        List.of(new Up()),
        List.of(),
        new Extensions(List.of(), List.of(), List.of(), List.of()),
        new TimeLimit(TimeLimit.SECONDS));
  }

  private AssetPipeline.Built build(FileTree files, List<PreviousResults> previous) {
    List<String> manifests = List.of("a.js", "other.js", "b.css");
    return new AssetPipeline(files, tools(), () -> previous, what -> {})
        .build(
            List.of(
                new BundleRequest(
                    "test",
                    manifests,
                    List.of(),
                    Builds.plain(),
                    ContentTypes.STANDARD,
                    List.of())));
  }

  @Test
  void onlyWhatChangedIsConverted() {
    assertEquals("js/a.up js/one.up js/other.up js/two.up", build());
    assertEquals("", build());
    tree.put("js/one.up", "uno;\n");
    assertEquals("js/one.up", build());
    tree.put("js/a.up", "//= require ./two\na;\n");
    assertEquals("js/a.up", build());
    tree.put("js/other.up", "another;\n");
    assertEquals("js/other.up", build());
  }

  @Test
  void theFilesOfABundleOutliveBuildsThatReuseItAsAWhole() {
    build();
    tree.put("img/l.png", "other logo");
    assertEquals("", build());
    tree.put("css/b.css", "b { c: url(l.png); d: e }\n");
    assertEquals("", build());
    tree.put("js/two.up", "due;\n");
    assertEquals("js/two.up", build());
  }

  @Test
  void anOutputThatIsGoneWhenItIsAskedForIsMadeAgain() {
    build();
    outputs.replaceAll((digest, content) -> new Gone(content.size()));
    tree.put("img/l.png", "other logo");
    assertEquals("", build());
  }

  @Test
  void whatChangesDuringABuildIsSeenByTheNext() {
    build();
    // The stylesheet is reused with the image as it was, the image itself is read.
    build(() -> tree.put("img/l.png", "other logo"));
    build();
    build(() -> tree.put("js/two.up", "due;\n"));
    assertEquals("js/two.up", build());
    tree.put("js/one.up", "uno;\n");
    build(() -> tree.put("js/two.up", "deux;\n").put("js/a.up", "//= require_directory .\na;\n"));
    build();
    build(() -> tree.put("js/three.up", "three;\n"));
    build();
    assertEquals("", build());
  }

  /** Builds on top of results that stay in memory, and returns those of the new build. */
  private TaskResults build(FileTree files, TaskResults previous) {
    AssetPipeline.Built built =
        build(files, previous.upToDate(name -> Optional.of("same"), name -> {}));
    return TaskResults.of(built.results().get(), name -> Optional.of("same"));
  }

  @Test
  void whatABuildLeavesInMemoryDoesNotHoldTheBuild() throws Exception {
    TaskResults results = TaskResults.NONE;
    List<WeakReference<FileTree>> builds = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      FileTree files = new CachedFileTree(tree);
      builds.add(new WeakReference<>(files));
      results = build(files, results);
    }
    for (int i = 0; i < 100 && builds.stream().anyMatch(build -> build.get() != null); i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertEquals(List.of(), builds.stream().filter(build -> build.get() != null).toList());
    assertFalse(results.groups().get(0).isEmpty());
  }

  private record Gone(long size) implements Content {
    @Override
    public InputStream open() throws IOException {
      throw new IOException("it is gone");
    }
  }
}
