package dev.assetbundle.processor.differential.program;

import java.util.List;
import java.util.Random;

/** Decides, always alike for one seed. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    // Seeds one after the other begin alike otherwise.
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  /** Returns a number from 0 on. */
  int below(int end) {
    return random.nextInt(end);
  }

  /** Whether something happens that happens once in {@code n} times. */
  boolean oneIn(int n) {
    return below(n) == 0;
  }

  @SafeVarargs
  final <T> T of(T... choices) {
    return choices[below(choices.length)];
  }

  <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }
}
