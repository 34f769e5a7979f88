package dev.assetbundle.processor.language.script.closure;

import com.google.javascript.rhino.Node;
import java.util.Set;

/** Tells what scripts Closure might take for something that they are not. */
final class ClosureDoubts {

  /** What it takes for the function, or value, of the language wherever it finds the name. */
  private static final Set<String> BUILT_IN =
      Set.of(
          """
          Array BigInt Boolean Date Error Function Infinity Map Math NaN Number Object RegExp Set
          String Symbol WeakMap WeakSet isFinite isNaN parseFloat parseInt undefined
          """
              .split("\\s+"));

  private ClosureDoubts() {}

  /** Whether any statement of a script had better stay as it is. */
  static boolean any(Node script, ClosureScopes scopes) {
    boolean redefines =
        scopes.names().stream().anyMatch(name -> name.isKept() && BUILT_IN.contains(name.text()));
    return redefines || scopes.blockFunctions().areDoubtful() || isIn(script);
  }

  private static boolean isIn(Node node) {
    boolean found =
        node.isWith()
            || (node.isName() && isChanged(node))
            || (isStatic(node) && hasVariable(node));
    for (Node child = node.getFirstChild(); child != null && !found; child = child.getNext()) {
      found = isIn(child);
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
