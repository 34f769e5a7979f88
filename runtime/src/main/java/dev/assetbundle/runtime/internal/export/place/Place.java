package dev.assetbundle.runtime.internal.export.place;

import dev.assetbundle.runtime.internal.file.FileStore;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A jar or a folder of a class path, which may hold bundles. */
public interface Place extends FileStore, Closeable {

  /** The folder of the manifests of bundles. */
  String MANIFESTS = "META-INF/assetbundle/";

  /** The folder of published files. */
  String RESOURCES = "META-INF/resources";

  /** Returns the names of all manifests, sorted. */
  List<String> manifests() throws IOException;

  /** Returns the text of one of the manifests. */
  String text(String manifest) throws IOException;

  @Override
  default boolean isShared() {
    return true;
  }

  /** Whether a name is that of a manifest, and not of anything else that lies in its folder. */
  static boolean isManifest(String name) {
    return name.startsWith(MANIFESTS)
        && name.endsWith(".json")
        && name.indexOf('/', MANIFESTS.length()) < 0;
  }
}
