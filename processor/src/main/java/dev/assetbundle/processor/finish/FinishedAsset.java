package dev.assetbundle.processor.finish;

import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Once;
import dev.assetbundle.processor.source.AssetSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A finished asset.
 *
 * @param links what its files link or mention, in order, which becomes an output too
 * @param map its source map, if one is wanted and it has any
 * @param parts what a linked module loads, or has as its stylesheet, and the maps of these
 */
public record FinishedAsset(
    BuiltAsset asset, List<AssetSource> links, Optional<BuiltAsset> map, List<BuiltAsset> parts) {

  /** Copies the lists. */
  public FinishedAsset {
    links = List.copyOf(links);
    parts = List.copyOf(parts);
  }

  /** Makes one without parts. */
  public FinishedAsset(BuiltAsset asset, List<AssetSource> links, Optional<BuiltAsset> map) {
    this(asset, links, map, List.of());
  }

  /** Returns all that is published of it, the asset first. */
  public List<BuiltAsset> outputs() {
    return Stream.of(Stream.of(asset), map.stream(), parts.stream())
        .flatMap(outputs -> outputs)
        .toList();
  }

  /**
   * Returns the same asset; if its stored content no longer exists when it is read, it is computed
   * again.
   */
  public FinishedAsset backedBy(Supplier<Optional<FinishedAsset>> again) {
    Supplier<Optional<FinishedAsset>> once = Once.of(again);
    return with(
        output ->
            new RestoredContent(
                output.content(), () -> once.get().flatMap(made -> made.content(output))));
  }

  private Optional<Content> content(BuiltAsset like) {
    return outputs().stream()
        .filter(output -> output.outputPath().equals(like.outputPath()))
        .map(BuiltAsset::content)
        .findFirst();
  }

  /** Returns the same asset with its content alone. */
  public FinishedAsset unbacked() {
    return with(
        output ->
            output.content() instanceof RestoredContent restored
                ? restored.stored()
                : output.content());
  }

  private FinishedAsset with(Function<BuiltAsset, Content> contents) {
    UnaryOperator<BuiltAsset> change = output -> output.with(contents.apply(output));
    return new FinishedAsset(
        change.apply(asset), links, map.map(change), parts.stream().map(change).toList());
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
