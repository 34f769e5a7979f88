package dev.assetbundle.processor.javac.declaration;

import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.model.IdentityText;
import java.util.Set;

/**
 * An annotated type and its request, with the options of the compiler applied.
 *
 * @param declaration the type
 * @param request what to build
 * @param className simple name of the class to generate
 * @param encodings variants to write
 */
public record Bundle(
    BundleDeclaration declaration,
    BundleRequest request,
    String className,
    Set<ContentCoding> encodings) {

  public Bundle {
    encodings = Set.copyOf(encodings);
  }

  /** Returns the full name of the class to generate. */
  public String generatedName() {
    String packageName = declaration.packageName();
    return packageName.isEmpty() ? className : packageName + "." + className;
  }

  /** Returns a text that differs whenever the bundle may have another result. */
  public String identity() {
    return new IdentityText()
            .add(declaration.binaryName(), declaration.packageName(), className)
            .add(declaration.moduleName())
            .add(declaration.isPublic(), declaration.generatedBy("by"))
            .add(encodings)
        + request.identity();
  }
}
