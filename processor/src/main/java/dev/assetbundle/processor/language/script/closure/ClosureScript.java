package dev.assetbundle.processor.language.script.closure;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.assetbundle.processor.language.script.run.DeepStack;
import dev.assetbundle.processor.language.script.run.ScriptOutput;
import dev.assetbundle.processor.language.script.run.ScriptRefusal;
import dev.assetbundle.processor.syntax.js.JsLegalComments;
import dev.assetbundle.processor.syntax.js.JsPlainText;
import java.util.Optional;
import java.util.Set;

/** Makes a script shorter with Closure, or says why not. Depends on nothing but the script. */
public record ClosureScript(String text, ScriptGuard guard, boolean mapping) {
  /** What it takes for the function, or value, of the language wherever it finds the name. */
  private static final Set<String> BUILT_IN =
      Set.of(
          """
          Array BigInt Boolean Date Error Function Infinity Map Math NaN Number Object RegExp Set
          String Symbol WeakMap WeakSet isFinite isNaN parseFloat parseInt undefined
          """
              .split("\\s+"));

  private static final int LONGEST = 10 * 1024 * 1024;

  private static final String MARK = "\uFEFF";

  /** Returns the script made shorter, or refuses what Closure does not know or would change. */
  public static ScriptOutput minify(String text, boolean mapping) {
    ClosureScript script = of(text, mapping);
    return DeepStack.call(script::minify);
  }

  /** Refuses what Closure does not know, without making it shorter. */
  public static void check(String text) {
    ClosureScript script = of(text, false);
    DeepStack.call(() -> new ClosureEngine(script.text, script.guard.facts(), false).parse());
  }

  private static ClosureScript of(String text, boolean mapping) {
    if (text.length() > LONGEST) {
      throw ScriptRefusal.whole("it is larger than 10 MB").thrown();
    }
    if (text.contains(ClosureHidden.RESERVED)) {
      throw ScriptRefusal.whole("it contains the reserved name " + ClosureHidden.RESERVED).thrown();
    }
    if (text.startsWith(MARK)) {
      // Closure would leave it out, and all that follows would stand elsewhere.
      return of(" " + text.substring(1), mapping);
    }
    ScriptGuard guard = ScriptGuard.of(text);
    Optional<ScriptRefusal> refusal = guard.refusal(text);
    if (refusal.isPresent()) {
      throw refusal.get().thrown();
    }
    String script = JsPlainText.withoutHtmlComments(text);
    return new ClosureScript(script, guard, mapping);
  }

  private record Attempt(ScriptOutput output, Optional<ScriptRefusal> doubt) {}

  private ScriptOutput minify() {
    Attempt attempt = attempt(true);
    if (attempt.doubt.isPresent()) {
      attempt = attempt(false);
    }
    if (attempt.doubt.isPresent()) {
      throw attempt.doubt.get().thrown();
    }
    return attempt.output;
  }

  /** Makes it shorter and reads what came out, as nothing before would notice that it is wrong. */
  private Attempt attempt(boolean folding) {
    ClosureEngine engine = new ClosureEngine(text, guard.facts(), mapping);
    Node script = engine.parse();
    ClosureScopes scopes = ClosureScopes.of(script);
    ClosureOutline before = ClosureOutline.of(scopes);
    ClosureRenamer.rename(scopes);
    ClosureHidden.hide(script);
    if (folding && !isDoubtful(script, scopes)) {
      try {
        engine.fold();
        scopes.blockFunctions().redeclare(script);
      } catch (RuntimeException | AssertionError e) {
        // Its passes give up in many ways over syntax that they half know.
        return attempt(false);
      }
    }
    ClosureHidden.restore(script);
    mend(script);
    ScriptOutput output = engine.print(header());
    return new Attempt(output, doubt(before, output.text()));
  }

  private String header() {
    StringBuilder header = new StringBuilder();
    JsLegalComments.of(text).forEach(comment -> header.append(comment).append('\n'));
    return header.toString();
  }

  private Optional<ScriptRefusal> doubt(ClosureOutline before, String made) {
    ScriptGuard after = ScriptGuard.of(made);
    if (!guard.accepts(after, made)) {
      return Optional.of(ScriptRefusal.whole("the minifier would change what the script means"));
    }
    try {
      return before.refusal(outline(made, after), text);
    } catch (ScriptRefusal.Thrown e) {
      return Optional.of(
          ScriptRefusal.whole("the minifier would write a script that it can't read itself"));
    }
  }

  /** Reads a script without any of what minifying does; refuses what Closure does not take. */
  static ClosureOutline outline(String text, ScriptGuard guard) {
    Node script = new ClosureEngine(text, guard.facts(), false).parse();
    return ClosureOutline.of(ClosureScopes.of(script));
  }

  /** Gives it parentheses, or something that has them, everywhere below a node. */
  private static void mend(Node node) {
    for (Node child = node.getFirstChild(); child != null; ) {
      Node next = child.getNext();
      mend(child);
      child = next;
    }
    if (node.isExponent() && node.getFirstChild().isAwait()) {
      Node base = node.getFirstChild();
      Node comma = IR.comma(IR.number(0), IR.number(0));
      base.replaceWith(comma);
      comma.getSecondChild().replaceWith(base);
      comma.srcrefTreeIfMissing(base);
    } else if (node.isName() && node.getString().equals("let")) {
      throw unknownName(node).thrown();
    } else if (node.isForOf() && node.getFirstChild().matchesName("async")) {
      throw unknownName(node.getFirstChild()).thrown();
    }
  }

  private static ScriptRefusal unknownName(Node name) {
    return ScriptRefusal.unknown(
        name.getLineno(),
        name.getCharno() + 1,
        "the minifier does not know \"" + name.getString() + "\" as a name here");
  }

  /** Whether any statement of a script had better stay as it is. */
  private static boolean isDoubtful(Node script, ClosureScopes scopes) {
    boolean redefines =
        scopes.names().stream().anyMatch(name -> name.kept && BUILT_IN.contains(name.text));
    return redefines || scopes.blockFunctions().areDoubtful() || hasDoubtful(script);
  }

  private static boolean hasDoubtful(Node node) {
    boolean found =
        node.isWith()
            || (node.isName() && isChanged(node))
            || (isStatic(node) && hasVariable(node));
    for (Node child = node.getFirstChild(); child != null && !found; child = child.getNext()) {
      found = hasDoubtful(child);
    }
    return found;
  }

  // When it drops a class it declares the variables of its static blocks in the function around.
  private static boolean isStatic(Node node) {
    return node.isBlock() && node.getParent().isClassMembers();
  }

  private static boolean hasVariable(Node node) {
    boolean found = node.isVar();
    for (Node child = node.getFirstChild(); child != null && !found; child = child.getNext()) {
      found = hasVariable(child);
    }
    return found;
  }

  private static boolean isChanged(Node name) {
    Node parent = name.getParent();
    return BUILT_IN.contains(name.getString())
        && parent.isAssign()
        && parent.getFirstChild() == name;
  }
}
