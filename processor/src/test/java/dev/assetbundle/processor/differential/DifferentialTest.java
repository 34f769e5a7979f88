package dev.assetbundle.processor.differential;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assetbundle.processor.differential.Verdict.Difference;
import dev.assetbundle.processor.differential.program.Program;
import dev.assetbundle.processor.differential.program.ProgramGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Programs that were made up print the same before and after they are minified, alone and joined
 * with others. {@code -Ddifferential.programs} says how many there are, and {@code
 * -Ddifferential.seed} which; the seed that a failure prints makes the same ones first.
 */
class DifferentialTest {

  private static final int PROGRAMS = Integer.getInteger("differential.programs", 600);
  private static final long SEED = Long.getLong("differential.seed", 1);

  /** One of how many programs, at most, the minifier may leave alone. */
  private static final int UNMINIFIED_SHARE = 4;

  /** Failures that are made small; each takes seconds. */
  private static final int SHRUNK = Integer.getInteger("differential.shrunk", 5);

  /** Groups of three that are built and run together. */
  private static final int TOGETHER = 60;

  private record Failure(long seed, List<Program> programs, Difference difference) {}

  private record Tally(
      List<Failure> failures, int thrown, int unminified, Map<String, Integer> warnings) {}

  @Test
  void programsPrintTheSameInABundle() {
    Optional<NodeJs> node = NodeJs.find();
    assumeTrue(node.isPresent(), NodeJs.MISSING);
    Laboratory laboratory = new Laboratory(node.get());
    int groups = (PROGRAMS + 2) / 3;
    int batches = (groups + TOGETHER - 1) / TOGETHER;
    List<Tally> tallies =
        IntStream.range(0, batches)
            .parallel()
            .mapToObj(batch -> batch(laboratory, batch * TOGETHER, groups))
            .toList();
    List<Failure> failures = tallies.stream().flatMap(t -> t.failures().stream()).toList();
    System.out.println(summary(3 * groups, tallies));
    assertEquals("", report(laboratory, eachKindFirst(failures)));
    int unminified = tallies.stream().mapToInt(Tally::unminified).sum();
    // What is published as it is shows nothing of the minifier.
    assertTrue(
        unminified <= 3 * groups / UNMINIFIED_SHARE, () -> unminified + " were not minified");
  }

  private static Tally batch(Laboratory laboratory, int from, int groups) {
    List<List<Program>> subjects = new ArrayList<>();
    List<Long> seeds = new ArrayList<>();
    for (int i = from; i < Math.min(groups, from + TOGETHER); i++) {
      List<Program> group = ProgramGenerator.group(SEED + i);
      group.forEach(program -> subjects.add(List.of(program)));
      subjects.add(group);
      seeds.addAll(List.of(SEED + i, SEED + i, SEED + i, SEED + i));
    }
    List<Verdict> verdicts = laboratory.judge(subjects.stream().map(Trials::of).toList());
    List<Failure> failures = new ArrayList<>();
    Map<String, Integer> warnings = new TreeMap<>();
    int thrown = 0;
    int unminified = 0;
    boolean alone = false;
    for (int i = 0; i < verdicts.size(); i++) {
      Verdict verdict = verdicts.get(i);
      boolean joined = subjects.get(i).size() > 1;
      // What goes wrong alone does so in the bundle.
      if (verdict.difference().isPresent() && !(joined && alone)) {
        failures.add(new Failure(seeds.get(i), subjects.get(i), verdict.difference().get()));
      }
      alone = !joined && (alone || verdict.difference().isPresent());
      unminified += !joined && verdict.isUnminified() ? 1 : 0;
      thrown += verdict.comparable() ? 0 : 1;
      verdict.warnings().forEach(text -> warnings.merge(text, 1, Integer::sum));
    }
    return new Tally(failures, thrown, unminified, warnings);
  }

  /** Puts the first of each kind before the second of any, so that each kind is made small. */
  private static List<Failure> eachKindFirst(List<Failure> failures) {
    Map<String, List<Failure>> kinds =
        failures.stream()
            .collect(groupingBy(failure -> failure.difference().kind(), TreeMap::new, toList()));
    List<Failure> ordered = new ArrayList<>();
    for (int i = 0; ordered.size() < failures.size(); i++) {
      for (List<Failure> kind : kinds.values()) {
        ordered.addAll(kind.subList(Math.min(i, kind.size()), Math.min(i + 1, kind.size())));
      }
    }
    return ordered;
  }

  private static String summary(int programs, List<Tally> tallies) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Tally tally : tallies) {
      counts.merge("not comparable", tally.thrown(), Integer::sum);
      tally.failures().forEach(f -> counts.merge(f.difference().kind(), 1, Integer::sum));
      tally.warnings().forEach((text, count) -> counts.merge(kind(text), count, Integer::sum));
    }
    StringBuilder text = new StringBuilder();
    text.append(programs).append(" programs, alone and three in a bundle, seed ").append(SEED);
    counts.forEach((what, count) -> text.append("\n    ").append(count).append(' ').append(what));
    return text.toString();
  }

  /** Returns a warning without the names of what it is about. */
  private static String kind(String warning) {
    return warning.replaceAll("js/\\S+|\"\\w+\"", "...").replaceAll(": [\\w$]+ \\[", " [");
  }

  private static String report(Laboratory laboratory, List<Failure> failures) {
    StringBuilder text = new StringBuilder();
    Shrinker shrinker = new Shrinker(laboratory);
    for (int i = 0; i < failures.size(); i++) {
      Failure failure = failures.get(i);
      text.append("\n#### ").append(failure.difference().kind());
      text.append(": -Ddifferential.programs=3 -Ddifferential.seed=").append(failure.seed());
      if (i < SHRUNK) {
        List<Program> small = shrinker.shrink(failure.programs(), failure.difference().kind());
        Trial trial = Trials.of(small);
        Difference difference =
            laboratory.judge(List.of(trial)).get(0).difference().orElse(failure.difference());
        trial.files().forEach(file -> text.append("\n---- file\n").append(file));
        text.append("\n---- published\n").append(difference.published());
        text.append("\n---- expected\n").append(difference.expected());
        text.append("\n---- but was\n").append(difference.actual());
      }
    }
    return text.toString();
  }
}
