import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints the medians of a file of results, and what they say, as tables in Markdown. */
final class Report {

  private enum Measure {
    WALL,
    CPU,
    PEAK
  }

  private record Result(String size, String row, double[] values, String status, String message) {}

  private final List<Result> results;
  private final Set<String> sizes = new LinkedHashSet<>();

  private Report(List<Result> results) {
    this.results = results;
    results.forEach(result -> sizes.add(result.size()));
  }

  public static void main(String... args) throws IOException {
    List<Result> results = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      String[] cells = line.split("\t", -1);
      results.add(new Result(cells[0], cells[1], values(cells), cells[6], cells[7]));
    }
    Report report = new Report(results);
    report.rows();
    report.comparisons();
    report.remarks();
  }

  private static double[] values(String[] cells) {
    if (!cells[6].equals("0")) {
      return new double[0];
    }
    return new double[] {
      Double.parseDouble(cells[3]),
      Double.parseDouble(cells[4]),
      Double.parseDouble(cells[5]) / 1024
    };
  }

  private void rows() {
    System.out.println("| workload | row | wall, s | least to most | CPU, s | peak, MB | rounds |");
    System.out.println("|---|---|---:|---:|---:|---:|---:|");
    Map<String, List<Result>> rows =
        results.stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.size() + " | " + r.row(), LinkedHashMap::new, Collectors.toList()));
    rows.forEach(
        (name, all) -> {
          List<Result> good = all.stream().filter(r -> r.values().length > 0).toList();
          if (!good.isEmpty()) {
            List<Double> walls = good.stream().map(r -> r.values()[0]).sorted().toList();
            String range = number(walls.get(0)) + " to " + number(walls.get(walls.size() - 1));
            System.out.printf(
                "| %s | %s | %s | %s | %s | %d |%n",
                name,
                number(median(good, Measure.WALL)),
                range,
                number(median(good, Measure.CPU)),
                whole(median(good, Measure.PEAK)),
                good.size());
          }
          all.stream()
              .filter(r -> r.values().length == 0)
              .map(
                  r ->
                      r.status().equals("absent")
                          ? r.message()
                          : "failed (" + r.status() + "): " + r.message())
              .collect(Collectors.groupingBy(m -> m, LinkedHashMap::new, Collectors.counting()))
              .forEach(
                  (message, count) ->
                      System.out.printf(
                          "| %s | %s | | | | %d |%n", name, message.replace("|", "\\|"), count));
        });
    System.out.println();
  }

  private void comparisons() {
    System.out.println("| | " + String.join(" | ", sizes) + " |");
    System.out.println("|---|" + "---:|".repeat(sizes.size()));
    difference("noop", "none");
    difference("noop+class", "noop");
    difference("same", "noop");
    for (String edit : List.of("script", "sheet", "image", "add", "remove")) {
      difference(edit, "noop");
    }
    for (String part : List.of("", "-plain", "-script", "-sheet")) {
      difference("least" + part, "beside-noop");
    }
    for (String row : List.of("fast", "fast-plain", "fast-script", "fast-sheet")) {
      difference(row, "beside-noop");
      difference(row, "beside-noop", Measure.CPU);
    }
    ratio("warm", "same", Measure.WALL);
    for (Measure measure : List.of(Measure.WALL, Measure.CPU)) {
      ratio("cold", "bare+compress", measure);
      ratio("cold-plain", "bare", measure);
      ratio("fast", "beside-cold", measure);
      ratio("fast-plain", "beside-plain", measure);
    }
    ratio("cold", "sprockets", Measure.WALL);
    ratio("same", "sprockets-same", Measure.WALL);
    ratio("cold-plain", "esbuild", Measure.WALL);
    ratio("cold-plain", "vite", Measure.WALL);
    ratio("fast-plain", "esbuild", Measure.WALL);
    ratio("fast-plain", "vite", Measure.WALL);
    ratio("fast", "sprockets", Measure.WALL);
    line("peak of `cold`, MB", size -> whole(median(size, "cold", Measure.PEAK)));
    line("peak of `cold-512m`, MB", size -> whole(median(size, "cold-512m", Measure.PEAK)));
    ratio("cold-512m", "cold", Measure.WALL);
  }

  /** What was not as expected in builds that passed. */
  private void remarks() {
    System.out.println();
    results.stream()
        .filter(result -> result.status().equals("0") && !result.message().isEmpty())
        .map(result -> "- " + result.size() + " `" + result.row() + "`: " + result.message())
        .distinct()
        .forEach(System.out::println);
  }

  private void difference(String row, String other) {
    difference(row, other, Measure.WALL);
  }

  private void difference(String row, String other, Measure measure) {
    line(
        "`" + row + "` − `" + other + "`, s" + said(measure),
        size -> both(size, row, other, measure, (a, b) -> a - b));
  }

  private static String said(Measure measure) {
    return measure == Measure.CPU ? ", CPU" : "";
  }

  private void ratio(String row, String other, Measure measure) {
    line(
        "`" + row + "` ÷ `" + other + "`" + said(measure),
        size -> both(size, row, other, measure, (a, b) -> a / b));
  }

  private interface Operation {
    double of(double a, double b);
  }

  private String both(String size, String row, String other, Measure measure, Operation operation) {
    OptionalDouble a = median(size, row, measure);
    OptionalDouble b = median(size, other, measure);
    return a.isPresent() && b.isPresent()
        ? number(OptionalDouble.of(operation.of(a.getAsDouble(), b.getAsDouble())))
        : "";
  }

  private void line(String name, Function<String, String> cell) {
    String cells = sizes.stream().map(cell).collect(Collectors.joining(" | "));
    System.out.println("| " + name + " | " + cells + " |");
  }

  private OptionalDouble median(String size, String row, Measure measure) {
    return median(
        results.stream()
            .filter(r -> r.size().equals(size) && r.row().equals(row) && r.values().length > 0)
            .toList(),
        measure);
  }

  private static OptionalDouble median(List<Result> results, Measure measure) {
    List<Double> values =
        results.stream().map(r -> r.values()[measure.ordinal()]).sorted().toList();
    int middle = values.size() / 2;
    return values.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            values.size() % 2 == 1
                ? values.get(middle)
                : (values.get(middle - 1) + values.get(middle)) / 2);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : "";
  }

  private static String whole(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.0f", value.getAsDouble()) : "";
  }
}
