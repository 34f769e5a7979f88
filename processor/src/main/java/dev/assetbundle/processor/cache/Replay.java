package dev.assetbundle.processor.cache;

import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks the questions of earlier runs again, each once, and for each run up to the first that has
 * another answer now: a run of the tool would ask those, too, as it asks by the answers before.
 */
final class Replay {

  private final ProcessingContext context;
  private final Map<String, String> answers = new HashMap<>();

  Replay(ProcessingContext context) {
    this.context = context;
  }

  /** Whether every question of a run still has the same answer. */
  boolean holds(CachedRun run) {
    return run.questions().stream()
        .filter(question -> !question.isDeclaration())
        .allMatch(
            question ->
                question
                    .answer()
                    .equals(answers.computeIfAbsent(name(question), key -> question.ask(context))));
  }

  /** Declares what a run declared, once it is certain that its result is taken. */
  void declare(CachedRun run) {
    run.questions().stream()
        .filter(Question::isDeclaration)
        .forEach(declaration -> declaration.ask(context));
  }

  private static String name(Question question) {
    List<String> arguments = question.arguments();
    return question.kind().name() + "\0" + String.join("\0", arguments);
  }
}
