package dev.assetbundle.processor.language.script.closure;

import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A name that a script declares, with all places that mean it. Declarations whose names have to
 * stay equal, such as a function in a block and the variable of its function, share one.
 */
final class ClosureName {

  private final String text;
  private final List<Node> places = new ArrayList<>();
  private final List<ClosureScope> scopes = new ArrayList<>();
  private boolean kept;
  private String current;

  ClosureName(String text) {
    this.text = text;
    this.current = text;
  }

  /** Returns the name as the script has it. */
  String text() {
    return text;
  }

  /** Returns the name as it is now. */
  String current() {
    return current;
  }

  /** Whether the name has to stay, since something may ask for it at run time. */
  boolean isKept() {
    return kept;
  }

  void keep() {
    kept = true;
  }

  /** Returns the nodes that declare or use it, in the order of the text. */
  List<Node> places() {
    return places;
  }

  /** Returns the scopes in which no other name may be equal to this one. */
  List<ClosureScope> scopes() {
    return scopes;
  }

  void rename(String name) {
    current = name;
    places.forEach(place -> place.setString(name));
  }
}
