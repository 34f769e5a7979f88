package dev.assetbundle.processor.model;

import java.util.Comparator;

/**
 * Orders texts as their UTF-8 bytes would be, which is the order of their code points. {@link
 * String#compareTo} differs where surrogates meet characters from U+E000 on.
 */
public enum Utf8Order implements Comparator<String> {
  /** The only one. */
  INSTANCE;

  @Override
  public int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean ordinary = Character.isSurrogate(x) == Character.isSurrogate(y);
        return ordinary ? Character.compare(x, y) : Character.isSurrogate(x) ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
