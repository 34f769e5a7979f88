package dev.assetbundle.processor.language.script.check;

import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.syntax.js.JsToken;
import dev.assetbundle.processor.syntax.js.JsTokenizer;
import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.Mistake;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses from the place at which a parser gives up what a text is, if it is no JavaScript. */
record ScriptNature(String text, int at) {

  private static final Pattern CONFLICT = Pattern.compile("(<{7}|>{7}|\\|{7}|={7})(?!\\S).*");
  private static final Pattern TAG = Pattern.compile("<(/?[A-Za-z][\\w.:-]*|>|!--|!DOCTYPE)");
  private static final String QUOTES = "\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb";

  /** What stands before a word that a parser of JavaScript did not expect. */
  private static final Pattern TYPE_WORD_BEFORE =
      Pattern.compile(
          ".*\\b(interface|type|namespace|module|declare|abstract|private|public|protected"
              + "|readonly|override|implements|as|satisfies)\\s+",
          Pattern.DOTALL);

  private static final Pattern TYPE_WORD =
      Pattern.compile(
          "(enum|interface|as|satisfies|implements|readonly|declare|abstract|private|public"
              + "|protected|is)\\b.*",
          Pattern.DOTALL);

  /** An annotation or a mark behind a name: {@code a: string}, {@code a?: b}, {@code a!.b}. */
  private static final Pattern TYPE_MARK =
      Pattern.compile("(\\??:\\s*[\\w{(\\[\"'|]|\\?\\s*[,):]|!\\s*[.)\\];,:]).*", Pattern.DOTALL);

  private static final Pattern AFTER_NAME = Pattern.compile(".*[\\w$)\\]}?]\\s*", Pattern.DOTALL);

  private static final Pattern HASHED =
      Pattern.compile("#\\s*=\\s*((?:require|link|stub|depend_on).*?)\\s*");

  /** A block that begins like an object, up to the second of its names. */
  private static final Pattern ARROW_BODY =
      Pattern.compile("=>\\s*(\\{)\\s*[\\w$]+\\s*:[^{}();]*,\\s*[\\w$]+\\s*$");

  private static final int NEAR = 80;

  /** Returns the guess for a text that a parser refuses at an offset; empty without any. */
  static Optional<Mistake> guess(String text, int offset) {
    ScriptNature nature = new ScriptNature(text, offset);
    return Mistake.first(
        nature::wide,
        nature::conflict,
        nature::template,
        nature::directive,
        nature::character,
        nature::markup,
        nature::object,
        nature::types);
  }

  private Optional<Mistake> wide() {
    int zero = text.indexOf('\0');
    return Mistake.when(
        zero >= 0,
        Math.min(zero, at),
        "there are zero bytes, so this is no text in UTF-8",
        "it is probably saved as UTF-16; save the file as UTF-8");
  }

  private Optional<Mistake> conflict() {
    return Mistake.when(
        CONFLICT.matcher(line()).matches(),
        Lines.start(text, at),
        FileProblems.CONFLICT,
        FileProblems.CONFLICT_HINT);
  }

  private Optional<Mistake> template() {
    int offset = text.startsWith("<%", at) ? at : at - 1;
    if (!text.startsWith("<%", offset)) {
      // A quote in the tag may end the string around it.
      int start = Lines.start(text, at);
      int tag = line().indexOf("<%");
      int end = tag < 0 ? -1 : text.indexOf("%>", start + tag);
      offset = end >= at && start + tag < at ? start + tag : -1;
    }
    return Mistake.when(
        offset >= 0,
        offset,
        "an ERB tag is no JavaScript",
        "add .erb to the name of the file to have its tags run");
  }

  private Optional<Mistake> directive() {
    Matcher hashed = HASHED.matcher(line());
    return hashed.matches()
        ? found(
            Lines.start(text, at),
            "\"#=\" begins a directive in CoffeeScript only",
            "write \"//= " + hashed.group(1) + "\"")
        : Optional.empty();
  }

  private Optional<Mistake> character() {
    if (at >= text.length() || text.charAt(at) < 128) {
      return Optional.empty();
    }
    int point = text.codePointAt(at);
    return QUOTES.indexOf(point) >= 0
        ? found(
            at,
            "the quote " + Character.toString(point) + " of printed text is no quote of code",
            "write \" or ' instead")
        : found(
            at,
            String.format(Locale.ROOT, "the character U+%04X cannot stand here", point),
            "remove it; it may be invisible, or only look like another one");
  }

  private Optional<Mistake> markup() {
    Matcher tag = TAG.matcher(text).region(at, text.length());
    if (!tag.lookingAt()) {
      return Optional.empty();
    }
    if (text.startsWith("</", at) || startsStatement()) {
      return found(
          at, "this is HTML, not JavaScript", "leave the tags out; a script file holds code only");
    }
    boolean closes = text.indexOf("</", at) >= 0 || text.indexOf("/>", at) >= 0;
    return compiled(closes ? "JSX" : "TypeScript");
  }

  private boolean startsStatement() {
    List<JsToken> tokens = JsTokenizer.significant(text.substring(0, at));
    String last = tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1).text(text);
    return last.isEmpty() || last.equals(";") || last.equals("}");
  }

  private Optional<Mistake> object() {
    String before = text.substring(Math.max(0, at - NEAR), at);
    Matcher body = ARROW_BODY.matcher(before);
    return text.startsWith(":", at) && body.find()
        ? found(
            at - before.length() + body.start(1),
            "behind \"=>\" a brace begins a block, not an object",
            "put parentheses around the object: => ({ ... })")
        : Optional.empty();
  }

  private Optional<Mistake> types() {
    String before = text.substring(Math.max(0, at - NEAR), at);
    String after = text.substring(at, Math.min(text.length(), at + NEAR));
    boolean isTyped =
        TYPE_WORD_BEFORE.matcher(before).matches()
            || TYPE_WORD.matcher(after).matches()
            || (AFTER_NAME.matcher(before).matches() && TYPE_MARK.matcher(after).matches());
    return isTyped ? compiled("TypeScript") : Optional.empty();
  }

  private Optional<Mistake> compiled(String language) {
    return found(
        at,
        "this looks like " + language + ", which no browser knows",
        "end its name with "
            + (language.equals("JSX") ? ".jsx" : ".ts")
            + ", which needs dev.assetbundle:assetbundle-esbuild on the processor path, or compile it"
            + " to JavaScript first");
  }

  private static Optional<Mistake> found(int offset, String trouble, String remedy) {
    return Optional.of(new Mistake(offset, trouble, remedy));
  }

  private String line() {
    int start = Lines.start(text, at);
    return text.substring(start, Lines.end(text, start));
  }
}
