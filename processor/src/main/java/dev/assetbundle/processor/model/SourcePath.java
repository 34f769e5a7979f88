package dev.assetbundle.processor.model;

/**
 * Where a source file lies: a root of the search path and the name below it.
 *
 * @param root the root as the project names it, {@code app/assets/javascripts}, separated by {@code
 *     /}, without a trailing slash
 * @param path the name below the root, with the extensions of the source: {@code cart.js.erb}
 */
public record SourcePath(String root, LogicalPath path) implements Comparable<SourcePath> {

  /** Returns the file called {@code name} in the same root. */
  public SourcePath inSameRoot(LogicalPath name) {
    return new SourcePath(root, name);
  }

  // By hand: the methods that records come with are slow to start in each new JVM.
  @Override
  public boolean equals(Object other) {
    return other instanceof SourcePath file && path.equals(file.path) && root.equals(file.root);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + root.hashCode();
  }

  @Override
  public int compareTo(SourcePath other) {
    return Utf8Order.INSTANCE.compare(toString(), other.toString());
  }

  /** Returns the name relative to the project: {@code app/assets/javascripts/cart.js.erb}. */
  @Override
  public String toString() {
    return root.isEmpty() ? path.value() : root + "/" + path;
  }
}
