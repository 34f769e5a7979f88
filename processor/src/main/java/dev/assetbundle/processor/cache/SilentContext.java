package dev.assetbundle.processor.cache;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.spi.AssetKind;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.List;
import java.util.Optional;

/** Answers questions for a second run of a tool, which has nothing to add to the build. */
final class SilentContext implements ProcessingContext {

  private final ProcessingContext context;

  SilentContext(ProcessingContext context) {
    this.context = context;
  }

  @Override
  public List<String> roots() {
    return context.roots();
  }

  @Override
  public Optional<String> read(SourcePath file) {
    return context.read(file);
  }

  @Override
  public List<String> list(String root, String folder) {
    return context.list(root, folder);
  }

  @Override
  public String url(AssetKind kind, String name, SourceLocation at) {
    return context.url(kind, name, at);
  }

  @Override
  public Optional<String> dataUri(String name, SourceLocation at) {
    return context.dataUri(name, at);
  }

  @Override
  public void declare(Directive directive) {}

  @Override
  public void report(Diagnostic diagnostic) {}
}
