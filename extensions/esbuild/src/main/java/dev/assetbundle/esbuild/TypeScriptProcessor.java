package dev.assetbundle.esbuild;

/** Compiles files in {@code .ts}: TypeScript. */
public final class TypeScriptProcessor extends CompiledLanguage {

  /** Is found by {@link java.util.ServiceLoader}. */
  public TypeScriptProcessor() {
    super("ts", "js");
  }
}
