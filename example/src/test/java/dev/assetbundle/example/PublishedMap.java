package dev.assetbundle.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** A source map as the tools of a browser load and read it (ECMA-426). */
public final class PublishedMap {

  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private final List<Segment> segments = new ArrayList<>();

  /** One place; lines and columns of the published text count from 0, those of sources from 1. */
  private record Segment(int line, int column, String source, int sourceLine) {}

  /** Loads the map that a file names. */
  public static PublishedMap load(URI file, String url) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(file.resolve(url)).build();
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(url + " of " + file + ": " + answer.statusCode());
    }
    return new PublishedMap(new ObjectMapper().readTree(answer.body()));
  }

  private PublishedMap(JsonNode json) {
    int[] state = new int[4];
    int number = 0;
    for (String line : json.path("mappings").asText().split(";", -1)) {
      state[0] = 0;
      for (String segment : line.split(",", -1)) {
        List<Integer> numbers = numbers(segment);
        for (int i = 0; i < Math.min(numbers.size(), state.length); i++) {
          state[i] += numbers.get(i);
        }
        if (numbers.size() > 1) {
          String source = json.path("sources").path(state[1]).asText();
          segments.add(new Segment(number, state[0], source, state[2] + 1));
        } else if (numbers.size() == 1) {
          segments.add(new Segment(number, state[0], "nowhere", 0));
        }
      }
      number++;
    }
  }

  private static List<Integer> numbers(String segment) {
    List<Integer> numbers = new ArrayList<>();
    int value = 0;
    int factor = 1;
    for (int i = 0; i < segment.length(); i++) {
      int digit = BASE64.indexOf(segment.charAt(i));
      value += digit % 32 * factor;
      factor *= 32;
      if (digit < 32) {
        numbers.add(value % 2 == 0 ? value / 2 : -(value / 2));
        value = 0;
        factor = 1;
      }
    }
    return numbers;
  }

  /** Returns the file and line of the source that a place comes from, as {@code "a.coffee:3"}. */
  public String source(JsonNode line, JsonNode column) {
    return segments.stream()
        .filter(segment -> segment.line() == line.asInt() && segment.column() <= column.asInt())
        .reduce((first, second) -> second)
        .map(segment -> segment.source() + ":" + segment.sourceLine())
        .orElse("nowhere");
  }

  /** Returns line and column of the first place that comes from a line of a source. */
  List<Integer> published(String source, int line) {
    return segments.stream()
        .filter(segment -> segment.source().equals(source) && segment.sourceLine() == line)
        .findFirst()
        .map(segment -> List.of(segment.line(), segment.column()))
        .orElseThrow();
  }
}
