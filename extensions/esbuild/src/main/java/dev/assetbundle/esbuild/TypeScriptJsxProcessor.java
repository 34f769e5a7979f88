package dev.assetbundle.esbuild;

/** Compiles files in {@code .tsx}: TypeScript with JSX. */
public final class TypeScriptJsxProcessor extends CompiledLanguage {

  /** Is found by {@link java.util.ServiceLoader}. */
  public TypeScriptJsxProcessor() {
    super("tsx", "js");
  }
}
