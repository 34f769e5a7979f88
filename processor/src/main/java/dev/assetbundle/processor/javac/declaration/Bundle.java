package dev.assetbundle.processor.javac.declaration;

import dev.assetbundle.AssetBundle;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.Settings;
import java.util.Set;

/**
 * An annotated type and what it asks for, with the options of the build applied.
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
    Set<AssetBundle.Encoding> encodings) {

  public Bundle {
    encodings = Set.copyOf(encodings);
  }

  /** Returns the full name of the class to generate. */
  public String generatedName() {
    String packageName = declaration.packageName();
    return packageName.isEmpty() ? className : packageName + "." + className;
  }

  /** Returns a text that is another one whenever another result is asked for. */
  public String identity() {
    StringBuilder text = new StringBuilder();
    append(text, declaration.binaryName(), declaration.packageName(), className);
    append(text, declaration.isPublic(), declaration.generatedBy("by"));
    append(text, encodings.stream().sorted().toArray());
    append(text, request.manifests().toArray());
    append(text, request.statics().toArray());
    Settings settings = request.settings();
    append(text, settings.paths().toArray());
    append(text, settings.prefix(), settings.minify(), settings.digest(), settings.version());
    append(text, settings.integrity(), settings.unknownAssets(), settings.cssUrls());
    append(text, settings.allowLinks(), request.contentTypes().own());
    return text.toString();
  }

  private static void append(StringBuilder text, Object... values) {
    text.append(values.length).append('\n');
    for (Object value : values) {
      String word = value.toString();
      text.append(word.length()).append(':').append(word).append('\n');
    }
  }
}
