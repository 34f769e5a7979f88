package dev.assetbundle.processor.convert.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.language.Languages;
import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.spi.AssetCompressor;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.LinkedModules;
import dev.assetbundle.processor.spi.ModuleFiles;
import dev.assetbundle.processor.spi.ModuleLinker;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.spi.Yielding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which tools a file is given to, and so which are started ahead. */
class ToolboxTest {

  private interface Sass extends AssetProcessor {
    @Override
    default String reads() {
      return "scss";
    }

    @Override
    default String writes() {
      return "css";
    }

    @Override
    default Optional<Fragment> process(Fragment source, ProcessingContext context) {
      return Optional.of(source);
    }
  }

  /** Takes the place of the built-in Sass. */
  private record OtherSass(String id) implements Sass {}

  /** Is there for everybody. */
  private record CommonSass(String id) implements Sass, Yielding {}

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

  /** Is there for everybody, and leaves nothing. */
  private record CommonMinifier() implements AssetCompressor, Yielding {
    @Override
    public String id() {
      return "common-minifier";
    }

    @Override
    public String compresses() {
      return "js";
    }

    @Override
    public Optional<Fragment> compress(Fragment source, ProcessingContext context) {
      return Optional.of(source);
    }
  }

  private record CommonLinker(String id) implements ModuleLinker, Yielding {
    @Override
    public Optional<LinkedModules> link(Request request, ModuleFiles files) {
      return Optional.empty();
    }
  }

  private record OtherLinker(String id) implements ModuleLinker {
    @Override
    public Optional<LinkedModules> link(Request request, ModuleFiles files) {
      return Optional.empty();
    }
  }

  private static Toolbox toolbox(Extensions theirs) {
    return Toolbox.of(List.of(), List.of(), theirs, new TimeLimit(1));
  }

  private static List<String> said(Extensions theirs) {
    return toolbox(theirs).problems().stream().map(Diagnostic::message).toList();
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
  void oneThatYieldsGivesWayWhereverItStands() {
    List<AssetProcessor> languages =
        List.of(new OtherSass("other-sass"), new CommonSass("common-sass"));
    List<AssetCompressor> compressors = List.of(new OtherMinifier(), new CommonMinifier());
    for (boolean isTurned : List.of(false, true)) {
      Extensions all =
          new Extensions(
              isTurned ? List.of(languages.get(1), languages.get(0)) : languages,
              isTurned ? List.of(compressors.get(1), compressors.get(0)) : compressors,
              List.of(),
              List.of());
      assertEquals(List.of("other-sass", "css"), first(all, "a.scss"));
      assertEquals(
          List.of("other-minifier", "common-minifier"),
          toolbox(all).compressors("js").stream().map(Tool::id).toList());
      assertEquals(List.of(), said(all));
    }
    Extensions common =
        new Extensions(
            List.of(new CommonSass("common-sass")),
            List.of(new CommonMinifier()),
            List.of(),
            List.of());
    assertEquals(List.of("common-sass", "css"), first(common, "a.scss"));
    assertEquals(List.of("common-minifier"), first(common, "a.js"));
  }

  @Test
  void aLinkerThatYieldsGivesWay() {
    ModuleLinker other = new OtherLinker("other");
    Extensions both =
        new Extensions(List.of(), List.of(), List.of(new CommonLinker("common"), other), List.of());
    assertEquals(other, toolbox(both).linker().orElseThrow().program());
    assertEquals(List.of(), said(both));
  }

  @Test
  void twoOfTheSameRankAreAnError() {
    String name = ToolboxTest.class.getName();
    assertEquals(
        List.of(
            "several processors read .scss: %1$s$OtherSass, %1$s$OtherSass".formatted(name),
            "several linkers of modules: %1$s$OtherLinker, %1$s$OtherLinker".formatted(name)),
        said(
            new Extensions(
                List.of(
                    new OtherSass("other-sass"),
                    new CommonSass("common-sass"),
                    new OtherSass("other-sass")),
                List.of(),
                List.of(new OtherLinker("a"), new CommonLinker("b"), new OtherLinker("c")),
                List.of())));
    assertEquals(
        List.of(
            "several processors read .scss: %1$s$CommonSass, %1$s$CommonSass".formatted(name),
            "several linkers of modules: %1$s$CommonLinker, %1$s$CommonLinker".formatted(name)),
        said(
            new Extensions(
                List.of(new CommonSass("common-sass"), new CommonSass("common-sass")),
                List.of(),
                List.of(new CommonLinker("a"), new CommonLinker("b")),
                List.of())));
  }

  @Test
  void whatOthersTakeOverIsGivenToThemFirst() {
    Extensions both =
        new Extensions(
            List.of(new OtherSass("other-sass")),
            List.of(new OtherMinifier()),
            List.of(),
            List.of());
    assertEquals(List.of("other-minifier"), first(both, "a.js"));
    assertEquals(List.of("other-sass", "css"), first(both, "a.scss"));
    assertEquals(List.of("coffeescript", "other-minifier"), first(both, "a.coffee"));
  }
}
