package dev.assetbundle.processor.finish;

import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.source.AssetSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A finished asset and what its files link or mention, in order, which becomes an output too. */
public record FinishedAsset(BuiltAsset asset, List<AssetSource> links) {

  /** Copies the list. */
  public FinishedAsset {
    links = List.copyOf(links);
  }

  /**
   * Returns the same asset; if its stored content no longer exists when it is read, it is computed
   * again.
   */
  public FinishedAsset backedBy(Supplier<Optional<Content>> again) {
    return new FinishedAsset(asset.with(new RestoredContent(asset.content(), again)), links);
  }

  /** Returns the same asset with its content alone. */
  public FinishedAsset unbacked() {
    return asset.content() instanceof RestoredContent restored
        ? new FinishedAsset(asset.with(restored.stored()), links)
        : this;
  }

  /** Bytes that the previous build stored. If they turn out to be gone, they are made again. */
  private record RestoredContent(Content stored, Supplier<Optional<Content>> again)
      implements Content {

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
}
