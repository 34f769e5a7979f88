package dev.assetbundle.processor.finish;

import dev.assetbundle.processor.model.Content;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The content of an asset that the previous build stored. If it no longer exists when it is read,
 * it is computed again.
 *
 * @param stored the stored content
 * @param again computes the same content; empty if that fails
 */
record RestoredContent(Content stored, Supplier<Optional<Content>> again) implements Content {

  @Override
  public long size() {
    return stored.size();
  }

  @Override
  public InputStream open() throws IOException {
    try {
      return stored.open();
    } catch (IOException e) {
      Optional<Content> made = again.get();
      if (made.isEmpty()) {
        throw e;
      }
      return made.get().open();
    }
  }
}
