package dev.assetbundle.processor.finish;

import dev.assetbundle.processor.model.Content;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/** Bytes that the previous build stored. If they turn out to be gone, they are made again. */
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
