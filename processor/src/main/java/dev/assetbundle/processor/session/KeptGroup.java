package dev.assetbundle.processor.session;

import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.source.AssetSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Results of an earlier build of bundles with the same settings, as far as they still hold. */
final class KeptGroup {

  private final Earlier earlier;
  private final Map<String, KeptFile> files = new HashMap<>();
  private final Map<String, KeptAsset> assets = new HashMap<>();
  private final Set<String> relied = ConcurrentHashMap.newKeySet();

  /** Holds nothing yet. */
  KeptGroup(Earlier earlier) {
    this.earlier = earlier;
  }

  void add(KeptFile kept) {
    files.put(key(kept.file()), kept);
  }

  void add(KeptAsset kept) {
    assets.put(key(kept.source()), kept);
  }

  Optional<KeptFile> file(SourcePath file) {
    return Optional.ofNullable(files.get(key(file)));
  }

  Optional<KeptAsset> asset(AssetSource source) {
    return source.isMade() ? Optional.ofNullable(assets.get(key(source))) : Optional.empty();
  }

  // Not the records themselves: to hash them takes a fresh JVM longer than all the rest.
  private static String key(AssetSource source) {
    return key(source.file()) + "\0" + source.logicalPath();
  }

  private static String key(SourcePath file) {
    return file.root() + "\0" + file.path();
  }

  /**
   * Returns the files all of whose names were relied upon, so that they are as good for the next
   * build as they were for this one.
   */
  List<KeptFile> reliedFiles() {
    return files.values().stream().filter(file -> relied.containsAll(file.asked())).toList();
  }

  /** Uses a file again for a result that depends on all that the file depends on. */
  Optional<KeptFile> take(SourcePath file, Task<?> by) {
    Optional<KeptFile> known = file(file);
    known.ifPresent(kept -> rely(kept.asked(), by));
    return known;
  }

  /** Uses an asset again for a result that depends on all that the asset depends on. */
  Optional<KeptAsset> take(AssetSource source, Task<?> by) {
    Optional<KeptAsset> known = asset(source);
    known.ifPresent(kept -> rely(kept.asked(), by));
    return known;
  }

  /** Takes note that a result is used again, and by whom. */
  void rely(List<String> asked, Task<?> by) {
    for (String name : asked) {
      earlier.rely(name);
      relied.add(name);
      by.ask(name);
    }
  }
}
