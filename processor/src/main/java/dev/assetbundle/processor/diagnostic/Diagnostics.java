package dev.assetbundle.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Collects what one unit of work reports. Only grows; safe to use from several threads. */
public final class Diagnostics {

  private static final int LONG = 100;

  private final List<Diagnostic> list = new ArrayList<>();

  /** Adds one. */
  public synchronized void report(Diagnostic diagnostic) {
    list.add(diagnostic);
  }

  /** Returns what both got, each once, errors first and then by place. */
  public List<Diagnostic> sortedWith(Diagnostics more) {
    List<Diagnostic> both = all();
    both.addAll(more.all());
    return both.isEmpty() ? List.of() : both.stream().distinct().sorted().toList();
  }

  private synchronized List<Diagnostic> all() {
    return new ArrayList<>(list);
  }

  /** Whether there are more than anybody will read. */
  public synchronized boolean isLong() {
    return list.size() > LONG;
  }
}
