package dev.assetbundle.processor.language.script.closure;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.assetbundle.processor.language.script.closure.ClosureScope.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Functions declared in blocks. In sloppy code each is a variable of the function around it as well
 * (ECMA-262, annex B.3.2), which gets its value when the declaration is reached; so both have to
 * have one name.
 */
final class ClosureBlockFunctions {

  private record Declared(ClosureScope block, String name, Node function) {}

  private record Variable(ClosureName name, Node function, Node body) {}

  private final List<Declared> declared = new ArrayList<>();
  private final List<Variable> variables = new ArrayList<>();
  private final boolean strictFile;
  private boolean doubtful;

  /** Starts with none; {@code strictFile} if the script is strict as long as it is alone. */
  ClosureBlockFunctions(boolean strictFile) {
    this.strictFile = strictFile;
  }

  /** Declares a function in the scope it stands in. */
  void add(ClosureScope scope, Node function) {
    String name = function.getFirstChild().getString();
    scope.declare(name);
    boolean isBlock = scope.kind != Kind.SCRIPT && scope.kind != Kind.BODY;
    boolean isPlain = !function.isAsyncFunction() && !function.isGeneratorFunction();
    if (isBlock && isPlain && !scope.strict) {
      declared.add(new Declared(scope, name, function));
    }
  }

  /** Declares their variables; when everything else is declared. */
  void declare() {
    List<Declared> kept = new ArrayList<>();
    for (Declared function : declared) {
      ClosureScope outside = function.block.ofVariables();
      if (strictFile || outside.isLexical(function.name)) {
        // It has no variable, and is to have none under another name.
        kept.add(function);
      } else if (isHidden(function, outside)) {
        kept.add(function);
        doubtful = true;
      } else {
        ClosureName name = outside.declare(function.name);
        function.block.share(name);
        for (ClosureScope at = function.block; at != outside; at = at.outer.orElseThrow()) {
          at.meet(name);
        }
        outside.meet(name);
        variables.add(new Variable(name, function.function, body(function.function)));
      }
    }
    // Others of the same name may have declared one that these could mean.
    kept.forEach(ClosureBlockFunctions::keep);
  }

  /** Whether it is not sure which of them have variables. */
  boolean areDoubtful() {
    return doubtful;
  }

  /** Declares the variables of those that were in code that is no longer there. */
  void redeclare(Node script) {
    for (Variable variable : variables) {
      if (!isBelow(variable.function, script) && isBelow(variable.body, script)) {
        Node name = IR.name(variable.name.current);
        variable.body.addChildToFront(IR.var(name).srcrefTreeIfMissing(variable.function));
      }
    }
  }

  private static boolean isBelow(Node node, Node script) {
    Node at = node;
    while (at != script && at.getParent() != null) {
      at = at.getParent();
    }
    return at == script;
  }

  /** Returns the node whose children are the statements of the function around. */
  private static Node body(Node function) {
    Node at = function.getParent();
    while (!at.isScript() && !at.getParent().isFunction() && !at.getParent().isClassMembers()) {
      at = at.getParent();
    }
    return at;
  }

  /** Whether something of the same name between the two may leave the function no variable. */
  private static boolean isHidden(Declared function, ClosureScope variables) {
    boolean hidden = false;
    ClosureScope at = function.block.outer.orElseThrow();
    while (at != variables) {
      hidden |= at.find(function.name).isPresent();
      at = at.outer.orElseThrow();
    }
    return hidden;
  }

  /** Keeps the name wherever it may mean the function, so that it need not be known. */
  private static void keep(Declared function) {
    Optional<ClosureScope> at = Optional.of(function.block);
    while (at.isPresent()) {
      at.get().find(function.name).ifPresent(ClosureName::keep);
      at.get().undeclared.add(function.name);
      at = at.get().outer;
    }
  }
}
