package dev.assetbundle.processor.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What to do about the mistakes that tools name well, but without a remedy. */
public final class Remedies {

  private final Map<Pattern, String> remedies = new LinkedHashMap<>();

  /** Takes lines such as {@code no "(\w+)" => declare $1}: words of a tool, and what to do. */
  public Remedies(String table) {
    for (String line : table.lines().toList()) {
      String[] pair = line.split(" => ", 2);
      int flags = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
      remedies.put(Pattern.compile(pair[0], flags), pair[1]);
    }
  }

  /** Returns the first remedy whose pattern is found; {@code $1} is the first group in it. */
  public Optional<String> of(String words) {
    return remedies.entrySet().stream()
        .flatMap(
            entry ->
                entry.getKey().matcher(words).results().map(found -> of(found, entry.getValue())))
        .findFirst();
  }

  private static String of(MatchResult found, String remedy) {
    return remedy.contains("$1") ? remedy.replace("$1", found.group(1)) : remedy;
  }
}
