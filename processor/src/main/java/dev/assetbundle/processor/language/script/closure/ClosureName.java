package dev.assetbundle.processor.language.script.closure;

import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A name that a script declares, with all places that mean it. Declarations whose names have to
 * stay equal, such as a function in a block and the variable of its function, share one.
 */
final class ClosureName {

  /** The name as the script has it. */
  final String text;

  /** The nodes that declare or use it, in the order of the text. */
  final List<Node> places = new ArrayList<>();

  /** The scopes in which no other name may be equal to this one. */
  final List<ClosureScope> scopes = new ArrayList<>();

  /** Whether the name has to stay, since something may ask for it at run time. */
  boolean kept;

  /** The name as it is now. */
  String current;

  ClosureName(String text) {
    this.text = text;
    this.current = text;
  }

  void keep() {
    kept = true;
  }

  void rename(String name) {
    current = name;
    places.forEach(place -> place.setString(name));
  }
}
