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
          "{GONE}", TestAssets.MISSING.path(),
          "{ID}", TestAssets.APP.etag(Coding.IDENTITY),
          "{GZ}", TestAssets.APP.etag(Coding.GZIP),
          "{BR}", TestAssets.APP.etag(Coding.BROTLI));

  private HttpTable() {}

  /**
   * Returns a test for each row.
   *
   * @param server name in the marks of the table: {@code "tomcat"}
   * @param port on the loopback interface
   */
  public static Stream<DynamicTest> tests(String server, int port) {
    return rows().stream()
        .map(
            row ->
                dynamicTest(
                    row.name(), () -> HttpCheck.check(row, server, RawHttp.send(port, row))));
  }

  /** Returns all rows in their order. */
  public static List<HttpRow> rows() {
    var rows = new ArrayList<HttpRow>();
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#") || line.startsWith("!")) {
        continue;
      }
      boolean marked = i + 1 < lines.size() && lines.get(i + 1).startsWith("! ");
      rows.add(row(i + 1, line, marked ? marks(lines.get(i + 1)) : Map.of()));
    }
    return rows;
  }

  private static HttpRow row(int number, String line, Map<String, String> marks) {
    int arrow = line.lastIndexOf(" > ");
    String[] expected = (line.substring(arrow + 3) + "  ").split(" ", 3);
    return new HttpRow(
        number + ": " + line,
        request(line.substring(0, arrow)),
        expected[0],
        expected[1],
        expected[2].strip(),
        marks);
  }

  private static String request(String text) {
    String[] parts = fill(text).split(" \\| ", -1);
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

  private static String fill(String text) {
    String filled = text.replace("\\t", "\t");
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
