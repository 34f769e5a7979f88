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
   * Returns the map that a tool wrote.
   *
   * @param names returns the name of a source for the map; text of a source without a name is left
   *     out
   * @throws IllegalArgumentException if {@code json} is no source map
   */
  public static SourceMap read(String json, Function<String, Optional<String>> names) {
    List<Optional<String>> sources = new ArrayList<>();
    String mappings = "";
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if (field.equals("sources")) {
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            Optional<String> source = Optional.ofNullable(parser.getValueAsString());
            sources.add(source.flatMap(names));
          }
        } else if (field.equals("mappings") && value == JsonToken.VALUE_STRING) {
          mappings = parser.getText();
        } else {
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
    return decode(mappings, sources);
  }

  /** Returns the texts of the sources that a map holds, by the names of the sources. */
  public static Map<String, String> contents(String json) {
    List<String> sources = new ArrayList<>();
    List<Optional<String>> contents = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        if (field.equals("sources")) {
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            sources.add(parser.getText());
          }
        } else if (field.equals("sourcesContent")) {
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            contents.add(Optional.ofNullable(parser.getValueAsString()));
          }
        } else {
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < Math.min(sources.size(), contents.size()); i++) {
      String source = sources.get(i);
      contents.get(i).ifPresent(text -> texts.put(source, text));
    }
    return texts;
  }

  private static SourceMap decode(String mappings, List<Optional<String>> sources) {
    List<String> names = sources.stream().flatMap(Optional::stream).distinct().toList();
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
        boolean known = state[1] >= 0 && state[1] < sources.size();
        Optional<String> source = known ? sources.get(state[1]) : Optional.empty();
        if (source.isPresent()) {
          int index = names.indexOf(source.get());
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
