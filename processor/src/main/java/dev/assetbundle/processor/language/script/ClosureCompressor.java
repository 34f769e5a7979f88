package dev.assetbundle.processor.language.script;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.diagnostic.ToolProblems;
import dev.assetbundle.processor.language.script.check.RhinoAcorn;
import dev.assetbundle.processor.language.script.run.DeepStack;
import dev.assetbundle.processor.language.script.run.ScriptOutput;
import dev.assetbundle.processor.language.script.run.ScriptRefusal;
import dev.assetbundle.processor.language.script.service.ScriptService;
import dev.assetbundle.processor.language.script.service.ScriptTask;
import dev.assetbundle.processor.language.script.service.ScriptWorker;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.CheckingCompressor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.spi.SlowStart;
import dev.assetbundle.processor.text.ScriptLines;
import dev.assetbundle.processor.text.SourceMap;
import dev.assetbundle.processor.text.SourceMapJson;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Minifies scripts with Closure: shorter local names, shorter expressions, no comments but those
 * with a license. Top-level names and directives stay.
 *
 * <p>A script that Closure does not understand, or whose meaning it would change, is published
 * unminified: the result is empty, with the warning {@code not-minified}. Reports {@code
 * syntax-error} for what no browser would run.
 */
public record ClosureCompressor(ScriptService scripts) implements CheckingCompressor, SlowStart {

  /** Characters per line, on average, from which on a text is taken to be minified already. */
  private static final int MINIFIED_LINE = 500;

  @Override
  public String id() {
    return "closure/v20240317/3";
  }

  @Override
  public List<String> engines() {
    // The parser on Rhino also decides what is published.
    return List.of(ScriptWorker.CLOSURE, ScriptWorker.RHINO, RhinoAcorn.PARSER.substring(1));
  }

  @Override
  public String compresses() {
    return "js";
  }

  @Override
  public void start() {
    scripts.expect(ScriptTask.MINIFY);
  }

  @Override
  public Optional<Fragment> compress(Fragment source, ProcessingContext context) {
    return attempt(source, context::report, () -> made(source, context));
  }

  @Override
  public boolean check(Fragment source, ProcessingContext context) {
    attempt(
        source,
        found -> {
          if (found.severity() == Severity.ERROR) {
            context.report(found);
          }
        },
        () -> {
          scripts.run(isFinal(source) ? reading(source) : ScriptTask.CHECK, source.text());
          return Optional.empty();
        });
    return true;
  }

  private Optional<Fragment> attempt(
      Fragment source, Consumer<Diagnostic> report, Supplier<Optional<Fragment>> work) {
    try {
      return work.get();
    } catch (ScriptRefusal.Thrown e) {
      report.accept(diagnostic(source, e.refusal()));
    } catch (DeepStack.Late e) {
      // An error, since on a faster machine the same file would be published minified.
      SourceLocation at = SourceLocation.of(source.source());
      report.accept(ToolProblems.timedOut(id(), scripts.limit(), at));
    } catch (RuntimeException | AssertionError e) {
      // Closure throws many kinds of exceptions for syntax that it supports in part.
      report.accept(failed(source, e));
    } catch (StackOverflowError | LinkageError e) {
      // On another machine the same file may be published minified.
      report.accept(failed(source, e).ofMachine());
    }
    return Optional.empty();
  }

  /** Whether a script looks as if a minifier had written it, so that it is published as it is. */
  public static boolean isMinified(Fragment source) {
    String text = source.text();
    return source.path().fileName().endsWith(".min.js")
        || source.path().fileName().endsWith(".min.mjs")
        || text.length() / (1 + text.chars().filter(c -> c == '\n').count()) > MINIFIED_LINE;
  }

  private static boolean isModule(Fragment source) {
    return source.path().fileName().endsWith(".mjs");
  }

  /** Whether it is published unchanged, and only checked for errors. */
  private static boolean isFinal(Fragment source) {
    return isMinified(source) || isModule(source);
  }

  private static ScriptTask reading(Fragment source) {
    return isModule(source) ? ScriptTask.READ_MODULE : ScriptTask.READ;
  }

  private Optional<Fragment> made(Fragment source, ProcessingContext context) {
    if (!isFinal(source)) {
      return Optional.of(run(source, context))
          .filter(made -> made.text().length() < source.text().length());
    }
    scripts.run(reading(source), source.text());
    if (!isMinified(source)) {
      ScriptRefusal module = ScriptRefusal.unknown(1, 1, "it is an ES module");
      context.report(diagnostic(source, module));
    }
    return Optional.empty();
  }

  // Computing the map makes the work a tenth to a third longer.
  private Fragment run(Fragment source, ProcessingContext context) {
    String text = source.text();
    if (context.wantsMap()) {
      ScriptOutput both = scripts.run(ScriptTask.MINIFY_WITH_MAP, text);
      return source.becomes(both.text() + "\n", map(both::map, text));
    }
    String made = scripts.run(ScriptTask.MINIFY, text).text();
    return source.becomes(
        made + "\n", map(() -> scripts.run(ScriptTask.MINIFY_WITH_MAP, text).map(), text));
  }

  // Its parser counts lines as JavaScript does, but its printer those with \n only.
  private static SourceMap map(Supplier<String> json, String text) {
    return ScriptLines.sources(SourceMapJson.step(json), name -> Optional.of(text));
  }

  private static Diagnostic failed(Fragment source, Throwable failure) {
    String name = failure.getClass().getSimpleName();
    return diagnostic(source, ScriptRefusal.whole("the minifier failed with " + name));
  }

  private static Diagnostic diagnostic(Fragment source, ScriptRefusal refusal) {
    SourceLocation at =
        refusal.line() == 0
            ? SourceLocation.of(source.source())
            : source.locate(refusal.line(), refusal.column());
    String reason = refusal.reason();
    if (refusal.broken() && reason.equals(FileProblems.CONFLICT)) {
      return FileProblems.conflictMarker(at);
    }
    return refusal.broken()
        ? Diagnostic.of(Severity.ERROR, "syntax-error", at, reason).hint(refusal.hint())
        : Diagnostic.of(Severity.WARNING, "not-minified", at, "not minified: " + reason)
            .hint(
                "it is published as it is, only larger; or minify it by another tool and end its name with .min.js");
  }
}
