package dev.assetbundle.esbuild;

import dev.assetbundle.esbuild.service.EsbuildService;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.FailureReason;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.language.script.ClosureCompressor;
import dev.assetbundle.processor.language.script.check.RhinoAcorn;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.process.HelperEnded;
import dev.assetbundle.processor.spi.CheckingCompressor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.spi.SlowStart;
import dev.assetbundle.processor.spi.Yielding;
import dev.assetbundle.processor.text.SourceMapJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Minifies scripts with esbuild; modules are minified by the linker. What esbuild does not take, or
 * would change the meaning of, is left to the built-in minifier, which has better words for
 * mistakes too.
 */
public final class EsbuildCompressor extends EsbuildTool
    implements CheckingCompressor, Yielding, SlowStart {

  private static final int REVISION = 1;

  @Override
  public String id() {
    return id(REVISION);
  }

  @Override
  public List<String> engines() {
    List<String> engines = new ArrayList<>(super.engines());
    // The parser that judges regular expressions.
    engines.add(RhinoAcorn.PARSER.substring(1));
    return engines;
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
    Optional<EsbuildService> service = service();
    if (service.isEmpty()) {
      return Optional.empty();
    }
    try {
      return compress(source, new ScriptMinifier(service.get(), source.text()), context);
    } catch (HelperEnded e) {
      context.report(
          warning(
              SourceLocation.of(source.source()),
              "esbuild ended in the middle of this file, and once more when it tried again"));
    } catch (IOException e) {
      context.report(
          warning(SourceLocation.NONE, "esbuild does not run here: " + FailureReason.of(e)));
    }
    return Optional.empty();
  }

  /** Says nothing: what esbuild does not take, the built-in engine checks. */
  @Override
  public boolean check(Fragment source, ProcessingContext context) {
    Optional<EsbuildService> service = service();
    try {
      return service.isPresent() && new ScriptMinifier(service.get(), source.text()).isRight();
    } catch (IOException e) {
      // The built-in engine does not need it.
      return false;
    }
  }

  private static Optional<Fragment> compress(
      Fragment source, ScriptMinifier minifier, ProcessingContext context) throws IOException {
    if (ClosureCompressor.isMinified(source)) {
      return minifier.isRight() ? Optional.of(source) : Optional.empty();
    }
    return minifier
        .minify(context.wantsMap())
        .map(
            made ->
                made.text().length() < source.text().length()
                    ? source.becomes(
                        made.text(),
                        SourceMapJson.scriptStep(() -> map(made), made.text(), source.text()))
                    : source);
  }

  private static String map(ScriptMinifier.Minified made) {
    try {
      return made.map();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Diagnostic warning(SourceLocation at, String text) {
    Diagnostic warning =
        Diagnostic.of(Severity.WARNING, "no-esbuild", at, text)
            .hint(
                "scripts are minified by the built-in engine; take assetbundle-esbuild off the processor"
                    + " path to have that always");
    return warning.ofMachine();
  }
}
