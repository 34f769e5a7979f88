package dev.assetbundle.processor.process;

/** One message to or from a helper process; the number tells to which question it belongs. */
public final class Frame {

  private final int number;
  private final boolean isBack;
  private final byte[] content;

  /**
   * @param number the number of the question; also of its answer and of questions back about it
   * @param isBack whether it is a question back, or the reply to one; otherwise it is the question
   *     or its answer
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

  /** Whether it is a question back, or the reply to one. */
  public boolean isBack() {
    return isBack;
  }

  /** Returns the content itself, not a copy. */
  public byte[] content() {
    return content;
  }
}
