package dev.assetbundle.processor.worker;

/** Answers what the other side of a pipe asks in the middle of a question. */
public interface Asking {

  /** Returns the answer. */
  byte[] ask(byte[] content);
}
