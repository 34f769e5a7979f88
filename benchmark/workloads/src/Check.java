import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says whether a build can be right: {@code Check WORKLOAD CLASSES SAVED [edit]}.
 *
 * <p>All files of the manifest exist, and it names all that the workload has now; what else lies there
 * is only told. What {@code edit} touches has changed since the manifest {@code SAVED} was written, and
 * all else has not; without an edit nothing has, if there is a saved one. Then it is saved anew.
 */
final class Check {

  private static final String IMAGES = "app/src/main/assets/images";

  private final List<String> problems = new ArrayList<>();

  private Check() {}

  public static void main(String... args) throws IOException {
    Path workload = Path.of(args[0]);
    Path saved = Path.of(args[2]);
    Check check = new Check();
    Path manifest = Path.of(args[1], "META-INF/assetbundle/shop.Shop.json");
    Map<String, String> now = read(manifest);
    check.complete(workload, now);
    check.files(Path.of(args[1], "META-INF/resources/assets"), now);
    if (Files.exists(saved)) {
      check.changes(read(saved), now, args.length > 3 ? touched(workload, args[3]) : "");
    }
    Files.copy(manifest, saved, StandardCopyOption.REPLACE_EXISTING);
    check.problems.stream().limit(3).forEach(System.err::println);
    System.exit(check.problems.isEmpty() ? 0 : 1);
  }

  private static Map<String, String> read(Path json) throws IOException {
    Map<String, String> assets = new TreeMap<>();
    JsonNode node = new ObjectMapper().readTree(json.toFile()).get("assets");
    node.fieldNames().forEachRemaining(name -> assets.put(name, node.get(name).asText()));
    return assets;
  }

  private void complete(Path workload, Map<String, String> now) throws IOException {
    Set<String> expected = new TreeSet<>(Files.readAllLines(workload.resolve("entries.txt")));
    Path images = workload.resolve(IMAGES);
    try (Stream<Path> files = Files.walk(images)) {
      files.filter(Files::isRegularFile).forEach(file -> expected.add(images.relativize(file).toString()));
    }
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(now.keySet());
    missing.forEach(name -> problems.add("not in the manifest: " + name));
    Set<String> surplus = new TreeSet<>(now.keySet());
    surplus.removeAll(expected);
    surplus.forEach(name -> problems.add("should not be in the manifest: " + name));
  }

  private void files(Path folder, Map<String, String> now) throws IOException {
    Set<String> there = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        there.add(folder.relativize(file).toString());
        if (Files.size(file) == 0) {
          problems.add("empty: " + file);
        }
      }
    }
    for (String file : now.values()) {
      if (!there.remove(file)) {
        problems.add("not there: " + file);
      }
      there.remove(file + ".gz");
      there.remove(file + ".br");
    }
    there.forEach(file -> problems.add("of an earlier build: " + file));
  }

  private void changes(Map<String, String> before, Map<String, String> now, String touched) {
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      boolean same = before.getOrDefault(name, "").equals(now.getOrDefault(name, ""));
      if (same == name.equals(touched)) {
        problems.add((same ? "stale: " : "changed: ") + name);
      }
    }
  }

  private static String touched(Path workload, String edit) throws IOException {
    return Files.readAllLines(workload.resolve("edits.txt")).stream()
        .filter(line -> line.startsWith(edit + " "))
        .map(line -> line.split(" ")[2])
        .findFirst()
        .orElseThrow();
  }
}
