package dev.assetbundle.runtime.internal.live;

/** Says in one sentence why assets are not served from their sources, and what to do about it. */
final class NotLiveException extends Exception {

  private static final long serialVersionUID = 1;

  NotLiveException(String sentence) {
    super(sentence);
  }

  NotLiveException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** Returns the sentence. */
  String sentence() {
    return String.valueOf(getMessage());
  }
}
