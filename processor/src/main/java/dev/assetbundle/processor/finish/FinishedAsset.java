package dev.assetbundle.processor.finish;

import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Once;
import dev.assetbundle.processor.source.AssetSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A finished asset.
 *
 * @param links what its files link or mention, in order, which becomes an output too
 * @param parts further outputs that are made with it: what a linked module loads
 */
public record FinishedAsset(BuiltAsset asset, List<AssetSource> links, List<BuiltAsset> parts) {

  /** Copies the lists. */
  public FinishedAsset {
    links = List.copyOf(links);
    parts = List.copyOf(parts);
  }

  /** Makes one without parts. */
  public FinishedAsset(BuiltAsset asset, List<AssetSource> links) {
    this(asset, links, List.of());
  }

  /** Returns the asset and its parts. */
  public Stream<BuiltAsset> outputs() {
    return Stream.concat(Stream.of(asset), parts.stream());
  }

  /**
   * Returns the same asset; if its stored content no longer exists when it is read, it is computed
   * again.
   */
  public FinishedAsset backedBy(Supplier<Optional<FinishedAsset>> again) {
    Supplier<Optional<FinishedAsset>> once = Once.of(again);
    return map(
        output ->
            output.with(
                new RestoredContent(
                    output.content(), () -> once.get().flatMap(made -> made.content(output)))));
  }

  private Optional<Content> content(BuiltAsset like) {
    return outputs()
        .filter(output -> output.outputPath().equals(like.outputPath()))
        .map(BuiltAsset::content)
        .findFirst();
  }

  /** Returns the same asset with its content alone. */
  public FinishedAsset unbacked() {
    return map(
        output ->
            output.content() instanceof RestoredContent restored
                ? output.with(restored.stored())
                : output);
  }

  private FinishedAsset map(UnaryOperator<BuiltAsset> change) {
    return new FinishedAsset(
        change.apply(asset), links, parts.stream().map(change).toList());
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
