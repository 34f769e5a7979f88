package dev.assetbundle.processor.incremental;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.incremental.TaskResults.Result;
import dev.assetbundle.processor.model.SourceLocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is stored of tasks, and what of it is used again. */
class TaskResultsTest {

  private static final Diagnostic NOTE =
      Diagnostic.of(Severity.NOTE, "note", SourceLocation.NONE, "to be said again");

  private static final Map<String, Result> RESULTS =
      Map.of(
          "a", new Result("A", List.of("css/a.scss", "css/", "gone/"), List.of(NOTE)),
          "b", new Result("B", List.of("css/"), List.of()),
          "c", new Result("C", List.of(), List.of()));

  private final Set<String> same = new TreeSet<>(Set.of("css/a.scss", "css/", "gone/"));
  private final Set<String> used = new TreeSet<>();
  private final Map<String, Task<?>> tasks = new HashMap<>();
  private TaskGraph graph = new TaskGraph();

  private TaskResults upToDate() {
    return new TaskResults(RESULTS, same::contains, used::add);
  }

  private static String keys(TaskResults results) {
    StringBuilder keys = new StringBuilder();
    List.of("a", "b", "c").stream().filter(results::has).forEach(keys::append);
    return keys.toString();
  }

  @Test
  void whatDependsOnAChangeIsLeftOut() {
    assertEquals("abc", keys(upToDate()));
    same.remove("gone/");
    assertEquals("bc", keys(upToDate()));
    same.remove("css/");
    assertEquals("c", keys(upToDate()));
  }

  @Test
  void whoUsesAResultDependsOnAllThatItDependsOn() {
    TaskResults results = upToDate();
    Task<Object> task = new Task<>("by");
    assertEquals(Set.of(), used);
    assertEquals(Optional.of("A"), results.use("a", String.class, task));
    assertEquals(Set.of("css/a.scss", "css/", "gone/"), used);
    assertEquals(used, task.asked());
    assertEquals(List.of(NOTE), task.diagnostics());
    assertEquals(Optional.empty(), results.use("d", String.class, task));
  }

  @Test
  void whatNobodyUsesIsStoredAgainIfAllItDependsOnWasUsed() {
    TaskResults results = upToDate();
    assertEquals("{c=[]}", stored(results));
    results.use("b", String.class, new Task<>("by"));
    assertEquals("{b=[css/], c=[]}", stored(results));
    results.use("a", String.class, new Task<>("by"));
    assertEquals("{a=[css/, css/a.scss, gone/], b=[css/], c=[]}", stored(results));
  }

  private String stored(TaskResults previous, String... always) {
    Map<String, Set<String>> stored = new TreeMap<>();
    graph
        .results(previous, List.of(always), (key, value) -> Optional.of(value))
        .forEach((key, result) -> stored.put(key, new TreeSet<>(result.names())));
    return stored.toString();
  }

  private void run(Task<?> asker, String key, String asked, String... uses) {
    graph.get(
        key,
        key,
        asker,
        SourceLocation.NONE,
        (Task<String> task) -> {
          tasks.put(key, task);
          task.ask(asked);
          for (String used : uses) {
            graph.get(used, used, task, SourceLocation.NONE, (Task<String> t) -> Optional.empty());
          }
          return Optional.of(key);
        });
  }

  @Test
  void aResultIsStoredWithAllThatItsPartsAskedFor() {
    Task<Object> asker = new Task<>("");
    run(asker, "image", "logo.png");
    run(asker, "file", "a.scss", "image");
    run(asker, "bundle", "css/", "file");
    assertEquals(
        "{bundle=[a.scss, css/, logo.png, root/], file=[a.scss, logo.png, root/],"
            + " image=[logo.png, root/]}",
        stored(TaskResults.NONE, "root/"));
  }

  @Test
  void notesAndWarningsAreStoredWithAllThatNeedWhatTheyAreAbout() {
    Task<Object> asker = new Task<>("");
    run(asker, "image", "logo.png");
    run(asker, "file", "a.scss", "image");
    run(asker, "bundle", "css/", "file");
    Diagnostic hinted = NOTE.asWarning().hint("as that of the other, but for these words");
    task("file").report(NOTE);
    task("file").report(NOTE.asWarning());
    task("bundle").report(hinted);
    Map<String, List<Diagnostic>> said = new HashMap<>();
    graph
        .results(TaskResults.NONE, List.of(), (key, value) -> Optional.of(value))
        .forEach((key, result) -> said.put(key, result.said()));
    assertEquals(
        Map.of(
            "image",
            List.of(),
            "file",
            List.of(NOTE.asWarning(), NOTE),
            "bundle",
            List.of(NOTE.asWarning(), hinted, NOTE)),
        said);
  }

  @Test
  void errorsAndWhatIsAboutTheMachineAreFoundOutInEachBuild() {
    List<Diagnostic> passing =
        List.of(
            Diagnostic.of(Severity.ERROR, "error", SourceLocation.NONE, "a mistake"),
            NOTE.asWarning().ofMachine(),
            NOTE.ofMachine());
    for (Diagnostic said : passing) {
      graph = new TaskGraph();
      Task<Object> asker = new Task<>("");
      run(asker, "image", "logo.png");
      run(asker, "file", "a.scss", "image");
      task("file").report(said);
      assertEquals("{image=[logo.png]}", stored(TaskResults.NONE), said.toString());
    }
  }

  @Test
  void whatIsToldAgainLeavesTheHintsToWhatIsNew() {
    Task<Object> task = new Task<>("");
    for (int i = 0; i < 200; i++) {
      task.repeat(Diagnostic.of(Severity.WARNING, "odd", SourceLocation.NONE, "it is " + i));
    }
    task.report(NOTE);
    assertEquals(201, task.diagnostics().size());
    assertFalse(task.hasReportedMuch());
  }

  private Task<?> task(String key) {
    return Objects.requireNonNull(tasks.get(key));
  }

  @Test
  void whatLacksAPartIsNotStored() {
    run(new Task<>(""), "whole", "a", "part that fails");
    assertEquals("{}", stored(TaskResults.NONE));
  }
}
