package dev.assetbundle.processor.language.script.check;

import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.text.Remedies;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to do about the mistakes of which parsers only say what they met. */
final class ScriptRemedies {

  private static final Remedies REMEDIES =
      new Remedies(
          """
          assigning to rvalue|invalid assignment target => \
          only a variable or property can stand before "="; write "===" to compare
          break must be inside => write "return" to leave a function
          unsyntactic continue => write the label before a loop around it, as name: for
          multiple default => leave one of them out
          must have an initializer => \
          write "=" and a value behind the name, or "let" instead of "const"
          may only appear at the top level => \
          move it out of the function or block, or write import(...) there
          private field '(#[^']+)' must be declared => declare it in the body of the class: $1;
          return must be inside function|'return' outside of function => \
          put the code into a function, as (function () { ... })()
          unterminated string => \
          close it with the quote it begins with; a text of several lines stands in `...`
          unterminated template => close it with "`"
          unexpected character '!' => only the first line of a file can begin with "#!"
          identifier '([^']+)' has already been declared => \
          rename one of the two, or leave the second declaration out
          octal (literal|escape) => write \\x and two hexadecimal digits
          'with' in strict mode => name the object before each of its properties
          super\\(\\) call outside => leave it out, or let the class extend another
          invalid regular expression flag => flags are d, g, i, m, s, u, v and y, each once
          invalid regular expression: .*unterminated group => close each "(" with ")"
          invalid regular expression => write \\ before a sign that stands for itself
          unterminated regular expression => close it with "/"
          the constant "[^"]+" must be initialized => give it a value, or use "let"
          cannot use "break" here => write "return" to leave a function
          there is no containing label => write the label before a loop around it, as name: for
          private name "(#[^"]+)" must be declared => declare it in the body of the class: $1;
          syntax error "!" => only the first line of a file can begin with "#!"
          cannot use "await" outside => write "async" before the function around it
          cannot use "yield" outside => write "function*" in the place of "function"
          unexpected "," after rest => put the rest behind all others
          """);

  private static final Set<String> KEYWORDS =
      Set.of(
          """
          async await class const delete export function import let new return static switch throw
          typeof var while yield
          """
              .split("\\s+"));

  private static final Pattern LAST_WORD = Pattern.compile("(?<![\\w$.])([a-z]{3,})\\s+$");
  private static final Pattern OCTAL = Pattern.compile("0\\d");
  private static final Pattern ELSE = Pattern.compile("\\belse\\s*$");
  private static final Pattern JSON = Pattern.compile("\\s*\\{\\s*\"[^\"\\n]*\"\\s*:?");
  private static final Pattern SASS = Pattern.compile("(?m)^\\s*\\$[\\w-]+\\s*:[^;{,\n]*;");

  private ScriptRemedies() {}

  /** Returns what to do where a parser gives up with these words, in small letters. */
  static Optional<String> of(String script, int offset, String reason) {
    return REMEDIES.of(reason).or(() -> ofText(script, offset));
  }

  /** Returns what to do about what a parser says, in small letters. */
  static Optional<String> ofWords(String reason) {
    return REMEDIES.of(reason);
  }

  private static Optional<String> ofText(String script, int offset) {
    String before = script.substring(0, offset);
    String line = before.substring(before.lastIndexOf('\n') + 1);
    if (ELSE.matcher(line).find()) {
      return Optional.of("\"else\" stands behind the block of an \"if\" only");
    }
    if (script.startsWith("->", offset) || line.endsWith("->") || line.endsWith("-")) {
      return Optional.of("let the name of the file end with .coffee, or write () => { ... }")
          .filter(
              hint -> script.substring(Math.max(0, offset - 2)).stripLeading().startsWith("->"));
    }
    if (OCTAL.matcher(script).region(offset, script.length()).lookingAt()) {
      return Optional.of("write 0o before octal digits, or leave the first 0 out");
    }
    if (JSON.matcher(before).matches()) {
      return Optional.of("write a name before it, as var name = {...}, or call the file .json");
    }
    if (SASS.matcher(script).find()) {
      return Optional.of("this looks like Sass: let the name of the file end with .scss");
    }
    Matcher word = LAST_WORD.matcher(line);
    return word.find() && !KEYWORDS.contains(word.group(1))
        ? Suggestion.nearest(word.group(1), KEYWORDS, 2).map(Suggestion::ask)
        : Optional.empty();
  }
}
