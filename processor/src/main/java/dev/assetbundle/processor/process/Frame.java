package dev.assetbundle.processor.process;

/** One message between us and a process; the number tells to which question it belongs. */
public final class Frame {

  private final int number;
  private final boolean isBack;
  private final byte[] content;

  /**
   * @param number that of the question, for all that follows from it too
   * @param isBack whether it is asked back about the question, or is the reply to that; else it is
   *     the question itself or the answer to it
   * @param content is not copied
   */
  public Frame(int number, boolean isBack, byte[] content) {
    this.number = number;
    this.isBack = isBack;
    this.content = content;
  }

  /** Returns the number of the question. */
  public int number() {
    return number;
  }

  /** Whether it was asked back, or replies to what was. */
  public boolean isBack() {
    return isBack;
  }

  /** Returns the content itself, not a copy. */
  public byte[] content() {
    return content;
  }
}
