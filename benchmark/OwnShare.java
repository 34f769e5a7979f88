import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Says which part of a recorded build ran where: each sample of a thread counts once. */
final class OwnShare {

  private static final Map<String, List<String>> TOOLS =
      Map.of(
          "Closure", List.of("com.google.javascript."),
          "libsass", List.of("io.bit3.jsass."),
          "CoffeeScript", List.of("org.mozilla."),
          "gzip, brotli", List.of("processor.output.GzipEncoder", "processor.output.BrotliEncoder"));

  public static void main(String[] arguments) throws IOException {
    Map<String, Integer> samples = new TreeMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(Path.of(arguments[0]))) {
      String name = event.getEventType().getName();
      if (name.equals("jdk.ExecutionSample") || name.equals("jdk.NativeMethodSample")) {
        samples.merge(part(event), 1, Integer::sum);
      }
    }
    int build = samples.values().stream().mapToInt(n -> n).sum();
    samples.forEach(
        (part, n) ->
            System.out.printf(Locale.ROOT, "%-14s %5d samples %5.1f %%%n", part, n, 100.0 * n / build));
  }

  private static String part(RecordedEvent event) {
    String part = "javac, JDK";
    if (event.getStackTrace() == null) {
      return part;
    }
    for (RecordedFrame frame : event.getStackTrace().getFrames()) {
      String type = frame.getMethod().getType().getName();
      for (Map.Entry<String, List<String>> tool : TOOLS.entrySet()) {
        if (tool.getValue().stream().anyMatch(type::contains)) {
          return tool.getKey();
        }
      }
      if (type.startsWith("dev.assetbundle.processor.")) {
        part = "AssetBundle";
      }
    }
    return part;
  }
}
