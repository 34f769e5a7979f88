package dev.assetbundle.processor.differential;

import dev.assetbundle.processor.differential.program.Program;
import java.util.ArrayList;
import java.util.List;

/** Leaves statements out of programs as long as they still go wrong in the same way. */
final class Shrinker {

  /** As much as is tried at once: a process of node takes longer to start than to run these. */
  private static final int TOGETHER = 120;

  private static final int ROUNDS = 60;

  private final Laboratory laboratory;

  Shrinker(Laboratory laboratory) {
    this.laboratory = laboratory;
  }

  /** Returns the smallest programs found that go wrong in the way {@code kind} says. */
  List<Program> shrink(List<Program> programs, String kind) {
    List<Program> smallest = programs;
    for (int round = 0; round < ROUNDS; round++) {
      List<List<Program>> candidates = smaller(smallest);
      int next = next(candidates, kind);
      if (next < 0) {
        return smallest;
      }
      smallest = candidates.get(next);
    }
    return smallest;
  }

  // The first that still fails, which is among the smallest.
  private int next(List<List<Program>> candidates, String kind) {
    for (int from = 0; from < candidates.size(); from += TOGETHER) {
      int to = Math.min(candidates.size(), from + TOGETHER);
      List<Trial> trials = candidates.subList(from, to).stream().map(Trials::of).toList();
      List<Verdict> verdicts = laboratory.judge(trials);
      for (int i = 0; i < verdicts.size(); i++) {
        if (verdicts.get(i).difference().filter(found -> found.kind().equals(kind)).isPresent()) {
          return from + i;
        }
      }
    }
    return -1;
  }

  private static List<List<Program>> smaller(List<Program> programs) {
    List<List<Program>> all = new ArrayList<>();
    for (int i = 0; i < programs.size() && programs.size() > 1; i++) {
      List<Program> less = new ArrayList<>(programs);
      less.remove(i);
      all.add(less);
    }
    for (int i = 0; i < programs.size(); i++) {
      for (Program program : programs.get(i).smaller()) {
        List<Program> changed = new ArrayList<>(programs);
        changed.set(i, program);
        all.add(changed);
      }
    }
    return all;
  }
}
