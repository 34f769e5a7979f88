package dev.assetbundle.processor.incremental.store;

import dev.assetbundle.processor.incremental.PackedReader;
import dev.assetbundle.processor.incremental.PackedWriter;
import dev.assetbundle.processor.model.Digests;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Results of tasks, each with its trace: what the task requested while it ran, and digests of the
 * answers. A key may have several traces with different answers, such as those of two branches of a
 * repository; the last five are stored.
 */
public record TraceStore(ResultStore store) {

  private static final String FORMAT = "traces 2";
  private static final int MOST = 5;

  /**
   * One dependency of a task.
   *
   * @param key what was requested, its kind first
   * @param answer the answer or a digest of it; empty if there was none
   */
  public record Dependency(List<String> key, String answer) {

    /** Copies the list. */
    public Dependency {
      key = List.copyOf(key);
    }
  }

  /**
   * A stored trace.
   *
   * @param trace in the order of the requests
   * @param result the result if the trace is empty; otherwise it has an entry of its own, since
   *     most traces that are read turn out to be out of date
   */
  private record Traced(List<Dependency> trace, Optional<byte[]> result) {

    String key(String key) {
      PackedWriter out = new PackedWriter(FORMAT);
      write(out, trace);
      return Digests.sha256("result\0" + key + Digests.sha256(out.toBytes()));
    }
  }

  /**
   * Returns the first result whose trace is up to date.
   *
   * @param key 64 lower-case hexadecimal digits
   * @param isUpToDate whether every dependency has the same answer now
   */
  public Optional<byte[]> find(String key, Predicate<List<Dependency>> isUpToDate) {
    for (Traced traced : read(key)) {
      Optional<byte[]> known =
          isUpToDate.test(traced.trace())
              ? traced.result().or(() -> store.get(traced.key(key)))
              : Optional.empty();
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.empty();
  }

  /**
   * Stores a result.
   *
   * @param result is called when the store has time for it
   */
  public void put(String key, List<Dependency> trace, Supplier<byte[]> result) {
    if (trace.isEmpty()) {
      store.put(key, () -> write(List.of(new Traced(trace, Optional.of(result.get())))));
      return;
    }
    List<Traced> all = new ArrayList<>(List.of(new Traced(trace, Optional.empty())));
    read(key).stream()
        .filter(other -> !other.trace().equals(trace))
        .limit(MOST - 1)
        .forEach(all::add);
    store.put(all.get(0).key(key), result);
    store.put(key, write(all));
  }

  private List<Traced> read(String key) {
    return store
        .get(key)
        .flatMap(bytes -> PackedReader.read(bytes, FORMAT, TraceStore::read))
        .orElse(List.of());
  }

  private static List<Traced> read(PackedReader in) {
    return in.each(
        () -> {
          List<Dependency> trace = in.each(() -> new Dependency(in.each(in::text), in.text()));
          return new Traced(trace, in.maybe(in::bytes));
        });
  }

  private static byte[] write(List<Traced> all) {
    PackedWriter out = new PackedWriter(FORMAT);
    out.each(
        all,
        traced -> {
          write(out, traced.trace());
          out.maybe(traced.result(), out::bytes);
        });
    return out.toBytes();
  }

  private static void write(PackedWriter out, List<Dependency> trace) {
    out.each(
        trace,
        asked -> {
          out.each(asked.key(), out::text);
          out.text(asked.answer());
        });
  }
}
