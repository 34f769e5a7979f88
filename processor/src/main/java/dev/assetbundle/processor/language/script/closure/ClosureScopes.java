package dev.assetbundle.processor.language.script.closure;

import com.google.javascript.rhino.Node;
import dev.assetbundle.processor.language.script.closure.ClosureScope.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds out which names of a script mean the same thing, by the rules of ECMA-262 and its annex B
 * and by nothing that Closure knows of scopes.
 */
final class ClosureScopes {

  /** Names with a meaning that goes beyond their declaration. */
  private static final Set<String> SPECIAL = Set.of("arguments", "eval", "__proto__");

  private record Use(ClosureScope scope, Node place) {}

  private final ClosureScope script;
  private final List<Use> uses = new ArrayList<>();
  private final List<ClosureScope> evaluated = new ArrayList<>();
  private final ClosureBlockFunctions functions;
  private final Set<ClosureName> names = new LinkedHashSet<>();
  private final Set<String> redeclared = new LinkedHashSet<>();

  /** Scopes that cannot declare what another declares, by that one being theirs too. */
  private final Map<ClosureScope, ClosureScope> extended = new LinkedHashMap<>();

  private ClosureScopes(boolean strict) {
    script = new ClosureScope(Kind.SCRIPT, Optional.empty(), false);
    functions = new ClosureBlockFunctions(strict);
  }

  /** Reads a script as it was parsed; {@code node} is its root. */
  static ClosureScopes of(Node node) {
    ClosureScopes scopes = new ClosureScopes(node.isUseStrict());
    scopes.children(node, scopes.script);
    scopes.functions.declare();
    scopes.uses.forEach(scopes::resolve);
    scopes.extended.forEach((inside, around) -> around.declared().forEach(inside::meet));
    scopes.keep();
    return scopes;
  }

  /** Returns the names that are declared anywhere, those first that come first. */
  Set<ClosureName> names() {
    return names;
  }

  /** Returns the names that no parser accepts, as they are declared twice in one scope. */
  Set<String> redeclared() {
    return redeclared;
  }

  /** Returns the scope of the whole script. */
  ClosureScope script() {
    return script;
  }

  /** Returns the functions declared in blocks. */
  ClosureBlockFunctions blockFunctions() {
    return functions;
  }

  private void children(Node node, ClosureScope scope) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      visit(child, scope);
    }
  }

  private void visit(Node node, ClosureScope scope) {
    switch (node.getToken()) {
      case NAME -> name(node, scope);
      case FUNCTION -> function(node, scope);
      case CLASS -> classBody(node, scope);
      case VAR -> {
        targets(node, name -> variable(name.getString(), scope));
        children(node, scope);
      }
      case LET, CONST -> {
        targets(node, name -> lexical(name.getString(), scope));
        children(node, scope);
      }
      case BLOCK -> children(node, block(node, scope));
      case FOR, FOR_IN, FOR_OF, FOR_AWAIT_OF ->
          children(node, scope.inner(Kind.BLOCK, scope.strict));
      case SWITCH -> cases(node, scope);
      case CATCH -> caught(node, scope);
      case WITH -> {
        visit(node.getFirstChild(), scope);
        visit(node.getSecondChild(), scope.inner(Kind.WITH, scope.strict));
      }
      case CALL -> {
        if (node.getFirstChild().getBooleanProp(Node.DIRECT_EVAL)) {
          evaluated.add(scope);
        }
        children(node, scope);
      }
      default -> children(node, scope);
    }
  }

  private static ClosureScope block(Node node, ClosureScope scope) {
    boolean isStatic = node.getParent().isClassMembers();
    return scope.inner(isStatic ? Kind.BODY : Kind.BLOCK, scope.strict);
  }

  private void name(Node node, ClosureScope scope) {
    if (!node.getString().isEmpty()) {
      uses.add(new Use(scope, node));
    }
    children(node, scope);
  }

  private void lexical(String text, ClosureScope scope) {
    if (scope.find(text).isPresent()) {
      redeclared.add(text);
    }
    scope.declareLexically(text);
  }

  /** Declares a variable, which in {@code catch (e) { var e = 1; }} is named by the parameter. */
  private void variable(String text, ClosureScope scope) {
    ClosureScope target = scope.ofVariables();
    ClosureName name = target.declare(text);
    boolean isNamed = false;
    for (ClosureScope at = scope; at != target; at = at.outer.orElseThrow()) {
      if (at.isLexical(text)) {
        redeclared.add(text);
      }
      if (at.find(text).isPresent()) {
        at.share(name);
        isNamed = true;
      }
      if (isNamed) {
        at.meet(name);
      }
    }
    if (target.isLexical(text)) {
      redeclared.add(text);
    }
    if (isNamed) {
      target.meet(name);
    }
  }

  /** Gives the nodes of the names that a declaration, or a pattern in one, declares. */
  private static void targets(Node node, Consumer<Node> found) {
    switch (node.getToken()) {
      case NAME -> found.accept(node);
      case DEFAULT_VALUE, DESTRUCTURING_LHS -> targets(node.getFirstChild(), found);
      case VAR,
          LET,
          CONST,
          PARAM_LIST,
          ARRAY_PATTERN,
          OBJECT_PATTERN,
          ITER_REST,
          OBJECT_REST,
          STRING_KEY -> {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
          targets(child, found);
        }
      }
      case COMPUTED_PROP -> targets(node.getSecondChild(), found);
      default -> {}
    }
  }

  private void function(Node node, ClosureScope scope) {
    Node name = node.getFirstChild();
    Node body = node.getLastChild();
    boolean strict = scope.strict || body.isUseStrict();
    ClosureScope around = scope;
    if (isDeclaration(node)) {
      around = node.getParent().isIf() ? scope.inner(Kind.BLOCK, scope.strict) : scope;
      functions.add(around, node);
    } else if (!name.getString().isEmpty()) {
      around = scope.inner(Kind.NAME, strict);
      around.declare(name.getString());
    }
    name(name, around);
    ClosureScope parameters = around.inner(Kind.PARAMETERS, strict);
    targets(node.getSecondChild(), target -> parameters.declare(target.getString()));
    children(node.getSecondChild(), parameters);
    ClosureScope inside = parameters.inner(Kind.BODY, strict);
    extended.put(inside, parameters);
    if (body.isBlock()) {
      children(body, inside);
    } else {
      visit(body, inside);
    }
  }

  /** Whether a function or class stands where a statement does. */
  private static boolean isDeclaration(Node node) {
    Node parent = node.getParent();
    return parent.isScript() || parent.isBlock() || parent.isLabel() || parent.isIf();
  }

  private void classBody(Node node, ClosureScope scope) {
    Node name = node.getFirstChild();
    ClosureScope around = scope.inner(Kind.NAME, true);
    if (name.isName()) {
      lexical(name.getString(), isDeclaration(node) ? scope : around);
    }
    children(node, around);
  }

  private void cases(Node node, ClosureScope scope) {
    visit(node.getFirstChild(), scope);
    ClosureScope inside = scope.inner(Kind.BLOCK, scope.strict);
    for (Node item = node.getSecondChild(); item != null; item = item.getNext()) {
      for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
        if (child.isBlock()) {
          // Closure's own; the statements of all cases are in one scope.
          children(child, inside);
        } else {
          visit(child, inside);
        }
      }
    }
  }

  private void caught(Node node, ClosureScope scope) {
    ClosureScope parameter = scope.inner(Kind.CATCH, scope.strict);
    targets(node.getFirstChild(), target -> parameter.declare(target.getString()));
    visit(node.getFirstChild(), parameter);
    ClosureScope inside = parameter.inner(Kind.BLOCK, scope.strict);
    extended.put(inside, parameter);
    children(node.getLastChild(), inside);
  }

  private void resolve(Use use) {
    String text = use.place.getString();
    boolean free = false;
    Optional<ClosureScope> at = Optional.of(use.scope);
    while (at.isPresent()) {
      Optional<ClosureName> name = at.get().find(text);
      if (name.isPresent()) {
        name.get().places.add(use.place);
        names.add(name.get());
        if (free) {
          name.get().keep();
        }
        meet(name.get(), use.scope, at.get());
        return;
      }
      // A with statement asks its object for the name first.
      free |= at.get().kind == Kind.WITH;
      at = at.get().outer;
    }
    at = Optional.of(use.scope);
    while (at.isPresent() && at.get().undeclared.add(text)) {
      at = at.get().outer;
    }
  }

  private static void meet(ClosureName name, ClosureScope from, ClosureScope to) {
    ClosureScope scope = from;
    while (scope.meet(name) && scope != to) {
      scope = scope.outer.orElse(to);
    }
  }

  private void keep() {
    script.declared().forEach(ClosureName::keep);
    for (ClosureScope scope : evaluated) {
      Optional<ClosureScope> at = Optional.of(scope);
      while (at.isPresent()) {
        at.get().declared().forEach(ClosureName::keep);
        at = at.get().outer;
      }
    }
    for (ClosureName name : names) {
      if (SPECIAL.contains(name.text)) {
        name.keep();
      }
    }
  }
}
