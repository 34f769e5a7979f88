package dev.assetbundle.processor.javac;

import dev.assetbundle.AssetBundle;
import dev.assetbundle.processor.pipeline.BundleRequest;
import java.util.Set;

/**
 * An annotated type and what it asks for, with the options of the build applied.
 *
 * @param declaration the type
 * @param request what to build
 * @param className simple name of the class to generate
 * @param encodings variants to write
 */
record Bundle(
    BundleDeclaration declaration,
    BundleRequest request,
    String className,
    Set<AssetBundle.Encoding> encodings) {

  Bundle {
    encodings = Set.copyOf(encodings);
  }
}
