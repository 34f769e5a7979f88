package dev.assetbundle.processor.language.sass.mistake;

import dev.assetbundle.processor.language.sass.engine.SassResult;
import dev.assetbundle.processor.language.sass.syntax.SassSyntax;
import dev.assetbundle.processor.language.sass.syntax.SassToken;
import dev.assetbundle.processor.language.sass.syntax.SassToken.Kind;
import dev.assetbundle.processor.language.sass.syntax.SassTokens;
import dev.assetbundle.processor.text.Brackets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What an author forgot, where an engine only says what it met instead, and often where: behind the
 * last thing that it understood, or at the end of the file.
 *
 * @param offset where that is in the source
 * @param trouble what to say instead of the engine's words
 * @param remedy what to do
 */
public record SassMistake(int offset, String trouble, String remedy) {

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

  /** Returns what was forgotten in the source that an engine refused. */
  public static Optional<SassMistake> find(SassResult.Failed failed, SassTokens tokens) {
    if (failed.line() == 0 || !SYNTAX.matcher(failed.message()).find()) {
      return Optional.empty();
    }
    int at = Math.max(0, tokens.offset(failed.line(), Math.max(1, failed.column())));
    return List.<Supplier<Optional<SassMistake>>>of(
            () -> template(tokens, at),
            () -> directive(tokens, at),
            () -> comment(tokens, at),
            () -> string(tokens, at),
            () -> SassFlag.unknown(tokens.source().text(), at),
            () -> braces(tokens, at),
            () -> semicolon(tokens, at),
            () -> opening(tokens, at),
            () -> bracket(tokens, at))
        .stream()
        .flatMap(kind -> kind.get().stream())
        .findFirst();
  }

  private static Optional<SassMistake> template(SassTokens tokens, int at) {
    String text = tokens.source().text();
    int start = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    int tag = line(text, start).indexOf("<%");
    return tag < 0
        ? Optional.empty()
        : Optional.of(
            new SassMistake(
                start + tag,
                "this is a tag of ERB, but the file is no template",
                "let the name of the file end with .erb, or use asset-url() and the other functions"
                    + " of Sass"));
  }

  private static Optional<SassMistake> directive(SassTokens tokens, int at) {
    String text = tokens.source().text();
    int start = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    return line(text, start).startsWith("#=")
        ? Optional.of(
            new SassMistake(
                start, "\"#=\" begins a directive in CoffeeScript only", "write \"//=\" instead"))
        : Optional.empty();
  }

  private static Optional<SassMistake> comment(SassTokens tokens, int at) {
    String text = tokens.source().text();
    int last = text.lastIndexOf("/*");
    boolean isOpen = last >= 0 && text.indexOf("*/", last + 2) < 0;
    boolean isHere = isOpen && text.substring(Math.min(at, last), last).isBlank();
    return isHere || (isOpen && text.substring(at).isBlank())
        ? Optional.of(new SassMistake(last, "this comment is not closed", "close it with \"*/\""))
        : Optional.empty();
  }

  private static Optional<SassMistake> string(SassTokens tokens, int at) {
    String text = tokens.source().text();
    for (int i = 0; i < tokens.size(); i++) {
      SassToken token = tokens.get(i);
      int end = token.start() + token.text().length() + 1;
      if (token.kind() == Kind.STRING
          && (end >= text.length() || text.charAt(end) != text.charAt(token.start()))) {
        String quote = text.substring(token.start(), token.start() + 1);
        return token.start() <= at + 1
            ? Optional.of(
                new SassMistake(
                    token.start(),
                    "this string is not closed",
                    "close it with " + quote + " in its line"))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<SassMistake> braces(SassTokens tokens, int at) {
    String text = tokens.source().text();
    int start = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    String line = line(text, start).stripTrailing();
    String last = line.isEmpty() ? "" : line.substring(line.length() - 1);
    boolean isBrace =
        tokens.source().syntax() == SassSyntax.SASS
            && "{};".contains(last)
            && !line.contains("#{")
            && !last.isEmpty();
    return isBrace
        ? Optional.of(
            new SassMistake(
                start + line.length() - 1,
                "indented Sass has no \"" + last + "\"",
                "let the name of the file end with .scss, or leave out braces and semicolons"))
        : Optional.empty();
  }

  private static Optional<SassMistake> semicolon(SassTokens tokens, int at) {
    String text = tokens.source().text();
    int start = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    int before = behindPrevious(tokens, start);
    if (tokens.source().syntax() == SassSyntax.SASS || before <= 0) {
      return Optional.empty();
    }
    int lineBefore = text.lastIndexOf('\n', before - 1) + 1;
    String previous = text.substring(lineBefore, before);
    // What stands before an opening brace in the same line begins a statement, too.
    String statement = previous.substring(previous.lastIndexOf('{') + 1);
    boolean isMissing =
        DECLARATION.matcher(statement).matches()
            && !OPEN_END.matcher(previous).matches()
            && DECLARATION.matcher(line(text, start)).matches();
    return isMissing
        ? Optional.of(
            new SassMistake(
                before, "a semicolon is missing at the end of this line", "end it with \";\""))
        : Optional.empty();
  }

  /** Returns the offset behind the last token before another offset. */
  private static int behindPrevious(SassTokens tokens, int offset) {
    int end = 0;
    for (int i = 0; i < tokens.size() && tokens.get(i).start() < offset; i++) {
      SassToken token = tokens.get(i);
      end = token.start() + token.text().length() + (token.kind() == Kind.STRING ? 2 : 0);
    }
    return Math.min(end, offset);
  }

  /** A selector whose block is closed, but not opened. */
  private static Optional<SassMistake> opening(SassTokens tokens, int at) {
    String text = tokens.source().text();
    String line = line(text, at).replaceFirst("\\s*(//.*|/\\*.*)?$", "");
    boolean isSelector = !line.isBlank() && line.chars().noneMatch(c -> "{}:;@$".indexOf(c) >= 0);
    boolean closesNothing =
        fault(tokens).filter(fault -> !fault.opens() && fault.offset() > at).isPresent();
    return isSelector && closesNothing
        ? Optional.of(
            new SassMistake(
                at + line.length(),
                "a \"{\" is missing at the end of this line",
                "open the block with \"{\""))
        : Optional.empty();
  }

  private static Optional<Brackets.Bracket> fault(SassTokens tokens) {
    Brackets brackets = new Brackets(tokens.source().text());
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

  private static Optional<SassMistake> bracket(SassTokens tokens, int at) {
    String text = tokens.source().text();
    return fault(tokens)
        .filter(
            fault ->
                fault.opens()
                    ? fault.offset() <= at
                    : fault.offset() <= at || text.substring(at, fault.offset()).isBlank())
        .map(fault -> new SassMistake(fault.offset(), fault.trouble(), fault.remedy()));
  }

  private static String line(String text, int start) {
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end);
  }
}
