package dev.assetbundle.processor.diagnostic;

import static dev.assetbundle.processor.diagnostic.Draft.error;
import static dev.assetbundle.processor.diagnostic.Draft.warning;

import dev.assetbundle.processor.model.SourceLocation;
import java.util.Optional;

/** Diagnostics about the use of constants in Java code. */
public final class ConstantProblems {

  private ConstantProblems() {}

  /**
   * A constant, by the full name of its class and its own below that, whose asset is not there any
   * more; {@code near} may be meant instead.
   */
  public static Diagnostic goneAsset(
      String className, String constant, String asset, Optional<Near> near, SourceLocation at) {
    Diagnostic problem =
        warning("gone-asset", at)
            .says(
                "%s had %s for \"%s\", which is not published any more",
                className, constant, asset);
    String simple = className.substring(className.lastIndexOf('.') + 1);
    return problem.hint(
        near.map(
                other ->
                    "did you mean \"%s\" (%s.%s)?"
                        .formatted(other.asset(), simple, other.constant()))
            .orElse("bring the file back, or take the constant out here"));
  }

  /** The logical path of an asset that is there, and its constant below the generated class. */
  public record Near(String asset, String constant) {}

  /** A bundle that no compiler shows to anybody. */
  public static Diagnostic localBundle(String className) {
    return error("local-bundle")
        .says(
            "@AssetBundle has no effect on %s, which is declared inside a method or an anonymous"
                + " class",
            className.isEmpty() ? "this class" : "\"" + className + "\"")
        .hint("move the class out of it: a class of its own or a nested one can be annotated");
  }
}
