package dev.assetbundle.processor.diagnostic;

import dev.assetbundle.processor.diagnostic.suggestion.Sentence;
import java.util.Optional;

/** Explains to users why a file could not be read or written. */
public final class FailureReason {

  static final String IN_THE_WAY = "a file is in the place of a folder";

  private static final String SEPARATOR = ": ";

  private FailureReason() {}

  /** Returns the reason that {@code failure} gives: {@code permission denied}. */
  public static String of(Throwable failure) {
    return switch (failure.getClass().getSimpleName()) {
      case "AccessDeniedException" -> "permission denied";
      case "NoSuchFileException" -> "it is gone";
      case "FileAlreadyExistsException" -> IN_THE_WAY;
      case "OutOfMemoryError" -> "it is larger than the memory";
      case "ConnectException" -> "no connection";
      case "UnknownHostException", "UnresolvedAddressException" -> "there is no such host";
      case "ClosedByInterruptException" -> "the build was interrupted";
      default -> words(failure);
    };
  }

  /** Returns the absolute path that {@code failure} is about; empty if it names none. */
  static Optional<String> file(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return isOfFile(failure) ? Optional.of(message.split(SEPARATOR, 2)[0]) : Optional.empty();
  }

  // What the system says stands behind the name of the file, and is a sentence of its own.
  private static String words(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    if (failure.getMessage() == null || message.isBlank()) {
      return failure.getClass().getSimpleName();
    }
    boolean isBehind = isOfFile(failure) && message.contains(SEPARATOR);
    String reason =
        isBehind ? message.substring(message.lastIndexOf(SEPARATOR) + SEPARATOR.length()) : message;
    return reason.equalsIgnoreCase("Not a directory")
        ? IN_THE_WAY
        : Sentence.withSmallLetter(reason);
  }

  private static boolean isOfFile(Throwable failure) {
    Class<?> type = failure.getClass();
    while (type != null && !type.getSimpleName().equals("FileSystemException")) {
      type = type.getSuperclass();
    }
    return type != null;
  }
}
