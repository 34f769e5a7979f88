package dev.assetbundle.processor.cache;

import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.spi.AssetCompressor;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.text.MappedText;
import dev.assetbundle.processor.text.SourceMap;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Wraps tools so that nothing is made twice. The key is what a tool is given; a result counts as
 * long as everything it asked for has the same answer. One for which something was reported is not
 * kept, so that no warning is ever swallowed.
 */
public final class Cached {

  private final ResultStore store;

  /** Keeps results in {@code store}. */
  public Cached(ResultStore store) {
    this.store = store;
  }

  /**
   * Returns the same language, which does not work where its result is known.
   *
   * @param identity stands for its program and its engines, of which its own name says too little;
   *     asked for when there is something to work on; empty if nothing is to be kept
   */
  public AssetProcessor processor(AssetProcessor tool, Supplier<Optional<String>> identity) {
    return new CachedProcessor(tool, identity);
  }

  /** Returns the same compressor, which does not work where its result is known. */
  public AssetCompressor compressor(AssetCompressor tool, Supplier<Optional<String>> identity) {
    return new CachedCompressor(tool, identity);
  }

  private final class CachedProcessor implements AssetProcessor {
    private final AssetProcessor tool;
    private final Supplier<Optional<String>> identity;

    CachedProcessor(AssetProcessor tool, Supplier<Optional<String>> identity) {
      this.tool = tool;
      this.identity = identity;
    }

    @Override
    public String id() {
      return tool.id();
    }

    @Override
    public List<String> engines() {
      return tool.engines();
    }

    @Override
    public String reads() {
      return tool.reads();
    }

    @Override
    public String writes() {
      return tool.writes();
    }

    @Override
    public Optional<Fragment> process(Fragment source, ProcessingContext context) {
      Optional<String> program = identity.get();
      if (program.isEmpty()) {
        return tool.process(source, context);
      }
      // What it reports and mentions has places, which the map decides.
      String key = key("process", id(), program.get(), source, digest(source.mappedText().map()));
      return result(key, true, source, context, tool::process);
    }
  }

  private final class CachedCompressor implements AssetCompressor {
    private final AssetCompressor tool;
    private final Supplier<Optional<String>> identity;

    CachedCompressor(AssetCompressor tool, Supplier<Optional<String>> identity) {
      this.tool = tool;
      this.identity = identity;
    }

    @Override
    public String id() {
      return tool.id();
    }

    @Override
    public List<String> engines() {
      return tool.engines();
    }

    @Override
    public String compresses() {
      return tool.compresses();
    }

    @Override
    public Optional<Fragment> compress(Fragment source, ProcessingContext context) {
      Optional<String> program = identity.get();
      if (program.isEmpty()) {
        return tool.compress(source, context);
      }
      String key = key("compress", id(), program.get(), source, "");
      return result(key, false, source, context, tool::compress);
    }
  }

  private Optional<Fragment> result(
      String key,
      boolean withMap,
      Fragment source,
      ProcessingContext context,
      BiFunction<Fragment, ProcessingContext, Optional<Fragment>> tool) {
    List<CachedRun> runs = store.get(key).map(CachedRun::read).orElse(List.of());
    Replay replay = new Replay(context);
    for (CachedRun run : runs) {
      Optional<CachedResult> known =
          replay.holds(run) ? run.result().or(() -> kept(run.key(key))) : Optional.empty();
      if (known.isPresent()) {
        replay.declare(run);
        SourceMap map =
            known
                .get()
                .map()
                .orElseGet(() -> SourceMap.deferred(() -> mapAgain(source, context, tool)));
        return Optional.of(source.with(new MappedText(known.get().text(), map)));
      }
    }
    RecordingContext recording = new RecordingContext(context);
    Optional<Fragment> made = tool.apply(source, recording);
    made.filter(result -> mayBeKept(source, result, recording, withMap))
        .ifPresent(result -> keep(key, withMap, result, recording.questions(), runs));
    return made;
  }

  private Optional<CachedResult> kept(String key) {
    return store.get(key).flatMap(CachedResult::read);
  }

  private void keep(
      String key,
      boolean withMap,
      Fragment made,
      List<Question> questions,
      List<CachedRun> earlier) {
    Optional<SourceMap> map = withMap ? Optional.of(made.mappedText().map()) : Optional.empty();
    CachedResult result = new CachedResult(made.text(), map);
    if (questions.isEmpty()) {
      CachedRun run = new CachedRun(questions, Optional.of(result));
      store.put(key, () -> CachedRun.write(List.of(run)));
    } else {
      CachedRun run = new CachedRun(questions, Optional.empty());
      // The map of a large stylesheet takes as long to write down as to make the rest of it.
      store.put(run.key(key), result::write);
      store.put(key, CachedRun.write(run.before(earlier)));
    }
  }

  // A map that nobody asks for is not worth keeping: that of a large script takes as long to write
  // down as the script takes to compress.
  private static SourceMap mapAgain(
      Fragment source,
      ProcessingContext context,
      BiFunction<Fragment, ProcessingContext, Optional<Fragment>> tool) {
    return tool.apply(source, new SilentContext(context)).orElse(source).mappedText().map();
  }

  private static boolean mayBeKept(
      Fragment source, Fragment result, RecordingContext recording, boolean withMap) {
    return !recording.hasReported()
        && result.path().equals(source.path())
        && result.source().equals(source.source())
        && StandardCharsets.UTF_8.newEncoder().canEncode(result.text())
        && (withMap || recording.questions().stream().noneMatch(Question::isPlaced));
  }

  private static String key(
      String verb, String id, String identity, Fragment source, String mapDigest) {
    return Digests.sha256(
        String.join(
            "\0",
            verb,
            id,
            identity,
            source.path().value(),
            source.source().root(),
            source.source().path().value(),
            mapDigest,
            Digests.sha256(source.text())));
  }

  private static String digest(SourceMap map) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      CachedResult.write(out, map);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Digests.sha256(bytes.toByteArray());
  }
}
