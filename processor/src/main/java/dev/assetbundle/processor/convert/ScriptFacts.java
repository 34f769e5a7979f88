package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.js.JsDeclarations;
import dev.assetbundle.processor.syntax.js.JsEnd;
import dev.assetbundle.processor.syntax.js.JsFacts;
import dev.assetbundle.processor.syntax.js.JsImports;
import dev.assetbundle.processor.syntax.js.JsPrologue;
import dev.assetbundle.processor.syntax.js.JsRequires;
import dev.assetbundle.processor.syntax.js.JsTokens;
import dev.assetbundle.processor.text.Lines;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Facts about a script that are needed to join it with others.
 *
 * @param hasCode whether it has anything but comments
 * @param strict where it declares strict mode for the whole script; empty if it does not
 * @param module the first place that makes it a module; empty if it is a script
 * @param globals the names it declares for all scripts of its page; empty for a module
 * @param imports the other modules that it names
 * @param required the first {@code require()} of Node.js that a script fails with
 * @param ending what has to stand behind the text that is published, see {@link JsEnd}
 */
public record ScriptFacts(
    boolean hasCode,
    Optional<SourceLocation> strict,
    Optional<SourceLocation> module,
    List<Global> globals,
    List<Import> imports,
    Optional<Import> required,
    Optional<String> ending) {

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
    JsTokens tokens = JsTokens.of(text);
    OptionalInt start = moduleStart(tokens);
    boolean module = isModule || start.isPresent();
    return new ScriptFacts(
        tokens.size() > 0,
        JsPrologue.useStrict(text).stream().mapToObj(at -> place(js, lines, at)).findFirst(),
        module ? Optional.of(place(js, lines, start.orElse(0))) : Optional.empty(),
        module
            ? List.of()
            : JsDeclarations.of(tokens).stream()
                .map(
                    declared ->
                        new Global(
                            declared.name(),
                            declared.lexical(),
                            place(js, lines, declared.offset())))
                .toList(),
        JsImports.of(tokens).stream().map(named -> named(named, js, lines)).toList(),
        module ? Optional.empty() : JsRequires.first(tokens).map(named -> named(named, js, lines)),
        Optional.empty());
  }

  /** Returns the same of a script of which this text was made. */
  ScriptFacts madeInto(String text) {
    return new ScriptFacts(
        hasCode, strict, module, globals, imports, required, JsEnd.afterLineComment(text));
  }

  private static Import named(JsImports.JsImport named, Fragment js, Lines lines) {
    return new Import(named.specifier(), place(js, lines, named.offset()));
  }

  private static OptionalInt moduleStart(JsTokens tokens) {
    String text = tokens.text();
    boolean mayBe = text.contains("import") || text.contains("export") || text.contains("await");
    return mayBe ? JsFacts.of(tokens).moduleStart() : OptionalInt.empty();
  }

  private static SourceLocation place(Fragment js, Lines lines, int offset) {
    return js.locate(lines.position(offset));
  }
}
