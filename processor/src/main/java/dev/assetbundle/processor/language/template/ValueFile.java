package dev.assetbundle.processor.language.template;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ErbProblems;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What a file of properties says, by canonical expressions, and lines that say nothing. */
record ValueFile(Map<String, Value> values, List<Diagnostic> problems) {

  private static final String ESCAPES =
      "write a backslash before each blank, \":\" and \"=\" of the expression, as in"
          + " Shop\\:\\:HOST = example.com";

  /** One line, by its 1-based number: an expression as the file has it, and its value. */
  record Value(String key, String text, int line) {}

  /** Reads the format of {@link Properties}, line by line, so that each has its place. */
  static ValueFile parse(SourcePath file, String text) {
    Map<String, Value> values = new LinkedHashMap<>();
    List<Diagnostic> problems = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      int number = i + 1;
      String line = lines[i].stripLeading();
      if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
        continue;
      }
      StringBuilder whole = new StringBuilder(line);
      while (goesOn(whole) && i + 1 < lines.length) {
        i++;
        whole.setLength(whole.length() - 1);
        whole.append(lines[i].stripLeading());
      }
      SourceLocation at =
          SourceLocation.of(file, number, lines[number - 1].length() - line.length() + 1);
      Optional<Value> value = value(whole.toString(), number);
      if (value.isEmpty()) {
        problems.add(ErbProblems.badLine(ESCAPES, at));
      } else {
        Value known = values.putIfAbsent(RubyCode.of(value.get().key()).canonical(), value.get());
        if (known != null && !known.text().equals(value.get().text())) {
          problems.add(
              ErbProblems.secondValue(
                  value.get().key(), known.text(), known.line(), value.get().text(), at));
        }
      }
    }
    return new ValueFile(values, problems);
  }

  private static boolean goesOn(CharSequence line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == '\\') {
      end--;
    }
    return (line.length() - end) % 2 == 1;
  }

  private static Optional<Value> value(String line, int number) {
    if (!isSeparated(line)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(line));
    } catch (IOException e) {
      throw new UncheckedIOException("it comes from memory", e);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return properties.stringPropertyNames().stream()
        .filter(ValueFile::isBalanced)
        .map(key -> new Value(key, properties.getProperty(key), number))
        .findFirst();
  }

  // A key ends at its first blank, ":" or "=" without a backslash, which is rarely where an
  // expression does that has such characters.
  private static boolean isSeparated(String line) {
    int end = 0;
    while (end < line.length() && "=: \t\f".indexOf(line.charAt(end)) < 0) {
      end += line.charAt(end) == '\\' ? 2 : 1;
    }
    String rest = line.substring(Math.min(end, line.length())).stripLeading();
    return rest.startsWith("=") ? !rest.startsWith("==") : rest.startsWith(": ");
  }

  private static boolean isBalanced(String key) {
    int depth = 0;
    for (RubyToken token : RubyLexer.read(key)) {
      boolean opens = token.isMark("(") || token.isMark("[") || token.isMark("{");
      boolean closes = token.isMark(")") || token.isMark("]") || token.isMark("}");
      depth += opens ? 1 : closes ? -1 : 0;
    }
    return depth == 0 && !key.isBlank();
  }
}
