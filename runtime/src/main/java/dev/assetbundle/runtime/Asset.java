package dev.assetbundle.runtime;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

/**
 * One published file: {@code icons/cart.svg}, served as {@code /assets/icons/cart-<64 hex>.svg}.
 *
 * <p>Generated classes hold one constant for each of them. Printing an asset prints its {@link
 * #url}, so that every template engine can link it.
 */
public final class Asset {

  private static final int ETAG_LENGTH = 32;

  private final Class<?> owner;
  private final String logicalPath;
  private final String path;
  private final String integrity;
  private final String contentType;
  private final long size;
  private final boolean fingerprinted;
  private final String variants;
  private final int width;
  private final int height;
  private final boolean module;

  private Asset(
      Class<?> owner,
      String logicalPath,
      String path,
      String integrity,
      String contentType,
      long size,
      boolean fingerprinted,
      String variants,
      int width,
      int height,
      boolean module) {
    this.owner = owner;
    this.logicalPath = logicalPath;
    this.path = path;
    this.integrity = integrity;
    this.contentType = contentType;
    this.size = size;
    this.fingerprinted = fingerprinted;
    this.variants = variants;
    this.width = width;
    this.height = height;
    this.module = module;
  }

  /**
   * Describes a file that is stored as the resource {@code /META-INF/resources} + unescaped path
   * beside its owner. Meant for generated code: it only keeps its arguments.
   *
   * @param owner class whose class loader or module holds the resource
   * @param path percent-encoded, as {@link #encodePath} writes it
   * @param integrity as in HTML: {@code "sha384-..."}; never empty, since it is the base of ETags
   * @param contentType media type; text types may leave the charset out
   * @param size bytes of the file itself
   * @param fingerprinted whether the path changes whenever the bytes do
   * @param variants codings and their sizes in bytes, {@code "br:450,gzip:567"}; {@code ""} is none
   */
  public static Asset of(
      Class<?> owner,
      String logicalPath,
      String path,
      String integrity,
      String contentType,
      long size,
      boolean fingerprinted,
      String variants) {
    return of(
        owner, logicalPath, path, integrity, contentType, size, fingerprinted, variants, 0, 0);
  }

  /**
   * Describes an image; otherwise as the shorter method.
   *
   * @param width CSS pixels, 0 if unknown
   * @param height CSS pixels, 0 if unknown
   */
  public static Asset of(
      Class<?> owner,
      String logicalPath,
      String path,
      String integrity,
      String contentType,
      long size,
      boolean fingerprinted,
      String variants,
      int width,
      int height) {
    return new Asset(
        owner,
        logicalPath,
        path,
        integrity,
        contentType,
        size,
        fingerprinted,
        variants,
        width,
        height,
        logicalPath.endsWith(".mjs"));
  }

  /** Returns the same as a module. */
  Asset asModule() {
    return new Asset(
        owner,
        logicalPath,
        path,
        integrity,
        contentType,
        size,
        fingerprinted,
        variants,
        width,
        height,
        true);
  }

  /**
   * Returns a plain path as {@link #path} holds it: bytes of UTF-8 other than pchar and slash (RFC
   * 3986, section 3.3) are percent-encoded with upper-case digits. {@code "/a b.css"} becomes
   * {@code "/a%20b.css"}.
   */
  public static String encodePath(String plain) {
    return RequestPath.encode(plain);
  }

  /** Returns the name the author uses, not encoded: {@code "icons/cart.svg"}. */
  public String logicalPath() {
    return logicalPath;
  }

  /**
   * Returns the absolute URL path with its prefix and without host or context path,
   * percent-encoded: {@code "/assets/icons/cart-<64 hex>.svg"}.
   */
  public String path() {
    return path;
  }

  /**
   * Returns the URL for pages: {@link AssetHost#host}, {@link AssetHost#contextPath} and {@link
   * #path}, the first two only if set.
   */
  public String url() {
    return AssetHost.host() + AssetHost.contextPath() + path;
  }

  /**
   * Returns the URL on a host of the caller's choice, {@code ""} for none.
   *
   * @throws IllegalArgumentException if it is no host in the sense of {@link AssetHost}
   */
  public String url(String host) {
    return AssetHost.normalHost(host) + AssetHost.contextPath() + path;
  }

  /** Returns the value of an {@code integrity} attribute (Subresource Integrity, W3C). */
  public String integrity() {
    return integrity;
  }

  /** Returns the media type, with its charset for text: {@code "text/css; charset=utf-8"}. */
  public String contentType() {
    return MediaTypes.withCharset(contentType);
  }

  /** Returns the number of bytes of the file itself, not of a compressed form. */
  public long size() {
    return size;
  }

  /**
   * Returns the number of bytes of the file in a coding.
   *
   * @throws IllegalArgumentException if it is not stored in that coding
   */
  public long size(Coding coding) {
    Long stored = sizes().get(coding);
    if (stored == null) {
      throw new IllegalArgumentException(logicalPath + " is not stored as " + coding.token());
    }
    return stored;
  }

  /** Returns the codings this file is stored in, best first; {@code IDENTITY} is always there. */
  public Set<Coding> codings() {
    return sizes().keySet();
  }

  /** Returns whether the path changes whenever the bytes do, so that it may be cached for ever. */
  public boolean fingerprinted() {
    return fingerprinted;
  }

  /**
   * Returns whether this is a script that browsers have to load as a module, as {@link #tag()} says
   * to them: it is called {@code .mjs}, or imports or exports something.
   */
  public boolean isModule() {
    return module;
  }

  /** Returns the width of an image in CSS pixels, 0 if unknown or no image. */
  public int width() {
    return width;
  }

  /** Returns the height of an image in CSS pixels, 0 if unknown or no image. */
  public int height() {
    return height;
  }

  /**
   * Returns the strong entity tag of one form, with its quotes (RFC 9110, section 8.8.3): the start
   * of the hash in {@link #integrity}, and for a compressed form the coding and its size. The size
   * is there because the same text may be compressed differently by another build.
   *
   * @throws IllegalArgumentException if it is not stored in that coding
   */
  public String etag(Coding coding) {
    return '"' + hash() + (coding == Coding.IDENTITY ? "" : coding.suffix() + size(coding)) + '"';
  }

  /**
   * Returns the HTML element that uses this file: {@code script}, {@code link rel="stylesheet"} or
   * {@code img}; for other types a {@code link} with its type.
   *
   * <p>Scripts and stylesheets carry {@code integrity}, and {@code crossorigin="anonymous"} when an
   * {@link AssetHost} is set.
   */
  public String tag() {
    return AssetTags.tag(this);
  }

  /**
   * Returns the HTML element with further attributes, which replace those of {@link #tag()} that
   * have the same name in any case: {@code tag("defer", "", "id", "shop")}. Values are plain text
   * and escaped here; an empty value writes the name only.
   *
   * @param namesAndValues alternating
   * @throws IllegalArgumentException if a value is missing or a name cannot be one in HTML
   */
  public String tag(String... namesAndValues) {
    return AssetTags.tag(this, namesAndValues);
  }

  /** Returns {@code <link rel="preload">} for this file, with what makes the later use match it. */
  public String preloadTag() {
    return AssetTags.preload(this);
  }

  /**
   * Opens the bytes of the file itself. The caller closes the stream.
   *
   * @throws FileNotFoundException if the resource is not beside its owner
   */
  public InputStream open() throws IOException {
    return open(Coding.IDENTITY);
  }

  /**
   * Opens the bytes of the file in a coding. The caller closes the stream.
   *
   * @throws FileNotFoundException if the resource is not beside its owner, or not in that coding
   */
  public InputStream open(Coding coding) throws IOException {
    return resource(coding).open();
  }

  /**
   * Returns the bytes of the file itself, read anew at each call.
   *
   * @throws UncheckedIOException if they cannot be read
   */
  public byte[] bytes() {
    try (InputStream stream = open()) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns {@link #url}. */
  @Override
  public String toString() {
    return url();
  }

  Resource resource(Coding coding) {
    return new Resource(owner, "/META-INF/resources" + plainPath() + coding.suffix());
  }

  /** Returns {@link #path} with percent-encoding undone. */
  String plainPath() {
    return path.indexOf('%') < 0 ? path : decodedPath();
  }

  private String decodedPath() {
    return RequestPath.decode(path)
        .orElseThrow(() -> new IllegalStateException("malformed path " + path));
  }

  /** Returns the first letters of the hash in Base64, all of them safe in an entity tag. */
  String hash() {
    int start = integrity.indexOf('-') + 1;
    return integrity.substring(start, Math.min(integrity.length(), start + ETAG_LENGTH));
  }

  Map<Coding, Long> sizes() {
    return Variants.parse(variants, size);
  }
}
