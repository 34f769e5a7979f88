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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a script shares with the others of a page: the names it declares for all of them, and those
 * it uses and does not declare. Read from the text alone, so that what was minified can be compared
 * with what it was made from.
 *
 * @param declared by name, the first node that means it
 * @param used names that the script does not declare
 * @param redeclared names that no parser accepts, as they are declared twice
 */
record ClosureOutline(SortedMap<String, Node> declared, Set<String> used, Set<String> redeclared) {

  /** Reads a script whose names are as they were written. */
  static ClosureOutline of(ClosureScopes scopes) {
    TreeMap<String, Node> declared = new TreeMap<>();
    scopes.script().declared().forEach(name -> declared.put(name.text, name.places.get(0)));
    Set<String> used = Set.copyOf(scopes.script().undeclared);
    return new ClosureOutline(declared, used, scopes.redeclared());
  }

  /** Returns what is wrong with what was made from this one; empty if nothing is. */
  Optional<ScriptRefusal> refusal(ClosureOutline made, String source) {
    for (Map.Entry<String, Node> name : declared.entrySet()) {
      if (!made.declared.containsKey(name.getKey())) {
        String reason = "the minifier would not declare \"" + name.getKey() + "\"";
        return Optional.of(ClosureSyntax.refusal(name.getValue(), source, reason));
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
}
