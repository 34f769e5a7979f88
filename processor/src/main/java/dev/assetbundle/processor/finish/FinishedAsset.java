package dev.assetbundle.processor.finish;

import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.source.AssetSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A finished asset.
 *
 * @param links what its files link or mention, in order, which becomes an output too
 * @param map its source map, if one is wanted and it has any
 */
public record FinishedAsset(BuiltAsset asset, List<AssetSource> links, Optional<BuiltAsset> map) {

  /** Copies the list. */
  public FinishedAsset {
    links = List.copyOf(links);
  }

  /**
   * Returns the same asset; if its stored content no longer exists when it is read, it is computed
   * again.
   */
  public FinishedAsset backedBy(Supplier<Optional<FinishedAsset>> again) {
    Supplier<Optional<Content>> asset = () -> again.get().map(made -> made.asset().content());
    Supplier<Optional<Content>> map =
        () -> again.get().flatMap(FinishedAsset::map).map(BuiltAsset::content);
    return with(
        content -> new RestoredContent(content, asset),
        content -> new RestoredContent(content, map));
  }

  /** Returns the same asset with its content alone. */
  public FinishedAsset unbacked() {
    return with(FinishedAsset::unbacked, FinishedAsset::unbacked);
  }

  private FinishedAsset with(UnaryOperator<Content> ofAsset, UnaryOperator<Content> ofMap) {
    return new FinishedAsset(
        asset.with(ofAsset.apply(asset.content())),
        links,
        map.map(each -> each.with(ofMap.apply(each.content()))));
  }

  private static Content unbacked(Content content) {
    return content instanceof RestoredContent restored ? restored.stored() : content;
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
