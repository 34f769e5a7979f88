package dev.assetbundle.processor.language.script.closure;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.SortingErrorManager;
import com.google.javascript.jscomp.SourceFile;
import java.util.Set;

/** Closure's parser alone. It is fast, but knows the ECMAScript of some years ago. */
public final class ClosureParser {

  private ClosureParser() {}

  /** Whether it takes a script or module; what it does not take may still be one. */
  public static boolean accepts(String script) {
    // Without a report generator it prints nothing.
    Compiler compiler = new Compiler(new SortingErrorManager(Set.of()));
    compiler.disableThreads();
    CompilerOptions options = new CompilerOptions();
    options.setLanguageIn(LanguageMode.UNSTABLE);
    compiler.initOptions(options);
    compiler.parse(SourceFile.fromCode("input.js", script));
    return compiler.getErrorCount() == 0;
  }
}
