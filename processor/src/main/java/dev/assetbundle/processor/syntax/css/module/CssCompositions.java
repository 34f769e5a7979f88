package dev.assetbundle.processor.syntax.css.module;

import dev.assetbundle.processor.syntax.css.CssKind;
import dev.assetbundle.processor.syntax.css.CssSheet;
import dev.assetbundle.processor.syntax.css.CssStatements.Statement;
import dev.assetbundle.processor.syntax.css.CssToken;
import dev.assetbundle.processor.syntax.css.module.CssModule.Export;
import dev.assetbundle.processor.syntax.css.module.CssModule.Taken;
import dev.assetbundle.processor.syntax.css.module.CssModuleMistake.Kind;
import dev.assetbundle.processor.text.TextEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@code composes} adds to the classes of a CSS module. */
final class CssCompositions {

  private final String css;
  private final List<CssToken> tokens;
  private final CssModuleNames names;
  private final List<Taken> taken = new ArrayList<>();

  /** By class, in order. */
  private final Map<String, List<Part>> parts = new LinkedHashMap<>();

  /** A class that another one is composed of; of another file, its index among those taken. */
  private record Part(Scope scope, String name, int taken) {}

  private enum Scope {
    FILE,
    PAGE,
    OTHER_FILE
  }

  CssCompositions(CssSheet sheet, CssModuleNames names) {
    this.css = sheet.text();
    this.tokens = sheet.tokens();
    this.names = names;
  }

  List<Taken> taken() {
    return taken;
  }

  /**
   * Reads a declaration.
   *
   * @param around the rules around it, innermost first
   */
  void add(Statement statement, int colon, List<Statement> around) {
    int to = statement.to();
    boolean hasSemicolon = to < tokens.size() && tokens.get(to).kind() == CssKind.SEMICOLON;
    int end = hasSemicolon ? tokens.get(to).end() : tokens.get(to - 1).end();
    names.edit(new TextEdit(tokens.get(statement.from()).start(), end, ""));
    List<String> classes = classes(around);
    if (classes.isEmpty()) {
      names.mistake(Kind.NO_SINGLE_CLASS, tokens.get(statement.from()), List.of());
      return;
    }
    List<Part> found = new ArrayList<>();
    int from = colon + 1;
    for (int i = from; i <= to; i++) {
      if (i == to || tokens.get(i).kind() == CssKind.COMMA) {
        found.addAll(list(significant(from, i), tokens.get(statement.from())));
        from = i + 1;
      }
    }
    classes.forEach(name -> parts.computeIfAbsent(name, key -> new ArrayList<>()).addAll(found));
  }

  /** Returns the classes of a rule each of whose selectors is a class; else nothing. */
  private List<String> classes(List<Statement> around) {
    List<Statement> selectors =
        around.stream()
            .filter(rule -> tokens.get(rule.from()).kind() != CssKind.AT_KEYWORD)
            .toList();
    if (selectors.size() != 1) {
      return List.of();
    }
    List<CssToken> selector = significant(selectors.get(0).from(), selectors.get(0).to());
    List<String> classes = new ArrayList<>();
    for (int i = 0; i < selector.size(); i += 3) {
      boolean isClass =
          selector.get(i).isDelim(css, '.')
              && i + 1 < selector.size()
              && selector.get(i + 1).kind() == CssKind.IDENT
              && (i + 2 == selector.size() || selector.get(i + 2).kind() == CssKind.COMMA);
      if (!isClass) {
        return List.of();
      }
      classes.add(names.value(selector.get(i + 1)));
    }
    return classes;
  }

  private List<CssToken> significant(int from, int to) {
    return tokens.subList(from, to).stream().filter(token -> !token.kind().isBlank()).toList();
  }

  /** Reads names, and the file behind {@code from}. */
  private List<Part> list(List<CssToken> words, CssToken declaration) {
    int size = words.size();
    boolean hasFrom =
        size >= 2
            && words.get(size - 2).kind() == CssKind.IDENT
            && words.get(size - 2).hasText(css, "from");
    List<CssToken> wanted = hasFrom ? words.subList(0, size - 2) : words;
    boolean isGlobal = hasFrom && words.get(size - 1).hasText(css, "global");
    boolean isFile = hasFrom && words.get(size - 1).kind() == CssKind.STRING;
    boolean areNames = wanted.stream().allMatch(word -> word.kind() == CssKind.IDENT);
    if (wanted.isEmpty() || !areNames || (hasFrom && !isGlobal && !isFile)) {
      names.mistake(Kind.NO_NAMES, words.isEmpty() ? declaration : words.get(0), List.of());
      return List.of();
    }
    List<Part> found = new ArrayList<>();
    for (CssToken word : wanted) {
      String name = names.value(word);
      if (isFile) {
        found.add(new Part(Scope.OTHER_FILE, name, taken.size()));
        taken.add(new Taken(word, words.get(size - 1)));
      } else if (isGlobal || names.own().containsKey(name)) {
        found.add(new Part(isGlobal ? Scope.PAGE : Scope.FILE, name, 0));
      } else {
        names.mistake(Kind.NO_SUCH_CLASS, word, List.copyOf(names.own().keySet()));
      }
    }
    return found;
  }

  /** Returns the names of this file with all that they are composed of. */
  Map<String, Export> exports() {
    Map<String, Export> exports = new LinkedHashMap<>();
    for (String name : names.own().keySet()) {
      Set<String> classes = new LinkedHashSet<>();
      Set<Integer> others = new LinkedHashSet<>();
      collect(name, classes, others);
      exports.put(name, new Export(String.join(" ", classes), List.copyOf(others)));
    }
    return exports;
  }

  private void collect(String name, Set<String> classes, Set<Integer> others) {
    if (!classes.add(names.own().getOrDefault(name, name))) {
      return;
    }
    for (Part part : parts.getOrDefault(name, List.of())) {
      switch (part.scope()) {
        case FILE -> collect(part.name(), classes, others);
        case PAGE -> classes.add(part.name());
        case OTHER_FILE -> others.add(part.taken());
      }
    }
  }
}
