package dev.assetbundle.processor.convert.tool;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.incremental.store.ResultStore;
import dev.assetbundle.processor.incremental.store.TraceStore;
import dev.assetbundle.processor.incremental.store.TraceStore.Dependency;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.text.MappedText;
import dev.assetbundle.processor.text.SourceMap;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Stores the results of tools with their traces, so that no tool runs twice for the same input. The
 * key is the input of the tool; a result is up to date if every request of the tool would get the
 * same answer now. What a language reported, it reports again. What a compressor reports has places
 * that its key does not tell, and an error or what holds for this machine has no result worth
 * keeping; none of these is stored.
 */
public final class TracedTools {

  private final TraceStore store;

  /** Stores results in {@code store}. */
  public TracedTools(ResultStore store) {
    this.store = new TraceStore(store);
  }

  /**
   * Returns the same tool, which runs only if its result is not in the store.
   *
   * @param identity identifies its program and engines, since its name and version may not tell;
   *     called when the tool has work; empty if its results must not be stored
   */
  public Tool traced(Tool tool, Supplier<Optional<String>> identity) {
    return tool.by(
        (source, context) -> {
          Optional<String> program = identity.get();
          return program.isPresent()
              ? new Run(store, tool, source, context, new HashMap<>()).result(program.get())
              : tool.run(source, context);
        });
  }

  /**
   * The work of one tool on one text.
   *
   * @param answers to requests of stored traces; each is repeated once
   */
  private record Run(
      TraceStore store,
      Tool tool,
      Fragment source,
      ProcessingContext context,
      Map<List<String>, String> answers) {

    Optional<Fragment> result(String program) {
      String key = key(tool.kind(), program);
      return stored(key).or(() -> compressed(program)).map(this::known).or(() -> run(key));
    }

    // What was compressed without a word has no mistake.
    private Optional<ToolResult> compressed(String program) {
      return tool.kind() == Tool.Kind.CHECK
          ? stored(key(Tool.Kind.COMPRESS, program))
          : Optional.empty();
    }

    private Optional<ToolResult> stored(String key) {
      return store.find(key, this::isUpToDate).flatMap(ToolResult::read);
    }

    private String key(Tool.Kind kind, String program) {
      return Digests.sha256(
          String.join(
              "\0",
              kind.name(),
              tool.id(),
              program,
              source.path().value(),
              source.source().root(),
              source.source().path().value(),
              mapDigest(),
              Digests.sha256(source.text())));
    }

    // Maps of compressors are not stored if nobody wants them: writing the map of a large script
    // takes as long as compressing the script, and few are ever read.
    private boolean isMapStored() {
      return tool.isLanguage() || (tool.kind() == Tool.Kind.COMPRESS && context.wantsMap());
    }

    // What a language reports and mentions has places, which the map decides.
    private String mapDigest() {
      return isMapStored() ? Digests.sha256(PackedMap.of(source.mappedText().map()).bytes()) : "";
    }

    // Stops at the first different answer. Up to there the tool would make the same requests, since
    // each depends on the answers before; after it, it might not.
    private boolean isUpToDate(List<Dependency> trace) {
      return trace.stream()
          .allMatch(
              asked ->
                  answers
                      .computeIfAbsent(asked.key(), key -> TracingContext.repeat(key, context))
                      .equals(asked.answer()));
    }

    private Fragment known(ToolResult result) {
      result.declared().forEach(context::declare);
      result.reported().forEach(context::report);
      return source.with(
          new MappedText(
              result.text(), result.map().orElseGet(() -> SourceMap.deferred(this::mapAgain))));
    }

    private SourceMap mapAgain() {
      return tool.run(source, new TracingContext(context)).orElse(source).mappedText().map();
    }

    private Optional<Fragment> run(String key) {
      TracingContext tracing = new TracingContext(context);
      Optional<Fragment> made;
      try {
        made = tool.run(source, tracing);
      } finally {
        tracing.declared().forEach(context::declare);
        tracing.reported().forEach(context::report);
      }
      made.filter(result -> mayBeStored(result, tracing))
          .ifPresent(
              result ->
                  store.put(
                      key,
                      tracing.trace(),
                      new ToolResult(
                              result.text(),
                              isMapStored()
                                  ? Optional.of(result.mappedText().map())
                                  : Optional.empty(),
                              tracing.declared(),
                              tracing.reported())
                          ::write));
      return made;
    }

    private boolean mayBeStored(Fragment result, TracingContext tracing) {
      return tracing.reported().stream().allMatch(Diagnostic::isLasting)
          && result.path().equals(source.path())
          && result.source().equals(source.source())
          && StandardCharsets.UTF_8.newEncoder().canEncode(result.text())
          && (tool.isLanguage()
              || (tracing.trace().stream().noneMatch(TracingContext::isPlaced)
                  && tracing.declared().isEmpty()
                  && tracing.reported().isEmpty()));
    }
  }
}
