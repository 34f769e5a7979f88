package dev.assetbundle.processor.diagnostic.suggestion;

import java.util.regex.Pattern;

/** What tools and systems say, in the form of our messages. */
public final class Sentence {

  private Sentence() {}

  /** A capital letter and small ones. */
  private static final Pattern WORD = Pattern.compile("\\p{Lu}\\p{Ll}+(?!\\p{L})");

  /**
   * Returns a sentence with a small first letter, unless its first word has other capital letters
   * or is one: {@code "UTF-8 is expected"} and {@code "TypeScript's syntax"} stay.
   */
  public static String withSmallLetter(String sentence) {
    boolean isWord = WORD.matcher(sentence).lookingAt();
    return isWord ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1) : sentence;
  }
}
