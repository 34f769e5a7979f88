package dev.assetbundle.processor.live;

import dev.assetbundle.processor.model.Digests;
import java.io.IOException;
import java.nio.file.Path;

/** Tells what is to be served live. For any number of threads. */
public interface LiveSource {

  /** The folder of live mode itself, below the prefix of each bundle. */
  String FOLDER = "assetbundle-live/";

  /** Returns an {@link #id} that is made of the place of a source. */
  static String id(Path place) {
    return Digests.sha256(place.toString()).substring(0, 16);
  }

  /**
   * Returns what is to be built now: the same object as long as it is the same.
   *
   * @throws IOException if there is nothing to build; the message says why, and what to do. Once
   *     there was something, it stays until there is something else
   */
  Bundles bundles() throws IOException;

  /** Returns a name in the URLs of live mode, of hexadecimal digits, that no other source has. */
  String id();

  /** Returns a folder that nobody else uses, and that need not exist, for files of its own. */
  Path sentinels();
}
