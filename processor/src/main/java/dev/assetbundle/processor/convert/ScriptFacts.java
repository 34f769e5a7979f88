package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.js.JsDeclarations;
import dev.assetbundle.processor.syntax.js.JsFacts;
import dev.assetbundle.processor.syntax.js.JsImports;
import dev.assetbundle.processor.syntax.js.JsKind;
import dev.assetbundle.processor.syntax.js.JsTokenizer;
import dev.assetbundle.processor.text.Lines;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Facts about a script that are needed to join it with others.
 *
 * @param hasCode whether it has anything but comments
 * @param strict where it declares strict mode for the whole script; empty if it does not
 * @param module the first place that makes it a module; empty if it is a script
 * @param globals the names it declares for all scripts of its page; empty for a module
 * @param imports the other modules that it names
 */
public record ScriptFacts(
    boolean hasCode,
    Optional<SourceLocation> strict,
    Optional<SourceLocation> module,
    List<Global> globals,
    List<Import> imports) {

  private static final Set<String> USE_STRICT = Set.of("'use strict'", "\"use strict\"");

  /** Copies the lists. */
  public ScriptFacts {
    globals = List.copyOf(globals);
    imports = List.copyOf(imports);
  }

  /** Whether it is a module. */
  public boolean isModule() {
    return module.isPresent();
  }

  /** A name that is declared for all scripts of a page; a lexical one alone may have it. */
  public record Global(String name, boolean lexical, SourceLocation at) {}

  /** Another module, by its name as it is written. */
  public record Import(String specifier, SourceLocation at) {}

  /** Finds it; {@code isModule} says that it is a module whatever it holds. */
  static ScriptFacts of(Fragment js, boolean isModule) {
    String text = js.text();
    Lines lines = Lines.of(text);
    OptionalInt start = moduleStart(text);
    boolean module = isModule || start.isPresent();
    Prologue prologue = Prologue.of(text);
    return new ScriptFacts(
        prologue.hasCode(),
        prologue.strict().stream().mapToObj(at -> place(js, lines, at)).findFirst(),
        module ? Optional.of(place(js, lines, start.orElse(0))) : Optional.empty(),
        module
            ? List.of()
            : JsDeclarations.of(text).stream()
                .map(
                    declared ->
                        new Global(
                            declared.name(),
                            declared.lexical(),
                            place(js, lines, declared.offset())))
                .toList(),
        JsImports.of(text).stream()
            .map(named -> new Import(named.specifier(), place(js, lines, named.offset())))
            .toList());
  }

  private static OptionalInt moduleStart(String text) {
    boolean mayBe = text.contains("import") || text.contains("export") || text.contains("await");
    return mayBe ? JsFacts.of(text).moduleStart() : OptionalInt.empty();
  }

  private static SourceLocation place(Fragment js, Lines lines, int offset) {
    return js.locate(lines.position(offset));
  }

  /** The directives that a script begins with (ECMA-262, 11.2.1). */
  private record Prologue(boolean hasCode, OptionalInt strict) {

    static Prologue of(String text) {
      JsTokenizer tokens = new JsTokenizer(text);
      boolean hasCode = false;
      while (tokens.next()) {
        if (tokens.kind().isBlank()) {
          continue;
        }
        hasCode = true;
        String token = text.substring(tokens.start(), tokens.end());
        if (USE_STRICT.contains(token)) {
          return new Prologue(true, OptionalInt.of(tokens.start()));
        }
        if (tokens.kind() != JsKind.STRING && !token.equals(";")) {
          break;
        }
      }
      return new Prologue(hasCode, OptionalInt.empty());
    }
  }
}
