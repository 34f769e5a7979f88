package dev.assetbundle.processor.language.script.coffee;

import dev.assetbundle.processor.language.script.run.ScriptRefusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to say of code that no version of CoffeeScript accepts. */
final class CoffeeMistake {

  private static final Pattern DIRECTIVE =
      Pattern.compile("\\s*//\\s*=\\s*((?:require|link|stub|depend_on)\\b.*?)\\s*");
  private static final Pattern COMMENT = Pattern.compile("\\s*(//|/\\*).*");
  private static final Pattern TAG = Pattern.compile("<%.*%>");
  private static final Pattern MISSING = Pattern.compile("missing ([)\\]}]|/{1,3}|\"+|'+)( .*)?");

  private static final Pattern ASSIGNED =
      Pattern.compile("keyword '(?!await)\\w+' can't be assigned");
  private static final Pattern OPENING =
      Pattern.compile("\\s*(if|unless|for|while|until|switch)\\b.*");

  /** What the compiler says of words of JavaScript. */
  private static final Map<String, String> WORDS =
      Map.of(
          "unexpected else", "write it below an if, indented like that",
          "unmatched )", "close what was opened before it first",
          "unmatched ]", "close what was opened before it first",
          "unmatched }", "close what was opened before it first",
          "reserved word 'var'", "leave it out: CoffeeScript declares variables by itself",
          "reserved word 'let'", "leave it out: CoffeeScript declares variables by itself",
          "reserved word 'const'", "leave it out: CoffeeScript declares variables by itself",
          "reserved word 'function'", "write (a, b) -> instead of function (a, b) { ... }",
          "unexpected indentation",
              "a line is indented deeper only behind what takes a block, such as -> or if");

  private CoffeeMistake() {}

  /** Returns the refusal with a hint, and a better place and reason where there is one. */
  static ScriptRefusal better(String source, ScriptRefusal refusal) {
    if (refusal.line() == 0) {
      return refusal;
    }
    List<String> lines = source.lines().toList();
    String line = refusal.line() > lines.size() ? "" : lines.get(refusal.line() - 1);
    return foreign(line, refusal)
        .or(() -> unclosedComment(line, refusal))
        .or(() -> unclosedValue(line, refusal))
        .or(() -> unclosed(refusal))
        .or(() -> block(lines, refusal))
        .orElseGet(() -> refusal.withHint(hint(refusal.reason())));
  }

  private static Optional<String> hint(String reason) {
    return ASSIGNED.matcher(reason).matches()
        ? Optional.of("that is a word of the language: use another name")
        : Optional.ofNullable(WORDS.get(reason));
  }

  /** The compiler points to the statement, whatever is wrong with its block. */
  private static Optional<ScriptRefusal> block(List<String> lines, ScriptRefusal refusal) {
    int at = refusal.line() - 1;
    if (at >= lines.size() || !OPENING.matcher(lines.get(at)).matches()) {
      return Optional.empty();
    }
    String line = lines.get(at);
    if (line.stripTrailing().endsWith("{")) {
      return said(
          refusal,
          line.lastIndexOf('{'),
          "a block has no braces in CoffeeScript",
          "leave them out, and indent its lines");
    }
    int depth = line.length() - line.stripLeading().length();
    boolean isFlat =
        lines.stream()
            .skip(refusal.line())
            .filter(next -> !next.isBlank())
            .findFirst()
            .filter(next -> next.length() - next.stripLeading().length() <= depth)
            .isPresent();
    return isFlat && refusal.reason().startsWith("unexpected ") && !line.contains(" then ")
        ? Optional.of(
            refusal.withHint(Optional.of("indent the lines below that belong to its block")))
        : Optional.empty();
  }

  /** What belongs to another language. */
  private static Optional<ScriptRefusal> foreign(String line, ScriptRefusal refusal) {
    Matcher directive = DIRECTIVE.matcher(line);
    int start = line.length() - line.stripLeading().length();
    if (directive.matches()) {
      return said(
          refusal,
          start,
          "\"//=\" begins no directive in CoffeeScript",
          "write \"#= " + directive.group(1) + "\"");
    }
    if (COMMENT.matcher(line).matches()) {
      return said(
          refusal,
          start,
          "\"" + line.strip().substring(0, 2) + "\" begins no comment in CoffeeScript",
          "write \"#\", or \"###\" before and after several lines");
    }
    Matcher tag = TAG.matcher(line);
    return tag.find()
        ? said(
            refusal,
            tag.start(),
            "an ERB tag is no CoffeeScript",
            "add .erb to the name of the file to have its tags run")
        : Optional.empty();
  }

  /** A quote that ends the string is taken for the start of one in what is put in. */
  private static Optional<ScriptRefusal> unclosedValue(String line, ScriptRefusal refusal) {
    int at = Math.min(line.length(), Math.max(0, refusal.column() - 1));
    int open = line.lastIndexOf("#{", at);
    return refusal.reason().equals("missing \"") && open >= 0 && line.indexOf('}', open) < 0
        ? said(refusal, open, "this \"#{\" is not closed", "close it with \"}\"")
        : Optional.empty();
  }

  private static Optional<ScriptRefusal> unclosedComment(String line, ScriptRefusal refusal) {
    int at = Math.max(0, refusal.column() - 1);
    return line.startsWith("###", at)
        ? said(refusal, at, "this comment is not closed", "close it with \"###\"")
        : line.startsWith("`", at)
            ? said(refusal, at, "this JavaScript is not closed", "close it with \"`\"")
            : Optional.empty();
  }

  /** The compiler points to what was opened. */
  private static Optional<ScriptRefusal> unclosed(ScriptRefusal refusal) {
    Matcher missing = MISSING.matcher(refusal.reason());
    return missing.matches()
        ? Optional.of(
            refusal.withHint(
                Optional.of("what begins here is not closed: add " + missing.group(1))))
        : Optional.empty();
  }

  private static Optional<ScriptRefusal> said(
      ScriptRefusal refusal, int column, String reason, String hint) {
    return Optional.of(
        ScriptRefusal.broken(refusal.line(), column + 1, reason).withHint(Optional.of(hint)));
  }
}
