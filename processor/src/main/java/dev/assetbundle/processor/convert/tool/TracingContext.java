package dev.assetbundle.processor.convert.tool;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.incremental.store.TraceStore.Dependency;
import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.spi.AssetKind;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Passes requests on to another context and records them with their answers. Directives and
 * diagnostics are only recorded, not passed on.
 */
final class TracingContext implements ProcessingContext {

  private final ProcessingContext context;
  private final List<Dependency> trace = new ArrayList<>();
  private final List<Directive> declared = new ArrayList<>();
  private final List<Diagnostic> reported = new ArrayList<>();

  TracingContext(ProcessingContext context) {
    this.context = context;
  }

  /** Returns the requests with their answers, in order. */
  synchronized List<Dependency> trace() {
    return List.copyOf(trace);
  }

  /** Returns the directives that the tool declared, in order. */
  synchronized List<Directive> declared() {
    return List.copyOf(declared);
  }

  /** Returns the diagnostics of the tool, in order. */
  synchronized List<Diagnostic> reported() {
    return List.copyOf(reported);
  }

  private synchronized void add(Dependency asked) {
    trace.add(asked);
  }

  @Override
  public List<String> roots() {
    List<String> answer = context.roots();
    add(ToolDependency.roots(answer));
    return answer;
  }

  @Override
  public List<SourcePath> libraryPlaces(String name) {
    List<SourcePath> answer = context.libraryPlaces(name);
    add(ToolDependency.libraryPlaces(name, answer));
    return answer;
  }

  @Override
  public Optional<String> read(SourcePath file) {
    Optional<String> answer = context.read(file);
    add(ToolDependency.read(file, answer));
    return answer;
  }

  @Override
  public List<String> list(String root, String folder) {
    List<String> answer = context.list(root, folder);
    add(ToolDependency.list(root, folder, answer));
    return answer;
  }

  @Override
  public String url(AssetKind kind, String name, SourceLocation at) {
    String answer = context.url(kind, name, at);
    add(ToolDependency.url(kind, name, at, answer));
    return answer;
  }

  @Override
  public Optional<String> dataUri(String name, SourceLocation at) {
    Optional<String> answer = context.dataUri(name, at);
    add(ToolDependency.dataUri(name, at, answer));
    return answer;
  }

  // Nothing to record: the map of a language is always stored, and that of a compressor is part of
  // its key.
  @Override
  public boolean wantsMap() {
    return context.wantsMap();
  }

  @Override
  public synchronized void declare(Directive directive) {
    declared.add(directive);
  }

  @Override
  public synchronized void report(Diagnostic diagnostic) {
    reported.add(diagnostic);
  }
}
