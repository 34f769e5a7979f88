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

/**
 * Takes the directives out of the header of a source (Sprockets 4). Each directive line becomes an
 * empty line; a header of one directive line vanishes. Unlike Sprockets, a directive line that
 * opens or closes a block comment leaves the mark behind, so that no comment is torn.
 */
public final class DirectiveParser {

  private final MappedText source;
  private final List<Directive> directives = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<Directive.Kind> seen = new HashSet<>();

  private DirectiveParser(MappedText source) {
    this.source = source;
  }

  /**
   * Reads the header of a source.
   *
   * @param hashComments whether comments are written with {@code #}, as in CoffeeScript
   */
  public static ParsedSource parse(MappedText source, boolean hashComments) {
    return new DirectiveParser(source).read(Header.end(source.text(), hashComments));
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
      Optional<DirectiveLine> found = DirectiveLine.of(line);
      if (found.isPresent() && accept(found.get(), number)) {
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

  /** Whether a line is removed; records its directive or the problem with it. */
  private boolean accept(DirectiveLine line, int number) {
    SourceMap.Place place = source.map().locate(number, line.column());
    SourceLocation at = new SourceLocation(place.source(), place.line(), place.column());
    String[] parts = line.words().split("\\s+", 2);
    Optional<Directive.Kind> kind = Directive.Kind.of(parts[0]);
    if (kind.isEmpty()) {
      String rest = parts.length > 1 ? parts[1] : "";
      DirectiveProblems.unknown(parts[0], rest, at).ifPresent(diagnostics::add);
      return false;
    }
    Optional<List<String>> words = ShellWords.split(line.words());
    if (words.isEmpty()) {
      diagnostics.add(DirectiveProblems.unmatchedQuote(line.words(), at));
      return true;
    }
    List<String> arguments = words.get().subList(1, words.get().size());
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
}
