package dev.assetbundle.processor.cache;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.spi.AssetKind;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands everything on and remembers it. */
final class RecordingContext implements ProcessingContext {

  private final ProcessingContext context;
  private final List<Question> questions = new ArrayList<>();
  private boolean reported;

  RecordingContext(ProcessingContext context) {
    this.context = context;
  }

  /** Returns what was asked, in order, with directives at the end. */
  synchronized List<Question> questions() {
    List<Question> ordered = new ArrayList<>(questions);
    ordered.sort((a, b) -> Boolean.compare(a.isDeclaration(), b.isDeclaration()));
    return ordered;
  }

  /** Whether the tool had something to say. */
  synchronized boolean hasReported() {
    return reported;
  }

  private synchronized void remember(Question question) {
    questions.add(question);
  }

  @Override
  public List<String> roots() {
    List<String> answer = context.roots();
    remember(Question.roots(answer));
    return answer;
  }

  @Override
  public Optional<String> read(SourcePath file) {
    Optional<String> answer = context.read(file);
    remember(Question.read(file, answer));
    return answer;
  }

  @Override
  public List<String> list(String root, String folder) {
    List<String> answer = context.list(root, folder);
    remember(Question.list(root, folder, answer));
    return answer;
  }

  @Override
  public String url(AssetKind kind, String name, SourceLocation at) {
    String answer = context.url(kind, name, at);
    remember(Question.url(kind, name, at, answer));
    return answer;
  }

  @Override
  public Optional<String> dataUri(String name, SourceLocation at) {
    Optional<String> answer = context.dataUri(name, at);
    remember(Question.dataUri(name, at, answer));
    return answer;
  }

  @Override
  public void declare(Directive directive) {
    context.declare(directive);
    remember(Question.declare(directive));
  }

  @Override
  public synchronized void report(Diagnostic diagnostic) {
    reported = true;
    context.report(diagnostic);
  }
}
