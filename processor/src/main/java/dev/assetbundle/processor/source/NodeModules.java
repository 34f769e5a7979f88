package dev.assetbundle.processor.source;

/** The folders in which npm and others install packages. */
public final class NodeModules {

  /** The name of such a folder. */
  public static final String NAME = "node_modules";

  private NodeModules() {}

  /** Whether a project-relative folder is one. */
  public static boolean isFolder(String folder) {
    return ("/" + folder).endsWith("/" + NAME);
  }

  /** Whether a project-relative file lies in one, and so belongs to a package. */
  public static boolean isInside(String file) {
    return ("/" + file).contains("/" + NAME + "/");
  }
}
