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
 * Results of tasks, each with its trace: what the task asked while it ran, and what the answers
 * were. Several traces of one key differ in the answers, such as those on two branches of a
 * repository; the last five stay known.
 */
public final class TraceStore {

  private static final String FORMAT = "traces 1";
  private static final int MOST = 5;

  private final ResultStore store;

  /** Stores traces and results in {@code store}. */
  public TraceStore(ResultStore store) {
    this.store = store;
  }

  /**
   * Something that a task asked for.
   *
   * @param key what was asked, the kind of the question first
   * @param answer the answer or a digest of it; empty stands for "there is none"
   */
  public record Dependency(List<String> key, String answer) {

    /** Copies the list. */
    public Dependency {
      key = List.copyOf(key);
    }
  }

  /**
   * A result with what it depends on.
   *
   * @param trace in the order in which it was asked for
   * @param result if nothing was asked for; else it has an entry of its own, since most traces that
   *     are read turn out not to hold
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
   * @param isUpToDate whether everything that was asked for has the same answer now
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
   * @param result is asked for when the store has time for it
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
          return new Traced(trace, in.flag() ? Optional.of(in.bytes()) : Optional.empty());
        });
  }

  private static byte[] write(List<Traced> all) {
    PackedWriter out = new PackedWriter(FORMAT);
    out.each(
        all,
        traced -> {
          write(out, traced.trace());
          out.flag(traced.result().isPresent());
          traced.result().ifPresent(out::bytes);
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
