package dev.assetbundle.processor.language.script.closure;

import com.google.javascript.rhino.Node;
import dev.assetbundle.processor.language.script.run.ScriptRefusal;
import dev.assetbundle.processor.syntax.js.JsKind;
import dev.assetbundle.processor.syntax.js.JsTokenizer;
import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.TextPosition;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a script shares with the others of a page: the names it declares for all of them, and those
 * it uses and does not declare. Read from the text alone, so that what was minified can be compared
 * with what it was made from.
 */
public final class ClosureOutline {

  /** By name, the node that declares it first. */
  private final TreeMap<String, Node> declared = new TreeMap<>();

  private final Set<String> used;
  private final Set<String> redeclared;
  private final boolean strict;

  private ClosureOutline(boolean strict, Set<String> used, Set<String> redeclared) {
    this.strict = strict;
    this.used = used;
    this.redeclared = redeclared;
  }

  /** Reads a script whose names are as they were written. */
  static ClosureOutline of(Node script, ClosureScopes scopes) {
    Set<String> used = Set.copyOf(scopes.script().undeclared);
    ClosureOutline outline = new ClosureOutline(script.isUseStrict(), used, scopes.redeclared());
    outline.statements(script);
    return outline;
  }

  /** Returns what is wrong with what was made from this one; empty if nothing is. */
  public Optional<ScriptRefusal> refusal(ClosureOutline made, String source) {
    for (Map.Entry<String, Node> name : declared.entrySet()) {
      if (!made.declared.containsKey(name.getKey())) {
        Node place = name.getValue();
        String reason = "the minifier would not declare \"" + name.getKey() + "\"";
        return Optional.of(ScriptRefusal.unknown(place.getLineno(), place.getCharno() + 1, reason));
      }
    }
    // Closure's parser lets it pass; browsers refuse the whole script.
    Optional<String> twice = made.redeclared.stream().findFirst();
    if (redeclared.isEmpty() && twice.isPresent()) {
      String reason = "the minifier would declare \"" + twice.get() + "\" twice";
      return Optional.of(atName(twice.get(), reason, source));
    }
    return Stream.concat(
            made.declared.keySet().stream().filter(name -> !declared.containsKey(name)),
            made.used.stream().filter(name -> !used.contains(name) && !declared.containsKey(name)))
        .min(Comparator.naturalOrder())
        .map(
            name ->
                atName(name, "the minifier would use the global name \"" + name + "\"", source));
  }

  private static ScriptRefusal atName(String name, String reason, String source) {
    JsTokenizer tokens = new JsTokenizer(source);
    while (tokens.next()) {
      if (tokens.kind() == JsKind.IDENTIFIER
          && source.substring(tokens.start(), tokens.end()).equals(name)) {
        TextPosition at = Lines.of(source).position(tokens.start());
        return ScriptRefusal.unknown(at.line(), at.column(), reason);
      }
    }
    return ScriptRefusal.whole(reason);
  }

  /** Collects what the statements below a node declare for the whole script. */
  private void statements(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      switch (child.getToken()) {
        case VAR -> targets(child);
        case LET, CONST, CLASS -> {
          if (node.isScript()) {
            targets(child.isClass() ? child.getFirstChild() : child);
          }
        }
        case FUNCTION -> function(child);
        case BLOCK, IF, FOR, FOR_IN, FOR_OF, FOR_AWAIT_OF, WHILE, DO, WITH -> statements(child);
        case TRY, CATCH, SWITCH, CASE, DEFAULT_CASE, LABEL -> statements(child);
        default -> {}
      }
    }
  }

  /** In a block it is a variable of the script as well, by annex B, unless the code is strict. */
  private void function(Node node) {
    Node parent = node.getParent();
    boolean isStatement = parent.isScript() || parent.isBlock() || parent.isLabel();
    boolean isPlain = !node.isAsyncFunction() && !node.isGeneratorFunction();
    if (parent.isScript() || (isStatement && isPlain && !strict)) {
      targets(node.getFirstChild());
    }
  }

  private void targets(Node node) {
    ClosureScopes.targets(node, name -> declared.putIfAbsent(name.getString(), name));
  }
}
