package dev.assetbundle.processor.source;

import dev.assetbundle.processor.model.ProjectPath;
import java.util.List;
import java.util.Optional;

/**
 * Decides which links out of the project are followed: all, or only those into a folder outside
 * that the search path itself names.
 */
final class LinkRules {

  private final FileTree tree;
  private final boolean all;
  private final List<String> named;

  /**
   * Creates the rules of a search path.
   *
   * @param paths normalized; they may end with {@code /*}
   * @param all whether every link is followed
   */
  LinkRules(FileTree tree, List<String> paths, boolean all) {
    this.tree = tree;
    this.all = all;
    this.named =
        paths.stream()
            .map(path -> path.endsWith("/*") ? path.substring(0, path.length() - 2) : path)
            .filter(ProjectPath::leadsOut)
            .flatMap(path -> tree.outside(path).stream())
            .toList();
  }

  /** Whether files at {@code target}, outside the project, may be used. */
  boolean permit(String target) {
    return all
        || named.stream().anyMatch(root -> target.equals(root) || target.startsWith(root + "/"));
  }

  /** Returns the real place of a folder if it may not be used. */
  Optional<String> refused(String folder) {
    return all ? Optional.empty() : tree.outside(folder).filter(target -> !permit(target));
  }
}
