package dev.assetbundle.processor.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A source map as the tools of browsers read it: a place belongs to the last segment before it on
 * its own line. It is read by ECMA-426 alone, without the code that wrote it.
 */
public final class ReadMap {

  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private final JsonNode json;
  private final List<TreeMap<Integer, Optional<Spot>>> lines = new ArrayList<>();

  /** A place in a source, counted from 1. */
  public record Spot(String source, int line, int column) {}

  /** Reads a map; fails if it is none. */
  public ReadMap(String text) {
    try {
      json = new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
    int[] state = new int[4];
    for (String line : json.path("mappings").asText().split(";", -1)) {
      TreeMap<Integer, Optional<Spot>> segments = new TreeMap<>();
      int column = 0;
      for (String segment : line.isEmpty() ? new String[0] : line.split(",", -1)) {
        List<Integer> numbers = numbers(segment);
        column += numbers.get(0);
        if (!segments.isEmpty() && column <= segments.lastKey()) {
          throw new AssertionError("segments of a line are not in order: " + line);
        }
        for (int i = 1; i < numbers.size(); i++) {
          state[i] += numbers.get(i);
        }
        segments.put(
            column,
            numbers.size() == 1
                ? Optional.empty()
                : Optional.of(new Spot(sources().get(state[1]), state[2] + 1, state[3] + 1)));
      }
      lines.add(segments);
    }
  }

  private static List<Integer> numbers(String segment) {
    List<Integer> numbers = new ArrayList<>();
    int value = 0;
    int shift = 0;
    for (int i = 0; i < segment.length(); i++) {
      int digit = BASE64.indexOf(segment.charAt(i));
      value += (digit % 32) << shift;
      shift += 5;
      if (digit < 32) {
        numbers.add(value % 2 == 0 ? value / 2 : -(value / 2));
        value = 0;
        shift = 0;
      }
    }
    if (numbers.size() != 1 && numbers.size() != 4 && numbers.size() != 5) {
      throw new AssertionError("a segment of " + numbers.size() + " numbers: " + segment);
    }
    return numbers;
  }

  /** Returns where a place comes from, counted from 1. */
  public Optional<Spot> at(int line, int column) {
    return line > lines.size()
        ? Optional.empty()
        : Optional.ofNullable(lines.get(line - 1).floorEntry(column - 1))
            .flatMap(Map.Entry::getValue);
  }

  /** Returns the names of the sources. */
  public List<String> sources() {
    return texts("sources");
  }

  /** Returns the text of a source. */
  public String content(String source) {
    return texts("sourcesContent").get(sources().indexOf(source));
  }

  /** Returns the value of a field. */
  public String field(String name) {
    return json.path(name).asText();
  }

  private List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    json.path(name).forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
