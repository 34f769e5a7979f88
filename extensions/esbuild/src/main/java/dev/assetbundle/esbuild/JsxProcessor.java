package dev.assetbundle.esbuild;

/** Compiles files in {@code .jsx}: scripts with JSX. */
public final class JsxProcessor extends CompiledLanguage {

  /** Is found by {@link java.util.ServiceLoader}. */
  public JsxProcessor() {
    super("jsx", "js");
  }
}
