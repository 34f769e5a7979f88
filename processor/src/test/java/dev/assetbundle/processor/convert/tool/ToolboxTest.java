package dev.assetbundle.processor.convert.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.language.Languages;
import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.spi.AssetCompressor;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which tools a file is given to, and so which are started ahead. */
class ToolboxTest {

  /** Takes the place of the built-in Sass. */
  private record OtherSass() implements AssetProcessor {
    @Override
    public String id() {
      return "other-sass";
    }

    @Override
    public String reads() {
      return "scss";
    }

    @Override
    public String writes() {
      return "css";
    }

    @Override
    public Optional<Fragment> process(Fragment source, ProcessingContext context) {
      return Optional.of(source);
    }
  }

  /** Is tried before the built-in minifier of scripts. */
  private record OtherMinifier() implements AssetCompressor {
    @Override
    public String id() {
      return "other-minifier";
    }

    @Override
    public String compresses() {
      return "js";
    }

    @Override
    public boolean leavesRest() {
      return true;
    }

    @Override
    public Optional<Fragment> compress(Fragment source, ProcessingContext context) {
      return Optional.empty();
    }
  }

  private static List<String> first(Extensions theirs, String... names) {
    try (Languages ours = new Languages(false, 1, ErbOptions.NONE)) {
      Toolbox tools = Toolbox.of(ours.processors(), ours.compressors(), theirs, new TimeLimit(1));
      return tools.firstFor(List.of(names)).stream()
          .map(tool -> tool.id().replaceFirst("/.*", ""))
          .toList();
    }
  }

  @Test
  void aFileIsGivenToItsLanguagesAndThenToItsCompressor() {
    Extensions none = new Extensions(List.of(), List.of(), List.of(), List.of());
    assertEquals(List.of(), first(none, "a.png", "images", "README"));
    assertEquals(List.of("closure"), first(none, "a.js", "b.js"));
    assertEquals(List.of("coffeescript", "closure"), first(none, "a.coffee", "b.js.coffee"));
    assertEquals(List.of("erb", "libsass", "css"), first(none, "a.css.scss.erb"));
  }

  @Test
  void whatOthersTakeOverIsGivenToThemFirst() {
    Extensions both =
        new Extensions(
            List.of(new OtherSass()), List.of(new OtherMinifier()), List.of(), List.of());
    assertEquals(List.of("other-minifier"), first(both, "a.js"));
    assertEquals(List.of("other-sass", "css"), first(both, "a.scss"));
    assertEquals(List.of("coffeescript", "other-minifier"), first(both, "a.coffee"));
  }
}
