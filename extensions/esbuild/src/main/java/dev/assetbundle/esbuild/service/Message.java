package dev.assetbundle.esbuild.service;

import dev.assetbundle.processor.diagnostic.suggestion.Sentence;
import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.language.script.check.ScriptMistake;
import dev.assetbundle.processor.model.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error or a warning of esbuild.
 *
 * @param id of warnings, such as {@code "equals-nan"}; empty for most errors
 * @param text in words that can stand alone
 * @param place empty if it is about no place
 * @param notes more about it, each with a place or without
 */
public record Message(String id, String text, Optional<Place> place, List<Message> notes) {

  /** A name or path, in quotation marks or not. */
  private static final Pattern NAME = Pattern.compile("[\"']?([\\w@$./-]*\\w[\\w@$./-]*)[\"']?");

  /**
   * A place in a source.
   *
   * @param file as esbuild was told
   * @param line 1-based
   * @param column 1-based, in UTF-16 units
   * @param suggestion what to write there instead; may be empty
   */
  public record Place(String file, int line, int column, String suggestion) {}

  /** Copies the notes. */
  public Message {
    notes = List.copyOf(notes);
  }

  /** Returns the messages that an answer has as its {@code errors} or {@code warnings}. */
  public static List<Message> all(Map<String, Object> answer, String name) {
    List<Message> all = new ArrayList<>();
    if (answer.get(name) instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> map) {
          all.add(of(map));
        }
      }
    }
    return all;
  }

  /** Returns the text in the form of all messages: with a small letter, without a full stop. */
  public String words() {
    return Sentence.withSmallLetter(text.strip().replaceFirst("[.:]$", ""));
  }

  /**
   * Returns what helps to correct it: the name that was meant, else the notes. Esbuild also
   * suggests marks such as a semicolon, which are rarely what was forgotten.
   *
   * @param where returns the place of a note for its author
   */
  public Optional<String> hint(Function<Place, SourceLocation> where) {
    Optional<String> meant =
        place
            .map(at -> NAME.matcher(at.suggestion()))
            .filter(Matcher::matches)
            .map(name -> Suggestion.ask(name.group(1)));
    return meant
        .or(() -> notes.isEmpty() && !isOfJson() ? ScriptMistake.remedy(text) : Optional.empty())
        .or(
            () ->
                notes.stream()
                    .map(note -> note.words() + note.behind(where))
                    .reduce((first, second) -> first + "; " + second));
  }

  private boolean isOfJson() {
    return place.filter(at -> at.file().endsWith(".json")).isPresent();
  }

  private String behind(Function<Place, SourceLocation> where) {
    return place.map(where).map(at -> " (" + at + ")").orElse("");
  }

  private static Message of(Map<?, ?> map) {
    List<Message> notes = new ArrayList<>();
    if (map.get("notes") instanceof List<?> list) {
      for (Object note : list) {
        if (note instanceof Map<?, ?> content) {
          notes.add(of(content));
        }
      }
    }
    Optional<Place> place =
        map.get("location") instanceof Map<?, ?> location
            ? Optional.of(place(location))
            : Optional.empty();
    return new Message(text(map, "id"), text(map, "text"), place, notes);
  }

  private static Place place(Map<?, ?> location) {
    // Columns are counted in bytes of the line, from 0.
    byte[] line = text(location, "lineText").getBytes(StandardCharsets.UTF_8);
    int bytes = Math.max(0, Math.min(line.length, number(location, "column")));
    int column = new String(line, 0, bytes, StandardCharsets.UTF_8).length() + 1;
    return new Place(
        text(location, "file"), number(location, "line"), column, text(location, "suggestion"));
  }

  private static String text(Map<?, ?> map, String name) {
    return map.get(name) instanceof String text ? text : "";
  }

  private static int number(Map<?, ?> map, String name) {
    return map.get(name) instanceof Integer number ? number : 0;
  }

  /** Returns an error about no place, as a reply to a question has it. */
  public static Map<String, Object> toEsbuild(String text) {
    return Map.of(
        "id",
        "",
        "pluginName",
        "assetbundle",
        "text",
        text,
        "location",
        Values.NULL,
        "notes",
        List.of(),
        "detail",
        -1);
  }
}
