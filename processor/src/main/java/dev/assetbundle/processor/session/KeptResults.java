package dev.assetbundle.processor.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is worth keeping of a build: files and bundles with all that they depend on. Where anything
 * was reported, nothing is kept, so that it is said again.
 */
public final class KeptResults {

  private final List<Supplier<Group>> groups;

  /**
   * @param groups each chooses the results of one group when it is asked
   */
  KeptResults(List<Supplier<Group>> groups) {
    this.groups = List.copyOf(groups);
  }

  /**
   * The results of bundles that agree in their settings.
   *
   * @param files ready to be joined
   * @param assets finished, other than plain files
   */
  record Group(List<KeptFile> files, List<KeptAsset> assets) {

    Group {
      files = List.copyOf(files);
      assets = List.copyOf(assets);
    }
  }

  /**
   * Returns them in a form that {@link Earlier#results} can bring back.
   *
   * @param states returns a digest of a file or folder by its name, as in {@link Earlier#state};
   *     empty if it changed during the build, so that what depends on it is left out
   */
  public byte[] write(Function<String, Optional<String>> states) {
    KeptWriter writer = new KeptWriter(states);
    groups.forEach(group -> writer.group(group.get()));
    return writer.bytes();
  }
}
