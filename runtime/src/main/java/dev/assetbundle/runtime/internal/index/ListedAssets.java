package dev.assetbundle.runtime.internal.index;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
import dev.assetbundle.runtime.internal.url.PublishedFolders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Assets that somebody made and put into a list. The maps are made when they are first asked for.
 *
 * @param <A> the class that users see
 */
public final class ListedAssets<A> implements AssetLookup<A> {

  private final List<A> assets;
  private final Wrapping<A> wrapping;
  private volatile Map<String, A> byLogicalPath = Map.of();
  private volatile Map<String, A> byPath = Map.of();

  /** Keeps a list that does not change. */
  public ListedAssets(List<A> assets, Wrapping<A> wrapping) {
    this.assets = assets;
    this.wrapping = wrapping;
  }

  @Override
  public int size() {
    return assets.size();
  }

  @Override
  public Optional<A> find(String logicalPath) {
    return Optional.ofNullable(byLogicalPath().get(logicalPath));
  }

  @Override
  public Optional<A> findByPath(String plainPath) {
    Map<String, A> known = byPath;
    if (known.isEmpty()) {
      known = mapBy(PublishedFile::plainPath);
      byPath = known;
    }
    return Optional.ofNullable(known.get(plainPath));
  }

  @Override
  public Optional<PublishedFile> findFile(String plainPath) {
    Optional<A> found = findByPath(plainPath);
    return found.isPresent() ? Optional.of(wrapping.unwrap(found.get())) : Optional.empty();
  }

  @Override
  public Collection<String> logicalPaths() {
    return byLogicalPath().keySet();
  }

  @Override
  public boolean distinct() {
    return assets.size() < 2;
  }

  @Override
  public void addFolders(PublishedFolders folders, String context) {
    for (A asset : assets) {
      PublishedFile file = wrapping.unwrap(asset);
      folders.addFolderOf(context + file.plainPath(), file.logicalPath());
    }
  }

  @Override
  public List<A> all() {
    return assets;
  }

  @Override
  public List<PublishedFile> unfingerprinted() {
    var files = new ArrayList<PublishedFile>();
    for (A asset : assets) {
      PublishedFile file = wrapping.unwrap(asset);
      if (!file.fingerprinted()) {
        files.add(file);
      }
    }
    return files;
  }

  private Map<String, A> byLogicalPath() {
    Map<String, A> known = byLogicalPath;
    if (known.isEmpty()) {
      known = mapBy(PublishedFile::logicalPath);
      byLogicalPath = known;
    }
    return known;
  }

  private Map<String, A> mapBy(Function<PublishedFile, String> name) {
    var map = new HashMap<String, A>(assets.size() * 2);
    for (A asset : assets) {
      map.putIfAbsent(name.apply(wrapping.unwrap(asset)), asset);
    }
    return map;
  }
}
