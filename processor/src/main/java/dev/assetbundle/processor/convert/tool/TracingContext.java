package dev.assetbundle.processor.convert.tool;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.incremental.store.TraceStore.Dependency;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.spi.AssetKind;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Passes requests on to another context and records them with their answers, as dependencies of a
 * trace. Directives and diagnostics are only recorded, not passed on.
 */
final class TracingContext implements ProcessingContext {

  /** What can be requested; the first text of the key of a dependency. */
  private enum Request {
    ROOTS,
    LIBRARY_PLACES,
    READ,
    LIST,
    URL,
    DATA_URI;

    static Request of(List<String> key) {
      return valueOf(key.get(0));
    }
  }

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

  /** Whether the place of the request in the source is part of the dependency. */
  static boolean isPlaced(Dependency asked) {
    Request request = Request.of(asked.key());
    return request == Request.URL || request == Request.DATA_URI;
  }

  /**
   * Repeats a request and returns the answer in the form that a dependency has. This has the same
   * effects on the build as the first time: a file that is read becomes a source, an asset that is
   * mentioned becomes an output.
   *
   * @param key of the dependency
   */
  static String repeat(List<String> key, ProcessingContext context) {
    TracingContext again = new TracingContext(context);
    switch (Request.of(key)) {
      case ROOTS -> again.roots();
      case LIBRARY_PLACES -> again.libraryPlaces(key.get(1));
      case READ -> again.read(new SourcePath(key.get(1), new LogicalPath(key.get(2))));
      case LIST -> again.list(key.get(1), key.get(2));
      case URL -> again.url(AssetKind.valueOf(key.get(4)), key.get(5), place(key));
      case DATA_URI -> again.dataUri(key.get(4), place(key));
    }
    return again.trace().get(0).answer();
  }

  private static SourceLocation place(List<String> key) {
    return new SourceLocation(
        key.get(1), Integer.parseInt(key.get(2)), Integer.parseInt(key.get(3)));
  }

  private synchronized void add(String answer, Request request, String... details) {
    List<String> key = new ArrayList<>(List.of(request.name()));
    key.addAll(List.of(details));
    trace.add(new Dependency(key, answer));
  }

  private static String digest(Optional<String> text) {
    return text.map(Digests::sha256).orElse("");
  }

  private static String digest(List<String> texts) {
    return Digests.sha256(String.join("\0", texts));
  }

  private static String text(int number) {
    return String.valueOf(number);
  }

  @Override
  public List<String> roots() {
    List<String> answer = context.roots();
    add(digest(answer), Request.ROOTS);
    return answer;
  }

  @Override
  public List<SourcePath> libraryPlaces(String name) {
    List<SourcePath> answer = context.libraryPlaces(name);
    List<String> places = answer.stream().map(SourcePath::toString).toList();
    add(digest(places), Request.LIBRARY_PLACES, name);
    return answer;
  }

  @Override
  public Optional<String> read(SourcePath file) {
    Optional<String> answer = context.read(file);
    add(digest(answer), Request.READ, file.root(), file.path().value());
    return answer;
  }

  @Override
  public List<String> list(String root, String folder) {
    List<String> answer = context.list(root, folder);
    add(digest(answer), Request.LIST, root, folder);
    return answer;
  }

  @Override
  public String url(AssetKind kind, String name, SourceLocation at) {
    String answer = context.url(kind, name, at);
    add(answer, Request.URL, at.path(), text(at.line()), text(at.column()), kind.name(), name);
    return answer;
  }

  @Override
  public Optional<String> dataUri(String name, SourceLocation at) {
    Optional<String> answer = context.dataUri(name, at);
    add(digest(answer), Request.DATA_URI, at.path(), text(at.line()), text(at.column()), name);
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
