package dev.assetbundle.processor.convert.tool;

import dev.assetbundle.processor.diagnostic.ToolProblems;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.LinkedModules;
import dev.assetbundle.processor.spi.ModuleFiles;
import dev.assetbundle.processor.spi.ModuleLinker;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * A linker as a build calls it: within a time limit, in a thread of its own. Its questions are
 * answered in the thread that asks them, one at a time, while that of the build waits.
 */
public record Linker(ModuleLinker program, TimeLimit limit) {

  /** Links an entry; empty after reporting an error, whatever the program throws. */
  public Optional<LinkedModules> link(ModuleLinker.Request request, ModuleFiles files) {
    SourceLocation at = new SourceLocation(request.entry(), 0, 0);
    LimitedRun run = new LimitedRun(limit.seconds());
    try {
      return run.call(() -> program.link(request, new LimitedFiles(run, files)));
    } catch (TimeoutException e) {
      files.report(ToolProblems.timedOut(program.id(), limit.seconds(), at));
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      files.report(ToolProblems.failed(program.id(), e, at));
    }
    return Optional.empty();
  }
}
