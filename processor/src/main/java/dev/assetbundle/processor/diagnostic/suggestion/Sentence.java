package dev.assetbundle.processor.diagnostic.suggestion;

/** What tools and systems say, in the form of our messages. */
public final class Sentence {

  private Sentence() {}

  /**
   * Returns a sentence with a small first letter, unless that is a name of its own or the start of
   * one: {@code "UTF-8 is expected"} stays.
   */
  public static String withSmallLetter(String sentence) {
    boolean isWord = sentence.length() > 1 && Character.isLowerCase(sentence.charAt(1));
    return isWord ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1) : sentence;
  }
}
