package dev.assetbundle.processor.incremental.store;

import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.source.FileTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Contents of files by the SHA-256 of their bytes.
 *
 * @param store holds the contents
 */
public record ContentStore(ResultStore store) {

  /** Returns a content; empty if it is not there. */
  public Optional<Content> find(String sha256) {
    return store.get(key(sha256)).map(Content::of);
  }

  /** Returns a content that is read when it is opened; empty if it is not there. */
  public Optional<Content> find(Digests digests) {
    return store.contains(key(digests.sha256()))
        ? Optional.of(new Stored(store, digests))
        : Optional.empty();
  }

  /** Stores a content and returns its SHA-256. */
  public String put(byte[] bytes) {
    String sha256 = Digests.sha256(bytes);
    if (!store.contains(key(sha256))) {
      store.put(key(sha256), bytes);
    }
    return sha256;
  }

  /**
   * Stores files that still have the given content: other programs may have written to them.
   *
   * @param files SHA-256 of each by its name
   * @param known SHA-256 of contents that need not be stored
   */
  public void put(Map<String, String> files, FileTree tree, Set<String> known) {
    files.forEach(
        (path, sha256) -> {
          if (!known.contains(sha256) && !store.contains(key(sha256))) {
            put(path, sha256, tree);
          }
        });
  }

  private void put(String path, String sha256, FileTree tree) {
    try {
      byte[] bytes = tree.content(path).bytes();
      if (Digests.sha256(bytes).equals(sha256)) {
        store.put(key(sha256), bytes);
      }
    } catch (IOException e) {
      // It was removed meanwhile: the next build writes it again.
    }
  }

  private static String key(String sha256) {
    return Digests.sha256("content\0" + sha256);
  }

  /** A content that may have been removed from the store when it is read. */
  private record Stored(ResultStore store, Digests digests) implements Content {

    @Override
    public long size() {
      return digests.size();
    }

    @Override
    public InputStream open() throws IOException {
      return new ByteArrayInputStream(
          store
              .get(key(digests.sha256()))
              .orElseThrow(() -> new IOException("it is no longer in the cache")));
    }
  }
}
