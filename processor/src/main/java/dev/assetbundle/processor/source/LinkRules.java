package dev.assetbundle.processor.source;

import dev.assetbundle.processor.model.ProjectPath;
import java.util.List;
import java.util.Optional;

/**
 * Which links out of the project are followed: all, or those to what lies below a folder of the
 * search path that is named by its place outside.
 */
final class LinkRules {

  private final FileTree tree;
  private final boolean all;
  private final List<String> named;

  /**
   * Makes the rules of a search path.
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

  /** Whether what really lies at {@code target}, outside the project, may be used. */
  boolean permit(String target) {
    return all
        || named.stream().anyMatch(root -> target.equals(root) || target.startsWith(root + "/"));
  }

  /** Returns where a folder really lies if it may not be used. */
  Optional<String> refused(String folder) {
    return all ? Optional.empty() : tree.outside(folder).filter(target -> !permit(target));
  }
}
