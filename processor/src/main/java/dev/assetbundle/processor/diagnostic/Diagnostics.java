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

  /** Returns what was reported, each once, errors first and then by place. */
  public synchronized List<Diagnostic> sorted() {
    return list.isEmpty() ? List.of() : list.stream().distinct().sorted().toList();
  }

  /** Whether there are more than anybody will read. */
  public synchronized boolean isLong() {
    return list.size() > LONG;
  }
}
