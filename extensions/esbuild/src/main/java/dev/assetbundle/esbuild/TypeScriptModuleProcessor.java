package dev.assetbundle.esbuild;

/** Compiles files in {@code .mts}: TypeScript modules. */
public final class TypeScriptModuleProcessor extends CompiledLanguage {

  /** Is found by {@link java.util.ServiceLoader}. */
  public TypeScriptModuleProcessor() {
    super("mts", "mjs");
  }
}
