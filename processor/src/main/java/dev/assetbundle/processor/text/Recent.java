package dev.assetbundle.processor.text;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was found out about the last few texts, for as long as somebody else holds it. The steps of
 * a build ask about the same text one after the other, and hand on nothing but the text.
 */
public final class Recent<T> {

  /** One for each thread of a build, and some more. */
  private static final int MOST = 16;

  private final Function<String, T> find;
  private final Deque<Known<T>> known = new ArrayDeque<>();

  /** Asks {@code find} about texts that are new; its results are never changed. */
  public Recent(Function<String, T> find) {
    this.find = find;
  }

  /** A text, by which it is compared as an object, which takes no time, and what is known of it. */
  private record Known<T>(WeakReference<String> text, WeakReference<T> value) {}

  /** Returns what is found out about a text. */
  public T of(String text) {
    return known(text)
        .orElseGet(
            () -> {
              T found = find.apply(text);
              add(text, found);
              return found;
            });
  }

  private synchronized Optional<T> known(String text) {
    for (Known<T> each : known) {
      if (each.text().refersTo(text)) {
        return Optional.ofNullable(each.value().get());
      }
    }
    return Optional.empty();
  }

  private synchronized void add(String text, T value) {
    if (known.size() == MOST) {
      known.removeLast();
    }
    known.addFirst(new Known<>(new WeakReference<>(text), new WeakReference<>(value)));
  }
}
