package dev.assetbundle.processor.convert.tool;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.spi.AssetKind;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.List;
import java.util.Optional;

/** The context of a tool whose time is limited: it is answered until that is over. */
record LimitedContext(LimitedRun run, ProcessingContext context) implements ProcessingContext {

  @Override
  public List<String> roots() {
    return run.ask(context::roots);
  }

  @Override
  public List<SourcePath> libraryPlaces(String name) {
    return run.ask(() -> context.libraryPlaces(name));
  }

  @Override
  public Optional<String> read(SourcePath file) {
    return run.ask(() -> context.read(file));
  }

  @Override
  public List<String> list(String root, String folder) {
    return run.ask(() -> context.list(root, folder));
  }

  @Override
  public String url(AssetKind kind, String name, SourceLocation at) {
    return run.ask(() -> context.url(kind, name, at));
  }

  @Override
  public Optional<String> dataUri(String name, SourceLocation at) {
    return run.ask(() -> context.dataUri(name, at));
  }

  @Override
  public boolean wantsMap() {
    return run.ask(context::wantsMap);
  }

  @Override
  public void declare(Directive directive) {
    run.tell(() -> context.declare(directive));
  }

  @Override
  public void report(Diagnostic diagnostic) {
    run.tell(() -> context.report(diagnostic));
  }
}
