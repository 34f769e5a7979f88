package dev.assetbundle.processor.language.script.closure;

import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.DefaultPassConfig;
import com.google.javascript.jscomp.PassConfig;
import com.google.javascript.jscomp.PassFactory;
import com.google.javascript.jscomp.PassListBuilder;
import java.util.Optional;

/**
 * The few passes of Closure that are run: those that make expressions and statements shorter where
 * they stand. None of them moves declarations, knows what a name is declared as or gives one.
 */
final class ClosurePasses extends PassConfig.PassConfigDelegate {

  private static final String[] NAMES = {
    "convertToDottedProperties",
    "collapseVariableDeclarations",
    "renameLabels",
    "latePeepholeOptimizations"
  };

  ClosurePasses(CompilerOptions options) {
    super(new DefaultPassConfig(options));
  }

  @Override
  protected PassListBuilder getFinalizations() {
    PassListBuilder all = super.getFinalizations();
    PassListBuilder chosen = new PassListBuilder(options);
    for (String name : NAMES) {
      Optional<PassFactory> pass = Optional.ofNullable(all.findByName(name));
      pass.ifPresent(chosen::maybeAdd);
    }
    return chosen;
  }
}
