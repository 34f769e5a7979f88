package dev.assetbundle.processor.diagnostic;

/** What can be wrong with media types that a project declares, and the words for it. */
public final class OptionProblems {

  private OptionProblems() {}

  /**
   * A declaration that is none.
   *
   * @param option as its author calls it
   * @param extension what stands before the equals sign
   * @param type what stands behind it
   */
  public static Diagnostic badMediaType(String option, String text, String extension, String type) {
    Diagnostic problem =
        Problems.badOption(option, text, "ext=type/subtype, such as splat=model/vnd.splat");
    if (extension.contains("/")) {
      return problem.hint("write the extension first: \"" + type + "=" + extension + "\"");
    }
    return extension.contains(".")
        ? problem.hint(
            "write only what follows the last dot of a name: \""
                + extension.substring(extension.lastIndexOf('.') + 1)
                + "="
                + type
                + "\"")
        : problem;
  }

  /** A type for scripts or stylesheets. */
  public static Diagnostic fixedMediaType(String option, String text, String extension) {
    return Problems.badOption(option, text, "no type for ." + extension + ", which has its own")
        .hint("browsers run scripts and apply stylesheets with these types only");
  }

  /** Two types for one extension. */
  public static Diagnostic secondMediaType(
      String option, String text, String extension, String other) {
    return Problems.badOption(option, text, "one type for each extension")
        .hint("leave one of the two out; ." + extension + " is " + other + " already");
  }
}
