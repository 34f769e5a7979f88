package dev.assetbundle.runtime.internal.index;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
import dev.assetbundle.runtime.internal.url.PublishedFolders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * All assets of several look-ups; of two with one logical path that of the first one is found.
 *
 * @param <A> the class that users see
 */
public interface JoinedAssets<A> extends AssetLookup<A> {

  /** Returns the look-ups in their order. */
  List<AssetLookup<A>> parts();

  // No lambdas here: the first one of a JVM takes as long as all else that is done at a start.
  @Override
  default int size() {
    int sum = 0;
    for (AssetLookup<A> part : parts()) {
      sum += part.size();
    }
    return sum;
  }

  @Override
  default Optional<A> find(String logicalPath) {
    for (AssetLookup<A> part : parts()) {
      Optional<A> found = part.find(logicalPath);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  @Override
  default Optional<A> findByPath(String plainPath) {
    for (AssetLookup<A> part : parts()) {
      Optional<A> found = part.findByPath(plainPath);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  @Override
  default Optional<PublishedFile> findFile(String plainPath) {
    for (AssetLookup<A> part : parts()) {
      Optional<PublishedFile> found = part.findFile(plainPath);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  @Override
  default Collection<String> logicalPaths() {
    var paths = new ArrayList<String>();
    for (AssetLookup<A> part : parts()) {
      paths.addAll(part.logicalPaths());
    }
    return paths;
  }

  @Override
  default void addFolders(PublishedFolders folders, String context) {
    for (AssetLookup<A> part : parts()) {
      part.addFolders(folders, context);
    }
  }

  @Override
  default List<A> all() {
    var assets = new ArrayList<A>();
    for (AssetLookup<A> part : parts()) {
      assets.addAll(part.all());
    }
    return assets;
  }

  @Override
  default List<PublishedFile> unfingerprinted() {
    var files = new ArrayList<PublishedFile>();
    for (AssetLookup<A> part : parts()) {
      files.addAll(part.unfingerprinted());
    }
    return files;
  }
}
