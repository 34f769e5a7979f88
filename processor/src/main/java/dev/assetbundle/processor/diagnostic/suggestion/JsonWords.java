package dev.assetbundle.processor.diagnostic.suggestion;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Jackson says about a text that is no JSON, in words for those who write JSON. */
public final class JsonWords {

  private static final Pattern FOUND = Pattern.compile("Unexpected character \\((.*) \\(code \\d+");
  private static final Pattern TOKEN = Pattern.compile("Unrecognized token '(.*)': .*");
  private static final Pattern MARKER =
      Pattern.compile("Unexpected close marker '(.)': expected '(.)'.*");
  private static final Pattern LINE_END = Pattern.compile("code 1[03]\\)");
  private static final Pattern ENDS = Pattern.compile("Unexpected end-of-input.*");

  /** What was expected, by what is said of it. */
  private static final Map<String, String> EXPECTED = new LinkedHashMap<>();

  static {
    EXPECTED.put("to start field name", "a name in \"...\"");
    EXPECTED.put("comma to separate", "a comma");
    EXPECTED.put("colon to separate", "a colon");
    EXPECTED.put("expected a valid value", "a value");
  }

  private JsonWords() {}

  /** Returns what is wrong with a text, by the message of an exception. */
  public static String of(String message) {
    String line = message.lines().findFirst().orElse("?");
    Matcher found = FOUND.matcher(line);
    if (line.contains("(non-standard) comment")) {
      return "found the start of a comment, which JSON does not have";
    }
    if (found.lookingAt() && line.contains("in numeric value")) {
      return "a number that does not go on with a digit";
    }
    if (found.lookingAt()) {
      String rest = line.substring(found.end());
      Optional<String> expected =
          EXPECTED.entrySet().stream()
              .filter(each -> rest.contains(each.getKey()))
              .map(Map.Entry::getValue)
              .findFirst();
      String character = found.group(1).replaceFirst("^'(.*)'$", "$1");
      String shown = character.equals("\"") ? "a quotation mark" : "\"" + character + "\"";
      return "found " + shown + expected.map(each -> ", where " + each + " should be").orElse("");
    }
    Matcher token = TOKEN.matcher(line);
    if (token.matches()) {
      return "found \"" + token.group(1) + "\", which is no value: texts stand in \"...\"";
    }
    Matcher marker = MARKER.matcher(line);
    if (marker.matches()) {
      return "found \"" + marker.group(1) + "\", where \"" + marker.group(2) + "\" should be";
    }
    if (line.contains("CTRL-CHAR") && !LINE_END.matcher(line).find()) {
      return "a text has a tab or another control character: write it as \\t or \\u0000";
    }
    if (line.contains("CTRL-CHAR") || (ENDS.matcher(line).matches() && line.contains("quote"))) {
      return "a text is not closed by \" in its line";
    }
    if (ENDS.matcher(line).matches()) {
      return line.contains("for Object")
          ? "the file ends, and a \"}\" is missing"
          : line.contains("for Array")
              ? "the file ends, and a \"]\" is missing"
              : "the file ends where something should follow";
    }
    return Sentence.withSmallLetter(line);
  }
}
