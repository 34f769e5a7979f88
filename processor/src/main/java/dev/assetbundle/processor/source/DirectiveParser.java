package dev.assetbundle.processor.source;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.DirectiveProblems;
import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.text.MappedText;
import dev.assetbundle.processor.text.SourceMap;
import dev.assetbundle.processor.text.TextEdit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the directives out of the header of a source (Sprockets 4). Each directive line becomes an
 * empty line; a header of one directive line vanishes. Unlike Sprockets, a directive line that
 * opens or closes a block comment leaves the mark behind, so that no comment is torn.
 */
public final class DirectiveParser {

  /** Marks without letters, digits and underscores, the last of them {@code =}, then a word. */
  private static final Pattern LINE =
      Pattern.compile("\\W*=\\p{javaWhitespace}*(\\w.*)", Pattern.DOTALL);

  private final MappedText source;
  private final List<Directive> directives = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<Directive.Kind> seen = new HashSet<>();

  private DirectiveParser(MappedText source) {
    this.source = source;
  }

  /** Reads a header; its comments may be those with {@code #}, as in CoffeeScript. */
  public static ParsedSource parse(MappedText source, boolean hashComments) {
    return new DirectiveParser(source).read(headerEnd(source.text(), hashComments));
  }

  private ParsedSource read(int headerEnd) {
    String text = source.text();
    List<TextEdit> edits = new ArrayList<>();
    int number = 0;
    boolean inBlock = false;
    for (int start = 0; start < headerEnd; ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 || newline >= headerEnd ? headerEnd : newline;
      String line = text.substring(start, end);
      number++;
      boolean commentBefore = inBlock;
      inBlock = opensBlock(line, inBlock);
      Matcher found = LINE.matcher(line);
      if (found.matches() && accept(found.group(1).stripTrailing(), number, found.start(1) + 1)) {
        boolean torn = inBlock != commentBefore;
        edits.add(new TextEdit(start, end, torn ? (inBlock ? "/*" : "*/") : ""));
      }
      start = end + 1;
    }
    String header = TextEdit.apply(text.substring(0, headerEnd), edits);
    if (header.equals("\n") && text.startsWith("\n", headerEnd - 1)) {
      edits = new ArrayList<>(List.of(new TextEdit(0, headerEnd, "")));
      header = "";
    }
    String end = headerEnd < text.length() ? text : header;
    if (!end.isEmpty() && !end.endsWith("\n")) {
      edits.add(new TextEdit(text.length(), text.length(), "\n"));
    }
    return new ParsedSource(directives, source.edit(edits), diagnostics);
  }

  // A header has only comments and white space, so no tokenizer is needed.
  private static boolean opensBlock(String line, boolean inBlock) {
    boolean open = inBlock;
    for (int at = 0; at < line.length(); ) {
      if (open) {
        int close = line.indexOf("*/", at);
        if (close < 0) {
          return true;
        }
        open = false;
        at = close + 2;
      } else {
        int block = line.indexOf("/*", at);
        int rest = line.indexOf("//", at);
        if (block < 0 || (rest >= 0 && rest < block)) {
          return false;
        }
        open = true;
        at = block + 2;
      }
    }
    return open;
  }

  /** Whether a line is to be taken out; files its directive, or what is wrong with it. */
  private boolean accept(String text, int line, int column) {
    SourceMap.Place place = source.map().locate(line, column);
    SourceLocation at = new SourceLocation(place.source(), place.line(), place.column());
    String words = text.endsWith("*/") ? text.substring(0, text.length() - 2) : text;
    String[] parts = words.split("\\s+", 2);
    Optional<Directive.Kind> kind = Directive.Kind.of(parts[0]);
    if (kind.isEmpty()) {
      String rest = parts.length > 1 ? parts[1] : "";
      DirectiveProblems.unknown(parts[0], rest, at).ifPresent(diagnostics::add);
      return false;
    }
    Optional<List<String>> split = ShellWords.split(words);
    if (split.isEmpty()) {
      diagnostics.add(DirectiveProblems.unmatchedQuote(words, at));
      return true;
    }
    List<String> arguments = split.get().subList(1, split.get().size());
    if (!kind.get().takes(arguments.size())) {
      diagnostics.add(DirectiveProblems.wrongArguments(kind.get(), arguments, at));
      return true;
    }
    if (!seen.add(kind.get()) && kind.get() == Directive.Kind.REQUIRE_SELF) {
      diagnostics.add(DirectiveProblems.requireSelfTwice(at));
      return true;
    }
    directives.add(new Directive(kind.get(), arguments, at));
    return true;
  }

  /**
   * Returns the offset behind the longest run of blanks and comments that ends with a comment. No
   * regular expression: it would overflow the stack on a header of thousands of lines.
   */
  private static int headerEnd(String text, boolean hashed) {
    int end = 0;
    int at = 0;
    while (true) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      int next = hashed ? line(text, at, "#") : comment(text, at);
      if (next < 0) {
        return end;
      }
      end = next;
      at = next;
    }
  }

  private static int comment(String text, int at) {
    if (text.startsWith("/*", at)) {
      int close = text.indexOf("*/", at + 2);
      return close < 0 ? -1 : close + 2;
    }
    return line(text, at, "//");
  }

  private static int line(String text, int at, String marker) {
    if (!text.startsWith(marker, at)) {
      return -1;
    }
    int newline = text.indexOf('\n', at);
    return newline < 0 ? text.length() : newline + 1;
  }
}
