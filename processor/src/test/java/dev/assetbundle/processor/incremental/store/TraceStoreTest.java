package dev.assetbundle.processor.incremental.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.incremental.store.TraceStore.Dependency;
import dev.assetbundle.processor.model.Digests;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TraceStoreTest {

  private static final String KEY = Digests.sha256("a task");

  private final TraceStore store = new TraceStore(new MemoryStore(1 << 20));

  private static List<Dependency> trace(String answer) {
    return List.of(new Dependency(List.of("file", "_colors.scss"), answer));
  }

  private void put(List<Dependency> trace, String result) {
    store.put(KEY, trace, () -> result.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<String> find(List<Dependency> now) {
    return store.find(KEY, now::equals).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  @Test
  void findsTheResultWhoseTraceIsUpToDate() {
    put(trace("red"), "p{color:red}");
    put(trace("blue"), "p{color:blue}");
    assertEquals(Optional.of("p{color:red}"), find(trace("red")));
    assertEquals(Optional.of("p{color:blue}"), find(trace("blue")));
    assertEquals(Optional.empty(), find(trace("green")));
  }

  @Test
  void findsAResultWithoutDependencies() {
    put(List.of(), "p{}");
    assertEquals(Optional.of("p{}"), find(List.of()));
  }

  @Test
  void storesTheLastFiveTracesOfAKey() {
    IntStream.range(0, 7).forEach(i -> put(trace("v" + i), "result " + i));
    assertEquals(
        List.of("result 2", "result 3", "result 4", "result 5", "result 6"),
        IntStream.range(0, 7)
            .mapToObj(i -> find(trace("v" + i)))
            .flatMap(Optional::stream)
            .toList());
  }

  @Test
  void storesOneOfEqualTraces() {
    IntStream.range(0, 5).forEach(i -> put(trace("v" + i), "result " + i));
    put(trace("v0"), "again");
    assertEquals(Optional.of("again"), find(trace("v0")));
    assertEquals(Optional.of("result 1"), find(trace("v1")));
  }
}
