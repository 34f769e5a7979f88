package dev.assetbundle.runtime.internal.export.command;

/** The arguments of a command are wrong. */
final class UsageException extends Exception {

  private static final long serialVersionUID = 1;

  /** Makes an exception with a message for who typed them. */
  UsageException(String message) {
    super(message);
  }
}
