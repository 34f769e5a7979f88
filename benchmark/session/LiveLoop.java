import dev.assetbundle.processor.live.LiveAssets;
import dev.assetbundle.processor.live.record.LiveFile;
import dev.assetbundle.processor.live.record.LiveRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a request costs while assets are served live: the first one in this JVM; with nothing changed, for more
 * and more files; and right after a file was saved, until its new bytes are there. Arguments: how
 * often, folder of a copy of an application, and files to change, relative to the application.
 */
final class LiveLoop {

  private LiveLoop() {}

  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[0]);
    Path root = Path.of(arguments[1]);
    for (String watch : List.of("on", "off")) {
      System.out.println("events of the file system: " + watch);
      try (LiveAssets assets = open(root, watch, "off")) {
        long start = System.nanoTime();
        assets.current();
        System.out.printf("first request           %7.1f ms%n", (System.nanoTime() - start) / 1e6);
        print("nothing changed", rounds, i -> {}, assets);
        for (String name : Arrays.asList(arguments).subList(2, arguments.length)) {
          Path file = root.resolve(name);
          String text = Files.readString(file);
          print(
              file.getFileName() + " changed",
              rounds,
              i -> Files.writeString(file, text + added(name, i)),
              assets);
          Files.writeString(file, text);
        }
      }
      for (int files : new int[] {1000, 10_000}) {
        Path many = Files.createTempDirectory("live");
        try (LiveAssets assets = open(many(many, files), watch, "off")) {
          assets.current();
          // Until then each file is read, since it might be saved again within one step of a clock.
          Thread.sleep(3000);
          assets.current();
          print("nothing of " + files, rounds, i -> {}, assets);
        } finally {
          delete(many);
        }
      }
    }
  }

  private static Path many(Path root, int files) throws IOException {
    Path assets = root.resolve("src/main/assets");
    Files.createDirectories(assets.resolve("css"));
    Files.createDirectories(assets.resolve("js"));
    Files.writeString(assets.resolve("js/application.js"), "start();\n");
    Files.writeString(assets.resolve("css/application.css"), "a { b: c }\n");
    for (int i = 0; i < files; i++) {
      Path file = assets.resolve("images/" + i / 50 + "/" + i + ".svg");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "<svg>" + i + "</svg>");
    }
    return root;
  }

  private static void delete(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /**
   * Opens the assets of an application.
   *
   * @param cache a folder, or {@code off}
   */
  static LiveAssets open(Path root, String watch, String cache) throws IOException {
    Map<String, String> options = Map.of("assetbundle.cache", cache);
    Path record = root.resolve("target/assetbundle/classes.live");
    Map<String, List<String>> members =
        Map.of(
            "manifests", List.of("application.js", "application.css"),
            "statics", List.of("**/*.svg"),
            "paths", List.of("src/main/assets/*", "vendor/assets/*"),
            "prefix", List.of("/assets"),
            "digest", List.of("true"));
    new LiveFile(record)
        .write(
            new LiveRecord(
                root.toString(),
                root.resolve("target/classes").toString(),
                "",
                System.getProperty("java.home"),
                List.of(),
                List.of(new LiveRecord.Type("app.App", "app.Assets", members, options, List.of()))));
    return LiveAssets.open(
        record, Map.of("watch", watch), (level, text) -> System.out.println(level + " " + text));
  }

  private static String added(String name, int round) {
    return name.endsWith("css")
        ? "\n.round" + round + " { top: " + round + "px; }\n"
        : "\nwindow.round = " + round + ";\n";
  }

  private interface Edit {
    void make(int round) throws IOException;
  }

  private static void print(String row, int rounds, Edit edit, LiveAssets assets)
      throws Exception {
    double[] times = new double[rounds];
    for (int i : IntStream.range(0, rounds).toArray()) {
      // A state counts for a moment without being looked at, which is no request's time.
      Thread.sleep(row.contains("10000") ? 310 : 50);
      edit.make(i);
      long start = System.nanoTime();
      assets.current();
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    System.out.printf(
        "%-23s %7.1f ms (median of %d; %.1f to %.1f)%n",
        row, times[rounds / 2], rounds, times[0], times[rounds - 1]);
  }
}
