package dev.assetbundle.processor.language.script.coffee;

import dev.assetbundle.processor.language.script.run.ScriptRefusal;
import dev.assetbundle.processor.text.Remedies;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to say besides the compiler's own words, mostly of code that CoffeeScript 1 accepts and 2
 * does not. Which code that is was found out with both compilers.
 *
 * @param refusal with a better place and reason, where there is one
 * @param hint what to write instead
 */
public record CoffeeAdvice(ScriptRefusal refusal, Optional<String> hint) {
  private static final Pattern DIRECTIVE =
      Pattern.compile("\\s*//\\s*=\\s*((?:require|link|stub|depend_on)\\b.*?)\\s*");
  private static final Pattern COMMENT = Pattern.compile("\\s*(//|/\\*).*");
  private static final Pattern TAG = Pattern.compile("<%.*%>");
  private static final Pattern MISSING = Pattern.compile("missing ([)\\]}]|/{1,3}|\"+|'+)( .*)?");
  private static final Pattern OPENING =
      Pattern.compile("\\s*(if|unless|for|while|until|switch)\\b.*");

  /** What no version takes. */
  private static final Remedies OTHERS =
      new Remedies(
          """
          ^keyword '(?!await)\\w+' can't be assigned$ => \
          that is a word of the language: use another name
          ^unexpected else$ => write it below an if, indented like that
          ^unmatched [)\\]}]$ => close what was opened before it first
          ^reserved word '(var|let|const)'$ => \
          leave it out: CoffeeScript declares variables by itself
          ^reserved word 'function'$ => write (a, b) -> instead of function (a, b) { ... }
          ^unexpected indentation$ => \
          a line is indented deeper only behind what takes a block, such as -> or if
          """);

  private static final String VERSION = "this is CoffeeScript 2, and Rails has 1.12; ";

  /**
   * {@code super} without arguments or parentheses, as far as what follows shows. Only looked for
   * where something is wrong already, so that one in a string or comment does no harm.
   */
  private static final Pattern BARE_SUPER =
      Pattern.compile(
          "(?<![\\w$.@?:'\"#-])super(?=[ \\t]*(?:$|[)\\]},;+*/<>=?&|#]|-(?![>\\w])"
              + "|(?:if|unless|for|while|until|then|else|and|or|is|isnt|in|of|instanceof)\\b))",
          Pattern.MULTILINE);

  private static final Pattern PROTOTYPE = Pattern.compile("(::|\\.prototype\\b).*=");

  /** What is new in version 2. */
  private static final Remedies NEWER =
      new Remedies(
          """
          ^can't reference 'this' before calling super in derived class constructors => \
          as in JavaScript, a constructor of a class that extends another has to call super \
          before it uses @
          ^can't use @params in derived class constructors without calling super => \
          as in JavaScript, a constructor of a class that extends another has to call super
          ^'get' cannot be used as a keyword => \
          it knows no getters, and wants parentheses in a call: get(...)
          ^'set' cannot be used as a keyword => \
          it knows no setters, and wants parentheses in a call: set(...)
          ^keyword 'await' can't be assigned => \
          await is a word of the language now: use another name
          ^unexpected extends => \
          extends stands behind the name of a new class only: class A extends B
          ^missing (</|/>) => a "<" with a name right behind it is JSX: write a < b
          ^mixed indentation => \
          tabs and blanks cannot be mixed: indent all lines with the same
          ^indentation mismatch => \
          each line has to be indented like one of those above, with the same characters
          """);

  /** Returns what to say of a mistake in {@code source}. */
  public static CoffeeAdvice of(String source, ScriptRefusal refusal) {
    String reason = refusal.reason();
    if (reason.startsWith("unexpected ")) {
      Optional<ScriptRefusal> bare = bareSuper(source, refusal.line());
      if (bare.isPresent()) {
        String hint =
            VERSION + "write super(arguments...) to hand on all arguments, or super() for none";
        return new CoffeeAdvice(bare.get(), Optional.of(hint));
      }
    }
    if (reason.startsWith("cannot use super outside of an instance method")) {
      String line = source.lines().skip(Math.max(0, refusal.line() - 1)).findFirst().orElse("");
      return new CoffeeAdvice(
          refusal,
          Optional.of("put the method into the body of its class, or call Parent::method.call(@)")
              .map(hint -> VERSION + hint)
              .filter(hint -> PROTOTYPE.matcher(line).find()));
    }
    ScriptRefusal better = better(source, refusal);
    return new CoffeeAdvice(
        better, better.hint().or(() -> NEWER.of(reason).map(hint -> VERSION + hint)));
  }

  // The compiler sees it at the next word, which may stand in another line, or not at all.
  private static Optional<ScriptRefusal> bareSuper(String source, int line) {
    Matcher matcher = BARE_SUPER.matcher(source);
    while (matcher.find()) {
      String before = source.substring(0, matcher.start());
      int at = 1 + (int) before.chars().filter(c -> c == '\n').count();
      if (line == 0 || Math.abs(at - line) <= 1) {
        int column = matcher.start() - before.lastIndexOf('\n');
        return Optional.of(
            ScriptRefusal.broken(at, column, "super stands without arguments or parentheses"));
      }
    }
    return Optional.empty();
  }

  /** Returns the refusal with a hint, and a better place and reason where there is one. */
  private static ScriptRefusal better(String source, ScriptRefusal refusal) {
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
        .orElseGet(() -> refusal.withHint(OTHERS.of(refusal.reason())));
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
