package dev.assetbundle.processor.codegen;

import java.util.Locale;
import javax.lang.model.SourceVersion;

/** Turns names of files and folders into Java names. */
final class ConstantNames {

  private ConstantNames() {}

  /** Returns the constant of a file: {@code CART_EMPTY_SVG} for {@code cart-empty.svg}. */
  static String constant(String fileName) {
    return identifier(fileName.toUpperCase(Locale.ROOT));
  }

  /** Returns the class of a folder: {@code DatePicker} for {@code date-picker}. */
  static String className(String folder) {
    StringBuilder name = new StringBuilder();
    boolean start = true;
    for (int c : folder.codePoints().toArray()) {
      if (Character.isLetterOrDigit(c)) {
        name.appendCodePoint(start ? Character.toUpperCase(c) : c);
        start = false;
      } else {
        start = true;
      }
    }
    return identifier(name.toString());
  }

  private static String identifier(String text) {
    StringBuilder name = new StringBuilder();
    text.codePoints()
        .forEach(
            c ->
                name.appendCodePoint(
                    Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c)
                        ? c
                        : '_'));
    boolean starts = name.length() > 0 && Character.isJavaIdentifierStart(name.codePointAt(0));
    String whole = starts ? name.toString() : "_" + name;
    return SourceVersion.isKeyword(whole) ? whole + "_" : whole;
  }
}
