package dev.assetbundle.processor.syntax.js;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds {@code 'use strict'} among the strings that stand alone at the start of a script or
 * function; ECMA-262, section 11.2.1.
 */
final class JsDirectives {

  private static final int LENGTH = "'use strict'".length();
  private final String js;
  private OptionalInt script = OptionalInt.empty();
  private final Set<Integer> functions = new HashSet<>();
  private int body;
  private boolean inPrologue = true;
  private boolean ofScript = true;
  private boolean stringWaits;
  private int stringStart;
  private int stringEnd;

  JsDirectives(String js) {
    this.js = js;
  }

  /** Returns the offset of such a string that the script begins with. */
  OptionalInt script() {
    return script;
  }

  /** Returns the offsets of the braces that open the functions with such a string. */
  Set<Integer> functions() {
    return functions;
  }

  /** Takes a significant token into account. */
  void token(JsTokenizer tokens, String text, boolean afterLineEnd) {
    if (stringWaits && endsStatement(tokens.kind(), text, afterLineEnd)) {
      end();
    } else if (stringWaits) {
      inPrologue = false;
    }
    boolean wasWaiting = stringWaits;
    stringWaits = false;
    if (inPrologue && tokens.kind() == JsKind.STRING) {
      stringWaits = true;
      stringStart = tokens.start();
      stringEnd = tokens.end();
    } else if (!(wasWaiting && text.equals(";"))) {
      inPrologue = text.equals("{") && tokens.context().frame().kind == JsFrame.Kind.FUNCTION;
      body = tokens.start();
      ofScript = false;
    }
  }

  /** Ends the statement that a string began, as the end of the text does. */
  void end() {
    boolean isUseStrict =
        stringWaits
            && stringEnd - stringStart == LENGTH
            && js.startsWith("use strict", stringStart + 1);
    if (isUseStrict && ofScript) {
      script = script.isPresent() ? script : OptionalInt.of(stringStart);
    } else if (isUseStrict) {
      functions.add(body);
    }
  }

  private static boolean endsStatement(JsKind kind, String text, boolean afterLineEnd) {
    return text.equals(";")
        || text.equals("}")
        || (afterLineEnd && JsCursor.beginsStatement(kind, text));
  }
}
