package dev.assetbundle.processor.source;

/** Why something could not be read, in words for its author. */
public final class ReadFailure {

  private ReadFailure() {}

  /** Returns the reason that {@code failure} gives: {@code permission denied}. */
  public static String why(Throwable failure) {
    String name = failure.getClass().getSimpleName();
    return switch (name) {
      case "AccessDeniedException" -> "permission denied";
      case "NoSuchFileException" -> "it is gone";
      case "OutOfMemoryError" -> "it is larger than the memory";
      default -> String.valueOf(failure.getMessage());
    };
  }
}
