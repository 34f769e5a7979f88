package dev.assetbundle.processor.language.script;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.diagnostic.ToolProblems;
import dev.assetbundle.processor.language.script.coffee.CoffeeAdvice;
import dev.assetbundle.processor.language.script.coffee.CoffeeEngine;
import dev.assetbundle.processor.language.script.run.DeepStack;
import dev.assetbundle.processor.language.script.run.ScriptOutput;
import dev.assetbundle.processor.language.script.run.ScriptRefusal;
import dev.assetbundle.processor.language.script.service.ScriptService;
import dev.assetbundle.processor.language.script.service.ScriptTask;
import dev.assetbundle.processor.language.script.service.ScriptWorker;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.spi.SlowStart;
import dev.assetbundle.processor.text.ConflictMarkers;
import dev.assetbundle.processor.text.SourceMapJson;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Compiles CoffeeScript 2 as Sprockets does: each file in a function of its own, without a header
 * line. Reports {@code coffee-error} with the compiler's own words, and a hint where CoffeeScript 1
 * accepts what stands there.
 */
public record CoffeeScriptProcessor(String reads, ScriptTask task, ScriptService scripts)
    implements AssetProcessor, SlowStart {

  /** Returns the processor of {@code coffee}. */
  public static CoffeeScriptProcessor plain(ScriptService scripts) {
    return new CoffeeScriptProcessor("coffee", ScriptTask.COMPILE_COFFEE, scripts);
  }

  /** Returns the processor of literate CoffeeScript: Markdown with indented code. */
  public static CoffeeScriptProcessor literate(String reads, ScriptService scripts) {
    return new CoffeeScriptProcessor(reads, ScriptTask.COMPILE_LITERATE_COFFEE, scripts);
  }

  @Override
  public String id() {
    return "coffeescript/2.7.0/1";
  }

  @Override
  public List<String> engines() {
    return List.of(ScriptWorker.RHINO, CoffeeEngine.COMPILER.substring(1));
  }

  @Override
  public String writes() {
    return "js";
  }

  @Override
  public void start() {
    scripts.expect(task);
  }

  @Override
  public Optional<Fragment> process(Fragment source, ProcessingContext context) {
    try {
      return Optional.of(compile(source));
    } catch (ScriptRefusal.Thrown e) {
      report(source, e.refusal(), context);
    } catch (DeepStack.Late e) {
      SourceLocation at = SourceLocation.of(source.source());
      context.report(ToolProblems.timedOut(id(), scripts.limit(), at));
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      report(source, ScriptRefusal.whole("the compiler of CoffeeScript failed: " + e), context);
    }
    return Optional.empty();
  }

  private Fragment compile(Fragment source) {
    ScriptOutput output = scripts.run(task, source.text());
    String js = output.text().endsWith("\n") ? output.text() : output.text() + "\n";
    return source.becomes(js, SourceMapJson.step(output::map));
  }

  private static void report(Fragment source, ScriptRefusal refusal, ProcessingContext context) {
    OptionalInt conflict = ConflictMarkers.first(source.text());
    if (conflict.isPresent()) {
      context.report(FileProblems.conflictMarker(source.locate(conflict.getAsInt(), 1)));
      return;
    }
    CoffeeAdvice advice = CoffeeAdvice.of(source.text(), refusal);
    ScriptRefusal said = advice.refusal();
    SourceLocation at =
        said.line() == 0
            ? SourceLocation.of(source.source())
            : source.locate(said.line(), said.column());
    String line = said.reason().lines().findFirst().orElse("");
    context.report(Diagnostic.of(Severity.ERROR, "coffee-error", at, line).hint(advice.hint()));
  }
}
