package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.language.sass.engine.SassHost;
import dev.assetbundle.processor.language.sass.engine.SassNotice;
import dev.assetbundle.processor.language.sass.engine.SassText;
import dev.assetbundle.processor.language.sass.syntax.SassSource;
import dev.assetbundle.processor.model.SourcePath;
import java.util.List;
import java.util.Optional;

/** A host with a mistake of its own. */
final class FailingHost implements SassHost {

  @Override
  public Optional<List<SassSource>> resolve(String name, SourcePath from) {
    throw new IllegalStateException("broken");
  }

  @Override
  public List<SassSource> module(String name, SourcePath from) {
    throw new IllegalStateException("broken");
  }

  @Override
  public SassText call(String function, String argument) {
    throw new IllegalStateException("broken");
  }

  @Override
  public void warn(String message) {}

  @Override
  public void debug(String message) {}

  @Override
  public void notice(SassNotice notice) {}
}
