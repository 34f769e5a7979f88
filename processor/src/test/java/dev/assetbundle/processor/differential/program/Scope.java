package dev.assetbundle.processor.differential.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A block or function body that is being written, and the names declared in it so far. Keeps to the
 * rules on names that may not be declared twice (ECMA-262, 14.2.1 and 15.2.1).
 */
final class Scope {

  private final Optional<Scope> outer;
  private final boolean function;
  private final Set<String> lexical = new HashSet<>();
  private final Set<String> variables = new HashSet<>();
  private final List<String> readable = new ArrayList<>();
  private final List<String> writable = new ArrayList<>();

  private Scope(Optional<Scope> outer, boolean function) {
    this.outer = outer;
    this.function = function;
  }

  /** Returns the top level of a script. */
  static Scope script() {
    return new Scope(Optional.empty(), true);
  }

  Scope block() {
    return new Scope(Optional.of(this), false);
  }

  Scope function() {
    return new Scope(Optional.of(this), true);
  }

  boolean isScript() {
    return outer.isEmpty();
  }

  /** Whether this is the outermost block of a function or of the script. */
  boolean isFunction() {
    return function;
  }

  /** Whether there is a function around this. */
  boolean isInFunction() {
    return outer.isPresent() && (function || outer.get().isInFunction());
  }

  boolean canDeclareLexical(String name) {
    return !lexical.contains(name) && !variables.contains(name);
  }

  boolean canDeclareVariable(String name) {
    return !lexical.contains(name) && (function || outer.get().canDeclareVariable(name));
  }

  /** Notes a {@code let}, {@code const}, {@code class}, or function of a block. */
  void lexical(String name) {
    lexical.add(name);
  }

  /** Notes a {@code var}, a parameter, or a function of a function body. */
  void variable(String name) {
    variables.add(name);
    if (!function) {
      outer.get().variable(name);
    }
  }

  /** Lets statements that follow use a name. */
  void usable(String name, boolean assignable) {
    readable.add(name);
    if (assignable) {
      writable.add(name);
    } else {
      writable.remove(name);
    }
  }

  /** Returns names that statements may read, inner ones more often than once. */
  List<String> readable() {
    List<String> all = new ArrayList<>(outer.map(Scope::readable).orElse(List.of()));
    all.addAll(readable);
    return all;
  }

  /** Returns names that statements may assign to; none that an inner name hides is left out. */
  List<String> writable() {
    List<String> all = new ArrayList<>(outer.map(Scope::writable).orElse(List.of()));
    all.removeAll(lexical);
    all.removeAll(variables);
    all.addAll(writable);
    return all;
  }
}
