package dev.assetbundle.processor.diagnostic;

import static dev.assetbundle.processor.diagnostic.Draft.warning;

import dev.assetbundle.processor.model.SourceLocation;

/** What can be wrong in files that are published as they are, and the words for it. */
public final class ContentProblems {

  private ContentProblems() {}

  /**
   * A file of JSON that nothing can read.
   *
   * @param trouble in words that can follow a colon
   */
  public static Diagnostic brokenJson(String trouble, SourceLocation at) {
    return warning("broken-json", at)
        .says("this is no JSON, so scripts cannot read it: %s", trouble)
        .hint("JSON has neither comments nor commas at the end, and its names stand in \"...\"");
  }

  /**
   * A file that is not what its name says, so that browsers do not show it.
   *
   * @param extension without a dot
   * @param found what it is, with its article
   * @param hint what to do
   */
  public static Diagnostic wrongExtension(
      String extension, String found, String hint, SourceLocation at) {
    return warning("wrong-extension", at)
        .says("the name ends with .%s, but this is %s", extension, found)
        .hint(hint);
  }
}
