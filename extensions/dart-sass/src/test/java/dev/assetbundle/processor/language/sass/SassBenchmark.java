package dev.assetbundle.processor.language.sass;

import com.sass_lang.embedded_protocol.OutputStyle;
import de.larsgrefer.sass.embedded.SassCompiler;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.language.sass.service.SassService;
import dev.assetbundle.processor.language.sass.syntax.SassSyntax;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.sass.dart.DartSassEngine;
import io.bit3.jsass.Compiler;
import io.bit3.jsass.Options;
import io.bit3.jsass.context.FileContext;
import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How much longer 100 files of an ordinary application take with the processor than with the bare
 * engine in the same process, both with source maps, in one thread and in all of a build. Prints
 * the best and the median of several rounds, which take turns.
 */
public final class SassBenchmark {

  private static final int FILES = 100;
  private static final int ROUNDS = 30;
  private static final int WARM_UP = 8;

  private final Path folder;
  private final MemoryContext project = new MemoryContext("css", "lib");
  private final List<String> names = new ArrayList<>();

  private SassBenchmark(Path folder) {
    this.folder = folder;
  }

  /** Needs no arguments. */
  public static void main(String[] arguments) throws Exception {
    SassBenchmark benchmark = new SassBenchmark(Files.createTempDirectory("sass-benchmark"));
    benchmark.write();
    benchmark.compare(
        "libsass", SassProcessor.builtIn(SassService.here()).get(0), benchmark::bareLibsass);
    try (DartSassEngine engine = new DartSassEngine();
        SassCompiler bare = SassCompilerFactory.bundled()) {
      bare.setGenerateSourceMaps(true);
      bare.setLoadPaths(List.of(benchmark.folder.resolve("lib").toFile()));
      bare.addSilenceDeprecation("import");
      bare.setOutputStyle(OutputStyle.EXPANDED);
      benchmark.compare(
          "dart-sass",
          SassProcessor.of(SassSyntax.SCSS, engine),
          file -> bare.compileFile(file).getCss().length());
    }
  }

  /** Compiles one file; returns a number that depends on the result. */
  private interface Bare {
    int compile(File file) throws Exception;
  }

  private void write() throws Exception {
    put(
        "lib/_settings.scss",
        "$brand: #346;\n$gap: 8px;\n$sizes: (small: 480px, medium: 768px, large: 1100px);\n");
    put(
        "lib/_mixins.scss",
        """
        @mixin from($size) {
          @media (min-width: map-get($sizes, $size)) { @content; }
        }
        @mixin card($pad: $gap) {
          padding: $pad; border: 1px solid darken($brand, 10%); border-radius: $gap / 2;
          &:hover { border-color: lighten($brand, 20%); }
        }
        @function gap($n) { @return $gap * $n; }
        """
            .replace("$gap / 2", "$gap * 0.5"));
    for (int i = 0; i < FILES; i++) {
      StringBuilder text = new StringBuilder("@import \"settings\";\n@import \"mixins\";\n");
      for (int block = 0; block < 6; block++) {
        text.append(
            """
            // One block of page %1$d.
            .page-%1$d-block-%2$d {
              @include card(gap(%2$d));
              margin: gap(2) auto;
              color: mix($brand, white, %2$d0%%);
              &__title { font-size: 1.%2$drem; &--active { font-weight: bold; } }
              &__body { p { margin: 0 0 gap(1); } a:hover { color: $brand; } }
              @include from(medium) { width: percentage(0.%2$d5); }
              @each $name, $size in $sizes { &--#{$name} { max-width: $size; } }
            }
            """
                .formatted(i, block + 1));
      }
      names.add("css/page-" + i + ".scss");
      put("css/page-" + i + ".scss", text.toString());
    }
  }

  private void put(String name, String text) throws Exception {
    project.put(name, text);
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private int bareLibsass(File file) throws Exception {
    Options options = new Options();
    options.setIncludePaths(List.of(folder.resolve("lib").toFile()));
    options.setSourceMapFile(URI.create("/sass.map"));
    options.setOutputStyle(io.bit3.jsass.OutputStyle.EXPANDED);
    options.setPrecision(10);
    return new Compiler().compile(new FileContext(file.toURI(), null, options)).getCss().length();
  }

  private void compare(String name, AssetProcessor processor, Bare bare) throws Exception {
    List<Long> ours = new ArrayList<>();
    List<Long> theirs = new ArrayList<>();
    List<Long> together = new ArrayList<>();
    int total = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (String file : names) {
        total += project.run(processor, file).orElseThrow().text().length();
      }
      long middle = System.nanoTime();
      for (String file : names) {
        total -= bare.compile(folder.resolve(file).toFile());
      }
      long last = System.nanoTime();
      // As a build does it, which works on several files at once.
      total +=
          names.parallelStream()
              .mapToInt(file -> project.run(processor, file).orElseThrow().text().length())
              .sum();
      if (round >= 0) {
        ours.add(middle - start);
        theirs.add(last - middle);
        together.add(System.nanoTime() - last);
      }
    }
    ours.sort(null);
    theirs.sort(null);
    together.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%-10s processor best %.0f ms, median %.0f ms; bare best %.0f ms, median %.0f ms;"
            + " ratio %.2f and %.2f; with all processors %.2f and %.2f (%d)%n",
        name,
        ours.get(0) / 1e6,
        ours.get(ROUNDS / 2) / 1e6,
        theirs.get(0) / 1e6,
        theirs.get(ROUNDS / 2) / 1e6,
        (double) ours.get(0) / theirs.get(0),
        (double) ours.get(ROUNDS / 2) / theirs.get(ROUNDS / 2),
        (double) together.get(0) / theirs.get(0),
        (double) together.get(ROUNDS / 2) / theirs.get(ROUNDS / 2),
        total);
  }
}
