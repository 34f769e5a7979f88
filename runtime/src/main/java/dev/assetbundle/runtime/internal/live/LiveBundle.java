package dev.assetbundle.runtime.internal.live;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
import dev.assetbundle.runtime.internal.url.LinkBase;
import dev.assetbundle.runtime.internal.url.PercentEncoding;
import java.util.Map;
import java.util.Optional;

/** The assets of one generated class as they are now. For any number of threads. */
public final class LiveBundle {

  /** The folder of live mode itself, below the prefix of each bundle. */
  static final String FOLDER = "assetbundle-live/";

  private final LiveEngine engine;
  private final String generatedClass;
  private final String prefix;
  private volatile LiveSnapshot latest = LiveSnapshot.NONE;

  /**
   * Describes a bundle, and asks nothing yet.
   *
   * @param generatedClass its binary name
   * @param prefix what stands before each published path, percent-encoded: {@code "/assets/"}
   */
  LiveBundle(LiveEngine engine, String generatedClass, String prefix) {
    this.engine = engine;
    this.generatedClass = generatedClass;
    this.prefix = prefix;
  }

  /** Returns what builds the assets. */
  public LiveEngine engine() {
    return engine;
  }

  /** Returns what stands before each published path, not percent-encoded. */
  private String folder() {
    return PercentEncoding.decode(prefix).orElse(prefix);
  }

  /** Returns whether the folder of the bundle is the root, below which others have files too. */
  public boolean isAtRoot() {
    return prefix.equals("/");
  }

  /** Returns whether a path, not percent-encoded, is below the folder of the bundle. */
  public boolean mayHold(String plainPath) {
    return plainPath.startsWith(folder());
  }

  /** Returns what is at a path, not percent-encoded, that is not that of a current file. */
  public LocatedFile locate(String plainPath) {
    return LocatedFile.of(engine.locate(plainPath));
  }

  /**
   * Returns the name of a file of live mode itself, {@code "client.js"}, by its whole path; empty
   * if the path is none, or one of another bundle.
   */
  public Optional<String> ownFile(String plainPath) {
    String own = folder() + FOLDER;
    if (!plainPath.startsWith(own)) {
      return Optional.empty();
    }
    String rest = plainPath.substring(own.length());
    String id = (latest.isKnown() ? latest : snapshot()).id() + '/';
    return rest.startsWith(id) ? Optional.of(rest.substring(id.length())) : Optional.empty();
  }

  /** Returns whether the bundle is built at all; else what was packaged is served. */
  public boolean isKnown() {
    return latest.isKnown();
  }

  /**
   * Returns the file at a path that is not percent-encoded. Under a fingerprint that is known there
   * can be no other bytes, so nothing is checked for that: pages have many such files.
   */
  public Optional<PublishedFile> findFile(String plainPath) {
    Optional<PublishedFile> known = latest.findByPath(plainPath);
    return known.isPresent() && known.get().fingerprinted()
        ? known
        : snapshot().findByPath(plainPath);
  }

  /** Returns the assets after every change so far, or as the page has them. */
  LiveSnapshot snapshot() {
    return LivePage.snapshot(this);
  }

  /** Returns the assets in a state, or in a newer one that another thread has got meanwhile. */
  LiveSnapshot at(Map<String, Object> state) {
    LiveSnapshot known = latest;
    return known.isNoOlderThan(state) ? known : renew(state);
  }

  private synchronized LiveSnapshot renew(Map<String, Object> state) {
    if (!latest.isNoOlderThan(state)) {
      latest = latest.next(state, generatedClass);
    }
    return latest;
  }

  /** Returns the URL of the script that reloads pages. */
  String clientUrl(LiveSnapshot snapshot) {
    return LinkBase.contextPath() + prefix + FOLDER + snapshot.id() + "/client.js";
  }
}
