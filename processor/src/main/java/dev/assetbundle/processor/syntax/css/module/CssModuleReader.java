package dev.assetbundle.processor.syntax.css.module;

import dev.assetbundle.processor.syntax.css.CssBlocks;
import dev.assetbundle.processor.syntax.css.CssDeclaration;
import dev.assetbundle.processor.syntax.css.CssKind;
import dev.assetbundle.processor.syntax.css.CssNames;
import dev.assetbundle.processor.syntax.css.CssSheet;
import dev.assetbundle.processor.syntax.css.CssStatements;
import dev.assetbundle.processor.syntax.css.CssStatements.Statement;
import dev.assetbundle.processor.syntax.css.CssToken;
import dev.assetbundle.processor.syntax.css.module.CssModule.Export;
import dev.assetbundle.processor.syntax.css.module.CssModuleMistake.Kind;
import dev.assetbundle.processor.text.TextEdit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a {@link CssModule}: first the names of all selectors, then what declarations say. */
final class CssModuleReader {

  private static final Set<String> RULES_WITH_SELECTORS = Set.of("@scope", "@nest");
  private static final Pattern ANIMATION = Pattern.compile("(-[a-z]+-)?animation(-name)?");
  private static final String COMPOSES = "composes";

  private final CssSheet sheet;
  private final String css;
  private final List<CssToken> tokens;
  private final CssModuleNames names;
  private final Set<String> keyframes = new HashSet<>();
  private final Map<String, Export> variables = new LinkedHashMap<>();
  private final CssCompositions compositions;

  /** The rules around a statement, innermost first. */
  private final Deque<Statement> around = new ArrayDeque<>();

  CssModuleReader(CssSheet sheet, String suffix) {
    this.sheet = sheet;
    this.css = sheet.text();
    this.tokens = sheet.tokens();
    this.names = new CssModuleNames(sheet, suffix);
    this.compositions = new CssCompositions(sheet, names);
  }

  CssModule read() {
    List<Statement> statements = CssStatements.of(sheet);
    for (Statement statement : statements) {
      if (statement.kind() != CssStatements.Kind.DECLARATION) {
        head(statement);
      }
    }
    for (Statement statement : statements) {
      while (!around.isEmpty() && end(around.getFirst()) <= statement.from()) {
        around.removeFirst();
      }
      if (statement.kind() == CssStatements.Kind.PRELUDE) {
        around.addFirst(statement);
      } else if (statement.kind() == CssStatements.Kind.DECLARATION) {
        declaration(statement);
      }
    }
    Map<String, Export> exports = compositions.exports();
    exports.putAll(variables);
    List<TextEdit> edits = new ArrayList<>(names.edits());
    edits.sort(Comparator.comparingInt(TextEdit::start).thenComparingInt(TextEdit::end));
    List<CssModuleMistake> mistakes = new ArrayList<>(names.mistakes());
    mistakes.sort(Comparator.comparingInt(CssModuleMistake::offset));
    return new CssModule(edits, exports, compositions.taken(), mistakes);
  }

  private int end(Statement rule) {
    int partner = sheet.blocks().partner(rule.to());
    return partner == CssBlocks.NONE ? tokens.size() : partner;
  }

  private void head(Statement statement) {
    CssToken first = tokens.get(statement.from());
    String word = CssNames.lower(css, first);
    boolean isPrelude = statement.kind() == CssStatements.Kind.PRELUDE;
    if (word.equals("@value") || isImport(statement)) {
      names.mistake(Kind.OLD_VALUES, first, List.of());
    } else if (isExport(statement)) {
      int end = end(statement);
      int last = end < tokens.size() ? tokens.get(end).end() : css.length();
      names.edit(new TextEdit(first.start(), last, ""));
    } else if (isPrelude && CssNames.isKeyframes(word)) {
      names.keyframes(statement.from() + 1, statement.to()).ifPresent(keyframes::add);
    } else if (isPrelude
        && (first.kind() != CssKind.AT_KEYWORD || RULES_WITH_SELECTORS.contains(word))) {
      names.selector(statement.from(), statement.to());
    }
  }

  private boolean isExport(Statement statement) {
    return isPseudo(statement, CssKind.IDENT, "export")
        && CssToken.afterBlanks(tokens, statement.from() + 2) == statement.to();
  }

  private boolean isImport(Statement statement) {
    return isPseudo(statement, CssKind.FUNCTION, "import(");
  }

  private boolean isPseudo(Statement statement, CssKind kind, String text) {
    int name = statement.from() + 1;
    return tokens.get(statement.from()).kind() == CssKind.COLON
        && name < statement.to()
        && tokens.get(name).kind() == kind
        && tokens.get(name).hasText(css, text);
  }

  private void declaration(Statement statement) {
    CssDeclaration declaration = CssDeclaration.at(css, tokens, statement.from(), statement.to());
    if (!declaration.isPresent() || around.isEmpty()) {
      return;
    }
    if (isExport(around.getFirst())) {
      int from = tokens.get(declaration.colon()).end();
      String value = css.substring(from, tokens.get(statement.to() - 1).end()).strip();
      variables.put(names.value(tokens.get(statement.from())), new Export(value, List.of()));
    } else if (declaration.name().equals(COMPOSES)) {
      compositions.add(statement, declaration.colon(), List.copyOf(around));
    } else if (ANIMATION.matcher(declaration.name()).matches()) {
      animation(declaration.colon() + 1, statement.to());
    }
  }

  private void animation(int from, int to) {
    for (int i = from; i < to; i++) {
      CssToken token = tokens.get(i);
      if (token.kind() == CssKind.IDENT && keyframes.contains(names.value(token))) {
        names.own(token);
      } else if (sheet.blocks().partner(i) > i) {
        i = sheet.blocks().partner(i);
      }
    }
  }
}
