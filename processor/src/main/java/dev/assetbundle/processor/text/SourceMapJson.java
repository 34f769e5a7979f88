package dev.assetbundle.processor.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads source maps, revision 3. */
public final class SourceMapJson {

  private SourceMapJson() {}

  /** Returns the map of a step whose tool knew one text only, whatever it calls it. */
  public static SourceMap step(Supplier<String> json) {
    return SourceMap.deferred(() -> read(json.get(), name -> Optional.of(SourceMap.BEFORE)));
  }

  /**
   * Returns the map of a step whose tool knew one text only, and counts its lines and those of its
   * result as JavaScript does.
   */
  public static SourceMap scriptStep(Supplier<String> json, String made, String before) {
    return ScriptLines.made(ScriptLines.sources(step(json), name -> Optional.of(before)), made);
  }

  /**
   * Returns the map that a tool wrote.
   *
   * @param names returns the name of a source for the map; text of a source without a name is left
   *     out
   * @throws IllegalArgumentException if {@code json} is no source map
   */
  public static SourceMap read(String json, Function<String, Optional<String>> names) {
    return whole(json, names, false).map();
  }

  /**
   * A map with the texts of its sources.
   *
   * @param contents by the names of the sources; those that the map does not hold are left out
   */
  public record Whole(SourceMap map, Map<String, String> contents) {

    /** Copies the map. */
    public Whole {
      contents = Map.copyOf(contents);
    }
  }

  /**
   * Returns a map with the texts that it holds.
   *
   * @throws IllegalArgumentException if {@code json} is no source map
   */
  public static Whole whole(String json) {
    return whole(json, Optional::of, true);
  }

  private static Whole whole(
      String json, Function<String, Optional<String>> names, boolean withTexts) {
    List<Optional<String>> sources = new ArrayList<>();
    List<Optional<String>> texts = new ArrayList<>();
    String mappings = "";
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        boolean isList = value == JsonToken.START_ARRAY;
        if (isList && field.equals("sources")) {
          read(parser, text -> sources.add(text.flatMap(names)));
        } else if (isList && withTexts && field.equals("sourcesContent")) {
          read(parser, texts::add);
        } else if (field.equals("mappings") && value == JsonToken.VALUE_STRING) {
          mappings = parser.getText();
        } else {
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
    Map<String, String> contents = new HashMap<>();
    for (int i = 0; i < Math.min(sources.size(), texts.size()); i++) {
      if (sources.get(i).isPresent() && texts.get(i).isPresent()) {
        contents.put(sources.get(i).get(), texts.get(i).get());
      }
    }
    return new Whole(decode(mappings, sources), contents);
  }

  private static void read(JsonParser parser, Consumer<Optional<String>> texts) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      texts.accept(Optional.ofNullable(parser.getValueAsString()));
    }
  }

  private static SourceMap decode(String mappings, List<Optional<String>> sources) {
    List<String> names = sources.stream().flatMap(Optional::stream).distinct().toList();
    int[] indexes =
        sources.stream().mapToInt(name -> name.map(names::indexOf).orElse(-1)).toArray();
    List<SourceMap.Entry> entries = new ArrayList<>();
    Vlq numbers = new Vlq(mappings);
    int[] state = new int[4];
    int line = 1;
    while (numbers.peek() != '\0') {
      if (!numbers.isDigit()) {
        boolean newLine = numbers.peek() == ';';
        line += newLine ? 1 : 0;
        state[0] = newLine ? 0 : state[0];
        numbers.skip();
      } else {
        segment(numbers, state);
        // libsass writes -1 for the result of an @extend.
        int index = state[1] >= 0 && state[1] < indexes.length ? indexes[state[1]] : -1;
        if (index >= 0) {
          entries.add(
              new SourceMap.Entry(line, state[0] + 1, index, state[2] + 1, state[3] + 1, false));
        }
      }
    }
    return SourceMap.of(names, entries);
  }

  /** Reads generated column, source, line and column, each relative to the one before. */
  private static void segment(Vlq numbers, int[] state) {
    for (int field = 0; numbers.isDigit(); field++) {
      int number = numbers.read();
      if (field < state.length) {
        state[field] += number;
      }
    }
  }
}
