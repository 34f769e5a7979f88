package dev.assetbundle.runtime.internal.asset;

import dev.assetbundle.runtime.Coding;
import dev.assetbundle.runtime.internal.file.FileSource;
import dev.assetbundle.runtime.internal.file.FileStore;
import dev.assetbundle.runtime.internal.http.MediaTypes;
import dev.assetbundle.runtime.internal.url.HostUrl;
import dev.assetbundle.runtime.internal.url.LinkBase;
import dev.assetbundle.runtime.internal.url.PercentEncoding;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One published file, and the compressed files that are stored beside it.
 *
 * @param store where the bytes are kept
 * @param logicalPath name that authors use, not percent-encoded: {@code "icons/cart.svg"}
 * @param path URL path without host and context path, percent-encoded
 * @param integrity as in HTML: {@code "sha384-..."}; never empty
 * @param mediaType as it was declared; text types may leave the charset out
 * @param size bytes of the file itself
 * @param fingerprinted whether the path changes whenever the bytes do
 * @param variants codings and their sizes in bytes: {@code "br:450,gzip:567"}; {@code ""} is none
 * @param width CSS pixels of an image, 0 if unknown
 * @param height CSS pixels of an image, 0 if unknown
 * @param module whether a script has to be loaded as a module
 * @param sourceMap URL of the source map that a header field names, relative to that of the file;
 *     {@code ""} for none, as for packaged files, which name theirs themselves
 * @param preloads the chunks that a module needs before it runs
 */
public record PublishedFile(
    FileStore store,
    String logicalPath,
    String path,
    String integrity,
    String mediaType,
    long size,
    boolean fingerprinted,
    String variants,
    int width,
    int height,
    boolean module,
    String sourceMap,
    List<Preload> preloads)
    implements CurrentFile {

  private static final int LETTERS_IN_TAG = 32;

  /** Copies the list. */
  public PublishedFile {
    preloads = List.copyOf(preloads);
  }

  /**
   * A chunk that a module needs.
   *
   * @param path URL path without host and context path, percent-encoded
   * @param integrity as in HTML
   */
  public record Preload(String path, String integrity) {}

  /** Returns whether a file of that logical path is a module by its name alone. */
  public static boolean isModuleName(String logicalPath) {
    return logicalPath.endsWith(".mjs");
  }

  @Override
  public PublishedFile current() {
    return this;
  }

  @Override
  public Markup markup() {
    return new Markup("", List.of(this));
  }

  /**
   * Returns the URL for pages, below the context path in use, and on the host if it can be there.
   */
  public String url() {
    return url(path, LinkBase::host);
  }

  /** Returns the URL for pages of a chunk of this file. */
  public String url(Preload chunk) {
    return url(chunk.path(), LinkBase::host);
  }

  private String url(String urlPath, Supplier<String> host) {
    return (store.isShared() ? host.get() : "") + LinkBase.contextPath() + urlPath;
  }

  /**
   * Returns the URL on another host, {@code ""} for none; without it if it cannot be there.
   *
   * @throws IllegalArgumentException if the text is no host
   */
  public String url(String host) {
    String checked = HostUrl.host(host);
    return url(path, () -> checked);
  }

  /** Returns the media type, with a charset if it is text. */
  public String contentType() {
    return MediaTypes.withCharset(mediaType);
  }

  /** Returns the path with its percent-encoding undone. */
  public String plainPath() {
    if (path.indexOf('%') < 0) {
      return path;
    }
    return PercentEncoding.decode(path)
        .orElseThrow(() -> new IllegalStateException("malformed path " + path));
  }

  /** Returns the codings in which the file is stored, best first, with the sizes in bytes. */
  public Map<Coding, Long> sizes() {
    return Variants.parse(variants, size);
  }

  /**
   * Returns the size in bytes in a coding.
   *
   * @throws IllegalArgumentException if the file is not stored in that coding
   */
  public long size(Coding coding) {
    Long stored = sizes().get(coding);
    if (stored == null) {
      throw new IllegalArgumentException(logicalPath + " is not stored as " + coding.token());
    }
    return stored;
  }

  /** Returns the first letters of the hash in Base64, all of them safe in an entity tag. */
  public String hash() {
    int start = integrity.indexOf('-') + 1;
    return integrity.substring(start, Math.min(integrity.length(), start + LETTERS_IN_TAG));
  }

  /**
   * Returns the strong entity tag in a coding, with its quotes.
   *
   * @throws IllegalArgumentException if the file is not stored in that coding
   */
  public String entityTag(Coding coding) {
    return '"' + hash() + (coding == Coding.IDENTITY ? "" : coding.suffix() + size(coding)) + '"';
  }

  /** Returns where the bytes in a coding are stored. */
  public FileSource source(Coding coding) {
    return store.file(plainPath() + coding.suffix());
  }
}
