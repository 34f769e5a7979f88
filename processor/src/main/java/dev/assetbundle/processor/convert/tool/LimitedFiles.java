package dev.assetbundle.processor.convert.tool;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.ModuleFiles;
import java.util.Optional;

/** The files of a linker whose time is limited, as {@link LimitedContext}. */
record LimitedFiles(LimitedRun run, ModuleFiles files) implements ModuleFiles {

  @Override
  public Target resolve(String specifier, String importer, Kind kind) {
    return run.ask(() -> files.resolve(specifier, importer, kind));
  }

  @Override
  public Optional<Source> load(String name) {
    return run.ask(() -> files.load(name));
  }

  @Override
  public void missing(String specifier, String importer, SourceLocation at) {
    run.tell(() -> files.missing(specifier, importer, at));
  }

  @Override
  public SourceLocation locate(String name, int line, int column) {
    return run.ask(() -> files.locate(name, line, column));
  }

  @Override
  public void report(Diagnostic diagnostic) {
    run.tell(() -> files.report(diagnostic));
  }
}
