package dev.assetbundle.processor.language.script.closure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A part of a script with declarations of its own; ECMA-262, section 9.1. */
final class ClosureScope {

  /** What makes it one. */
  enum Kind {
    SCRIPT,
    /** Around the parameters of a function. */
    PARAMETERS,
    /** The body of a function, or a static block; variables are declared here. */
    BODY,
    /** A block, a loop or the cases of a switch. */
    BLOCK,
    /** Around the parameter of a catch clause. */
    CATCH,
    /** Around the name of a function expression or class expression. */
    NAME,
    /** The body of a with statement. */
    WITH
  }

  final Kind kind;
  final Optional<ClosureScope> outer;
  final boolean strict;

  /** The names used here or further inside that the script declares nowhere. */
  final Set<String> undeclared = new HashSet<>();

  private final Map<String, ClosureName> names = new HashMap<>();
  private final Set<ClosureName> present = new HashSet<>();
  private final Set<String> lexical = new HashSet<>();

  ClosureScope(Kind kind, Optional<ClosureScope> outer, boolean strict) {
    this.kind = kind;
    this.outer = outer;
    this.strict = strict;
  }

  /** Returns a scope inside of this one. */
  ClosureScope inner(Kind kind, boolean strict) {
    return new ClosureScope(kind, Optional.of(this), strict);
  }

  /** Returns the scope in which a {@code var} at this place is declared. */
  ClosureScope ofVariables() {
    ClosureScope scope = this;
    while (scope.kind != Kind.BODY && scope.outer.isPresent()) {
      scope = scope.outer.get();
    }
    return scope;
  }

  /** Returns the name as it is declared in this very scope. */
  Optional<ClosureName> find(String name) {
    return Optional.ofNullable(names.get(name));
  }

  /** Returns the names that are declared in this very scope. */
  Iterable<ClosureName> declared() {
    return names.values();
  }

  /** Declares a name here; the same one if it was declared before. */
  ClosureName declare(String name) {
    // The body of a function sees its parameters, and starts with their values.
    Optional<ClosureName> parameter =
        kind == Kind.BODY ? outer.flatMap(scope -> scope.parameter(name)) : Optional.empty();
    return names.computeIfAbsent(name, text -> parameter.orElseGet(() -> new ClosureName(text)));
  }

  private Optional<ClosureName> parameter(String name) {
    return kind == Kind.PARAMETERS ? find(name) : Optional.empty();
  }

  /** Declares a name as {@code let}, {@code const} and {@code class} do. */
  void declareLexically(String name) {
    declare(name);
    lexical.add(name);
  }

  /** Whether a name is declared here so that no variable can have it. */
  boolean isLexical(String name) {
    return lexical.contains(name);
  }

  /** Makes a name of another scope one of this scope as well. */
  void share(ClosureName name) {
    names.put(name.text, name);
  }

  /** Notes that a name is used here; false if that was known. */
  boolean meet(ClosureName name) {
    boolean isNew = present.add(name);
    if (isNew) {
      name.scopes.add(this);
    }
    return isNew;
  }
}
