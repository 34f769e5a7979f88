package dev.assetbundle.processor.language.sass.mistake;

import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.language.sass.engine.SassResult;
import dev.assetbundle.processor.language.sass.syntax.SassSyntax;
import dev.assetbundle.processor.language.sass.syntax.SassToken;
import dev.assetbundle.processor.language.sass.syntax.SassToken.Kind;
import dev.assetbundle.processor.language.sass.syntax.SassTokens;
import dev.assetbundle.processor.text.Brackets;
import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.Mistake;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what an author forgot. Engines only report what they found instead, often at another place:
 * behind the last part that they understood, or at the end of the file.
 */
public final class SassMistake {

  /** What engines say of a text that they cannot read, in contrast to one that they cannot run. */
  private static final Pattern SYNTAX =
      Pattern.compile(
          "(?i)^(invalid css|invalid flag|expected|unclosed|unterminated|unmatched|unexpected|expecting)"
              + "|^media query expression|must be followed by a|^@import directive requires"
              + "|^undefined variable.*expected");

  /** How a statement begins that ends with a semicolon, and what may follow it in a new line. */
  private static final Pattern DECLARATION =
      Pattern.compile("\\s*((\\$[\\w-]+|--[\\w-]+|[a-zA-Z-]+)\\s*:(?!\\w+[^;]*\\{)|@[a-z-]+\\s).*");

  private static final Pattern OPEN_END = Pattern.compile(".*[,{};(+*/-]");

  private static final List<String> FLAGS =
      List.of("!default", "!global", "!important", "!optional");

  private static final Pattern FLAG = Pattern.compile("!\\s*([a-zA-Z][\\w-]*)");

  private final SassTokens tokens;
  private final String text;

  /** The offset at which an engine gives up. */
  private final int at;

  /** Where the line of that offset begins, and what it is. */
  private final int start;

  private final String line;

  private SassMistake(SassTokens tokens, int at) {
    this.tokens = tokens;
    this.text = tokens.source().text();
    this.at = at;
    this.start = Lines.start(text, at);
    this.line = text.substring(start, Lines.end(text, start));
  }

  /** Returns what was forgotten in the source that an engine refused. */
  public static Optional<Mistake> find(SassResult.Failed failed, SassTokens tokens) {
    if (failed.line() == 0 || !SYNTAX.matcher(failed.message()).find()) {
      return Optional.empty();
    }
    int at = Math.max(0, tokens.offset(failed.line(), Math.max(1, failed.column())));
    SassMistake search = new SassMistake(tokens, at);
    return Mistake.first(
        search::template,
        search::directive,
        search::comment,
        search::string,
        search::flag,
        search::braces,
        search::semicolon,
        search::opening,
        search::bracket);
  }

  private Optional<Mistake> template() {
    int tag = line.indexOf("<%");
    return Mistake.when(
        tag >= 0,
        start + tag,
        "this is a tag of ERB, but the file is no template",
        "let the name of the file end with .erb, or use asset-url() and the other functions"
            + " of Sass");
  }

  private Optional<Mistake> directive() {
    return Mistake.when(
        line.startsWith("#="),
        start,
        "\"#=\" begins a directive in CoffeeScript only",
        "write \"//=\" instead");
  }

  private Optional<Mistake> comment() {
    int last = text.lastIndexOf("/*");
    boolean isOpen = last >= 0 && text.indexOf("*/", last + 2) < 0;
    boolean isHere = isOpen && text.substring(Math.min(at, last), last).isBlank();
    return Mistake.when(
        isHere || (isOpen && text.substring(at).isBlank()),
        last,
        "this comment is not closed",
        "close it with \"*/\"");
  }

  private Optional<Mistake> string() {
    for (int i = 0; i < tokens.size(); i++) {
      SassToken token = tokens.get(i);
      int end = token.start() + token.text().length() + 1;
      if (token.kind() == Kind.STRING
          && (end >= text.length() || text.charAt(end) != text.charAt(token.start()))) {
        return Mistake.when(
            token.start() <= at + 1,
            token.start(),
            "this string is not closed",
            "close it with " + text.charAt(token.start()) + " in its line");
      }
    }
    return Optional.empty();
  }

  /** A word with an exclamation mark that Sass does not know, at which an engine gives up. */
  private Optional<Mistake> flag() {
    Matcher flag = FLAG.matcher(text).region(start, Lines.end(text, at));
    while (flag.find()) {
      String name = "!" + flag.group(1);
      boolean isHere =
          flag.start() <= at ? at <= flag.end() : text.substring(at, flag.start()).isBlank();
      if (isHere && !FLAGS.contains(name)) {
        return Optional.of(
            new Mistake(
                flag.start(),
                "Sass does not know the flag \"" + name + "\"",
                Suggestion.didYouMean(name, FLAGS)
                    .orElse("flags are " + String.join(", ", FLAGS))));
      }
    }
    return Optional.empty();
  }

  private Optional<Mistake> braces() {
    String code = line.stripTrailing();
    String last = code.isEmpty() ? "" : code.substring(code.length() - 1);
    return Mistake.when(
        tokens.source().syntax() == SassSyntax.SASS
            && "{};".contains(last)
            && !code.contains("#{")
            && !last.isEmpty(),
        start + code.length() - 1,
        "indented Sass has no \"" + last + "\"",
        "let the name of the file end with .scss, or leave out braces and semicolons");
  }

  private Optional<Mistake> semicolon() {
    int before = behindPrevious();
    if (tokens.source().syntax() == SassSyntax.SASS || before <= 0) {
      return Optional.empty();
    }
    String previous = text.substring(text.lastIndexOf('\n', before - 1) + 1, before);
    // What stands before an opening brace in the same line begins a statement, too.
    String statement = previous.substring(previous.lastIndexOf('{') + 1);
    return Mistake.when(
        DECLARATION.matcher(statement).matches()
            && !OPEN_END.matcher(previous).matches()
            && DECLARATION.matcher(line).matches(),
        before,
        "a semicolon is missing at the end of this line",
        "end it with \";\"");
  }

  /** Returns the offset behind the last token before the line. */
  private int behindPrevious() {
    int end = 0;
    for (int i = 0; i < tokens.size() && tokens.get(i).start() < start; i++) {
      SassToken token = tokens.get(i);
      end = token.start() + token.text().length() + (token.kind() == Kind.STRING ? 2 : 0);
    }
    return Math.min(end, start);
  }

  /** A selector whose block is closed, but not opened. */
  private Optional<Mistake> opening() {
    String rest = text.substring(at, Lines.end(text, at)).replaceFirst("\\s*(//.*|/\\*.*)?$", "");
    boolean isSelector = !rest.isBlank() && rest.chars().noneMatch(c -> "{}:;@$".indexOf(c) >= 0);
    return Mistake.when(
        isSelector && fault().filter(f -> !f.opens() && f.offset() > at).isPresent(),
        at + rest.length(),
        "a \"{\" is missing at the end of this line",
        "open the block with \"{\"");
  }

  private Optional<Brackets.Bracket> fault() {
    Brackets brackets = new Brackets(text);
    for (int i = 0; i < tokens.size(); i++) {
      SassToken token = tokens.get(i);
      if (token.kind() == Kind.OPEN) {
        brackets.open(token.start(), token.text());
      } else if (token.kind() == Kind.CLOSE) {
        brackets.close(token.start(), token.text());
      } else if (token.is(Kind.MARK, ";")) {
        brackets.end();
      }
    }
    return brackets.fault();
  }

  private Optional<Mistake> bracket() {
    return fault()
        .filter(
            fault ->
                fault.offset() <= at
                    || (!fault.opens() && text.substring(at, fault.offset()).isBlank()))
        .map(Brackets.Bracket::mistake);
  }
}
