package dev.assetbundle.runtime;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The table of requests that every adapter answers alike in every server: {@code http-table.txt}.
 */
public final class HttpTable {

  private static final Pattern REPEAT = Pattern.compile("\\{([^{}]+)\\*(\\d+)\\}");

  private static final Map<String, String> NAMES =
      Map.of(
          "{APP}", TestAssets.APP.path(),
          "{APP%2ejs}", TestAssets.APP.path().replace(".js", "%2ejs"),
          "{BIG}", TestAssets.BIG.path(),
          "{EMPTY}", TestAssets.EMPTY.path(),
          "{LOGO}", TestAssets.LOGO.path(),
          "{ODD}", TestAssets.ODD.path(),
          "{GONE}", TestAssets.MISSING.path());

  private HttpTable() {}

  /**
   * Returns a test for each row.
   *
   * @param server name in the marks of the table: {@code "tomcat"}
   * @param port on the loopback interface
   */
  public static Stream<DynamicTest> tests(String server, int port) {
    return tests(server, port, Dialect.OURS);
  }

  /**
   * Returns a test for each row.
   *
   * @param server name in the marks of the table: {@code "tomcat"}
   * @param port on the loopback interface
   * @param dialect what every answer of the server may have of its own
   */
  public static Stream<DynamicTest> tests(String server, int port, Dialect dialect) {
    return rows(dialect).stream()
        .map(
            row ->
                dynamicTest(
                    row.name(),
                    () -> HttpCheck.check(row, server, dialect, RawHttp.send(port, row))));
  }

  /** Returns all rows in their order. */
  public static List<HttpRow> rows() {
    return rows(Dialect.OURS);
  }

  private static List<HttpRow> rows(Dialect dialect) {
    var rows = new ArrayList<HttpRow>();
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#") || line.startsWith("!")) {
        continue;
      }
      boolean marked = i + 1 < lines.size() && lines.get(i + 1).startsWith("! ");
      rows.add(row(i + 1, line, marked ? marks(lines.get(i + 1)) : Map.of(), dialect));
    }
    return rows;
  }

  private static HttpRow row(int number, String line, Map<String, String> marks, Dialect dialect) {
    int arrow = line.lastIndexOf(" > ");
    String asked = line.substring(0, arrow);
    String[] expected =
        (dialect.limits().getOrDefault(asked, line.substring(arrow + 3)) + "  ").split(" ", 3);
    return new HttpRow(
        number + ": " + line,
        request(asked, dialect),
        expected[0],
        expected[1],
        expected[2].strip(),
        marks);
  }

  private static String request(String text, Dialect dialect) {
    String[] parts = fill(text, dialect).split(" \\| ", -1);
    String start = parts[0].matches(".* HTTP/\\d\\.\\d") ? parts[0] : parts[0] + " HTTP/1.1";
    var request = new StringBuilder(start).append("\r\n");
    if (parts.length < 2 || !parts[1].equals("-Host")) {
      request.append("Host: shop.example\r\n");
    }
    for (String field : List.of(parts).subList(1, parts.length)) {
      request.append(field.equals("-Host") ? "" : field + "\r\n");
    }
    return request.append("Connection: close\r\n\r\n").toString();
  }

  private static String fill(String text, Dialect dialect) {
    String filled =
        text.replace("\\t", "\t")
            .replace("{ID}", dialect.tag(TestAssets.APP, Coding.IDENTITY))
            .replace("{GZ}", dialect.tag(TestAssets.APP, Coding.GZIP))
            .replace("{BR}", dialect.tag(TestAssets.APP, Coding.BROTLI));
    for (var name : NAMES.entrySet()) {
      filled = filled.replace(name.getKey(), name.getValue());
    }
    return REPEAT
        .matcher(filled)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(match.group(1).repeat(Integer.parseInt(match.group(2)))));
  }

  /** Reads {@code ! tomcat spring 405 reason}. */
  private static Map<String, String> marks(String line) {
    var marks = new HashMap<String, String>();
    var servers = new ArrayList<String>();
    for (String word : line.substring(2).split(" ", -1)) {
      if (word.matches("\\d{3}")) {
        servers.forEach(server -> marks.put(server, word));
        return marks;
      }
      servers.add(word);
    }
    throw new IllegalStateException("no status in " + line);
  }

  private static List<String> lines() {
    try (InputStream table = HttpTable.class.getResourceAsStream("/http-table.txt")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
