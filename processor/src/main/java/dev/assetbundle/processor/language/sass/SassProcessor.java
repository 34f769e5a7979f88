package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.language.sass.engine.SassEngine;
import dev.assetbundle.processor.language.sass.libsass.SassLibsass;
import dev.assetbundle.processor.language.sass.service.SassService;
import dev.assetbundle.processor.language.sass.syntax.SassSyntax;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.spi.SlowStart;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Compiles SCSS or indented Sass to CSS, each file alone. {@code @import} looks beside the
 * importing file and then along the search path; {@code image-url()} and the other path helpers are
 * functions.
 *
 * <p>Reports {@code sass-error}, {@code missing-import}, {@code ambiguous-import}, {@code
 * erb-import}, {@code empty-import}, {@code needs-dart-sass} and {@code sass-engine}; {@code @warn}
 * is the warning {@code sass-warning}, {@code @debug} the note {@code sass-debug}, and what the
 * engine calls deprecated in files of the same root the note {@code sass-deprecation}.
 *
 * @param id that of the engine
 * @param jars a resource of each jar of the engine
 * @param engine created when there is something to compile
 * @param ahead starts the engine
 */
public record SassProcessor(
    SassSyntax syntax,
    String id,
    Supplier<List<String>> jars,
    SassTexts texts,
    Supplier<SassEngine> engine,
    Runnable ahead)
    implements AssetProcessor, SlowStart {

  /** Returns the processors of {@code .scss} and {@code .sass} on the built-in libsass. */
  public static List<AssetProcessor> builtIn(SassService service) {
    // The engine is created when there is something to compile, since its classes load a native
    // library. A method reference would load some of them now.
    Supplier<SassEngine> libsass = () -> service.engine();
    Supplier<List<String>> engines = () -> SassLibsass.ENGINES;
    SassTexts texts = new SassTexts();
    return List.of(
        new SassProcessor(
            SassSyntax.SCSS, SassLibsass.ID, engines, texts, libsass, service::expect),
        new SassProcessor(
            SassSyntax.SASS, SassLibsass.ID, engines, texts, libsass, service::expect));
  }

  /** Returns one that uses {@code engine}. */
  public static AssetProcessor of(SassSyntax syntax, SassEngine engine) {
    return new SassProcessor(
        syntax, engine.id(), engine::engines, new SassTexts(), () -> engine, () -> {});
  }

  @Override
  public List<String> engines() {
    return jars.get();
  }

  @Override
  public String reads() {
    return syntax.extension();
  }

  @Override
  public String writes() {
    return "css";
  }

  @Override
  public void start() {
    ahead.run();
  }

  @Override
  public Optional<Fragment> process(Fragment source, ProcessingContext context) {
    return new SassSession(engine.get(), texts, source, context).compile(syntax);
  }
}
