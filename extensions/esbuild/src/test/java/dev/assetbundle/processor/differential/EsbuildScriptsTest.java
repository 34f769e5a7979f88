package dev.assetbundle.processor.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.esbuild.EsbuildCompressor;
import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.spi.Fragment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The same scripts, minified by esbuild. */
class EsbuildScriptsTest extends HandwrittenScriptsTest {

  @Override
  Set<String> unminified() {
    return Set.of("await-name.js", "block-function-label.js");
  }

  /** It leaves out a name that stands alone, also where reading it is an error at run time. */
  @Override
  Set<String> changed() {
    return Set.of("conversions-kept.js");
  }

  /** So that what the others show is shown of esbuild. */
  @Test
  void onlyTheseAreLeftToTheBuiltInMinifier() throws IOException {
    TreeSet<String> left = new TreeSet<>();
    try (EsbuildCompressor compressor = new EsbuildCompressor()) {
      assertEquals(List.of(), compressor.configure(Builds.settings()));
      for (Path path : sorted(SCRIPTS)) {
        for (String text : read(path)) {
          LogicalPath name = new LogicalPath("a.js");
          Fragment script = Fragment.read(name, new SourcePath("js", name), text);
          if (compressor.compress(script, new MemoryContext()).isEmpty()) {
            left.add(path.getFileName().toString());
          }
        }
      }
    }
    left.removeIf(name -> name.startsWith("block-function"));
    assertEquals(
        Set.of(
            "await-name.js",
            "dead-code-functions.js",
            "default-parameter-closures.js",
            "default-parameter-destructured.js",
            "default-parameter-eval.js",
            "default-parameter-function.js",
            "default-parameter-outer.js",
            "default-parameter-scope.js",
            "direct-eval.js",
            "eval-renamed.js",
            "strict-escaped.js",
            "strict-parenthesised.js",
            "unicode-names.js",
            "with-statement.js"),
        left);
  }
}
