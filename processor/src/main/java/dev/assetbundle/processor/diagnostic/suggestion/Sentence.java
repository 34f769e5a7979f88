package dev.assetbundle.processor.diagnostic.suggestion;

import java.util.regex.Pattern;

/** What tools and systems say, in the form of our messages. */
public final class Sentence {

  /** A capital letter and small ones. */
  private static final Pattern WORD = Pattern.compile("\\p{Lu}\\p{Ll}+(?!\\p{L})");

  private Sentence() {}

  /**
   * Returns a sentence with a small first letter, unless its first word has more capital letters or
   * only that one: {@code "UTF-8 is expected"}, {@code "TypeScript's syntax"} and {@code "A name"}
   * stay.
   */
  public static String withSmallLetter(String sentence) {
    boolean isWord = WORD.matcher(sentence).lookingAt();
    return isWord ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1) : sentence;
  }
}
