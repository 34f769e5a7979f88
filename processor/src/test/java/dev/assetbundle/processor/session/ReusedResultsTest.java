package dev.assetbundle.processor.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.convert.tool.Extensions;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.incremental.TaskResults.Result;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.SourceLocation;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  private final Rebuilds builds =
      new Rebuilds(
          tree,
          new Up(),
          new Extensions(List.of(), List.of(), List.of(), List.of()),
          List.of("a.js", "other.js", "b.css"));
  private String said = "";

  /**
   * Writes in capitals; gives a note or a warning of a text that begins with that word, about the
   * machine if the next word says so. Needs a class that is missing for one that begins with
   * "lost".
   */
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
      if (source.text().startsWith("lost")) {
        throw new NoClassDefFoundError("lib/Missing");
      }
      Stream.of(Severity.NOTE, Severity.WARNING)
          .filter(severity -> source.text().startsWith(severity.name().toLowerCase(Locale.ROOT)))
          .map(
              severity ->
                  Diagnostic.of(severity, "odd", SourceLocation.of(source.source()), "it is odd"))
          .map(said -> source.text().contains(" machine") ? said.ofMachine() : said)
          .forEach(context::report);
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
    said = Builds.said(result);
    builds.compareWithClean(result);
    return made;
  }

  /** Builds on top of the previous build while somebody works. */
  private BundleResult build(Runnable edit) {
    converted.clear();
    return builds.build(edit);
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

  @ParameterizedTest
  @ValueSource(strings = {"note", "warning"})
  void whatSomethingWasSaidOfIsReusedAndThatSaidAgain(String severity) {
    String again = "js/two.up: " + severity + ": it is odd [odd]\n";
    tree.put("js/two.up", severity + ";\n");
    assertEquals("js/a.up js/one.up js/other.up js/two.up", build());
    tree.put("js/other.up", "another;\n");
    assertEquals("js/other.up", build());
    assertEquals(again, said);
    tree.put("css/b.css", "b { c: d }\n");
    assertEquals("", build());
    assertEquals(again, said);
    tree.put("js/one.up", "uno;\n");
    assertEquals("js/one.up", build());
    assertEquals(again, said);
    tree.put("js/two.up", "two;\n");
    assertEquals("js/two.up", build());
    assertEquals("", said);
  }

  @Test
  void whatWasSaidOfTheMachineIsConvertedAgain() {
    tree.put("js/two.up", "warning machine;\n");
    build();
    tree.put("js/other.up", "another;\n");
    assertEquals("js/other.up js/two.up", build());
    assertEquals("js/two.up: warning: it is odd [odd]\n", said);
  }

  @Test
  void aMissingClassIsToldOnceForAllFiles() {
    tree.put("js/one.up", "lost;\n").put("js/two.up", "lost;\n");
    build();
    assertEquals(
        "error: up needs a library that is not on its path: there is no class lib.Missing"
            + " [missing-library]",
        said.lines().findFirst().orElse(""));
    assertEquals(2, said.lines().count(), said);
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
    builds.replaceOutputs(content -> new Gone(content.size()));
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

  @Test
  void whatABuildLeavesInMemoryDoesNotHoldTheBuild() throws Exception {
    List<Map<String, Result>> results = List.of();
    List<WeakReference<FileTree>> trees = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      FileTree files = new CachedFileTree(tree);
      trees.add(new WeakReference<>(files));
      results = builds.buildInMemory(files, results);
    }
    for (int i = 0; i < 100 && trees.stream().anyMatch(files -> files.get() != null); i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertEquals(List.of(), trees.stream().filter(files -> files.get() != null).toList());
    assertFalse(results.get(0).isEmpty());
  }

  private record Gone(long size) implements Content {
    @Override
    public InputStream open() throws IOException {
      throw new IOException("it is gone");
    }
  }
}
