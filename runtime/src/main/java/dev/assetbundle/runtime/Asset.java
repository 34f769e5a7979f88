package dev.assetbundle.runtime;

import dev.assetbundle.runtime.internal.asset.CurrentFile;
import dev.assetbundle.runtime.internal.asset.PublishedFile;
import dev.assetbundle.runtime.internal.file.ClassResources;
import dev.assetbundle.runtime.internal.html.AssetTags;
import dev.assetbundle.runtime.internal.url.PercentEncoding;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/**
 * One published file: {@code icons/cart.svg}, served as {@code /assets/icons/cart-<64 hex>.svg}.
 *
 * <p>Generated classes hold one constant for each of them. Printing an asset prints its {@link
 * #url}, so that every template engine can link it.
 *
 * <p>In live mode the methods of a generated constant tell what the source is now, so two calls may
 * differ; the object and its {@link #logicalPath} stay.
 */
public final class Asset {

  /** All that is known; package-private for {@link AssetWrapping}. */
  final CurrentFile file;

  Asset(CurrentFile file) {
    this.file = file;
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
        new PublishedFile(
            new ClassResources(owner),
            logicalPath,
            path,
            integrity,
            contentType,
            size,
            fingerprinted,
            variants,
            width,
            height,
            PublishedFile.isModuleName(logicalPath),
            "",
            List.of()));
  }

  /**
   * Returns a plain path as {@link #path} holds it: bytes of UTF-8 other than pchar and slash (RFC
   * 3986, section 3.3) are percent-encoded with upper-case digits. {@code "/a b.css"} becomes
   * {@code "/a%20b.css"}.
   */
  public static String encodePath(String plain) {
    return PercentEncoding.encode(plain);
  }

  /** Returns the name the author uses, not encoded: {@code "icons/cart.svg"}. */
  public String logicalPath() {
    return file.logicalPath();
  }

  /**
   * Returns the absolute URL path with its prefix and without host or context path,
   * percent-encoded: {@code "/assets/icons/cart-<64 hex>.svg"}.
   */
  public String path() {
    return file.current().path();
  }

  /**
   * Returns the URL for pages: {@link AssetHost#host}, {@link AssetHost#contextPath} and {@link
   * #path}, the first two only if set. In live mode there is never a host.
   */
  public String url() {
    return file.current().url();
  }

  /**
   * Returns the URL on a host of the caller's choice, {@code ""} for none; in live mode without it.
   *
   * @throws IllegalArgumentException if it is no host in the sense of {@link AssetHost}
   */
  public String url(String host) {
    return file.current().url(host);
  }

  /** Returns the value of an {@code integrity} attribute (Subresource Integrity, W3C). */
  public String integrity() {
    return file.current().integrity();
  }

  /** Returns the media type, with its charset for text: {@code "text/css; charset=utf-8"}. */
  public String contentType() {
    return file.current().contentType();
  }

  /** Returns the number of bytes of the file itself, not of a compressed one. */
  public long size() {
    return file.current().size();
  }

  /**
   * Returns the number of bytes of the file in a coding.
   *
   * @throws IllegalArgumentException if it is not stored in that coding
   */
  public long size(Coding coding) {
    return file.current().size(coding);
  }

  /** Returns the codings this file is stored in, best first; {@code IDENTITY} is always there. */
  public Set<Coding> codings() {
    return file.current().sizes().keySet();
  }

  /** Returns whether the path changes whenever the bytes do, so that it may be cached for ever. */
  public boolean fingerprinted() {
    return file.current().fingerprinted();
  }

  /**
   * Returns whether this is a script that {@link #tag()} has browsers load as a module: it is
   * called {@code .mjs}, or was built from a text with {@code import}, {@code export}, {@code
   * import.meta} or {@code await} at its top level.
   */
  public boolean isModule() {
    return file.current().module();
  }

  /** Returns the width of an image in CSS pixels, 0 if unknown or no image. */
  public int width() {
    return file.current().width();
  }

  /** Returns the height of an image in CSS pixels, 0 if unknown or no image. */
  public int height() {
    return file.current().height();
  }

  /**
   * Returns the strong entity tag in a coding, with its quotes (RFC 9110, section 8.8.3): the start
   * of the hash in {@link #integrity}, and for a compressed file the coding and its size. The size
   * is there because the same text may be compressed differently by another build.
   *
   * @throws IllegalArgumentException if it is not stored in that coding
   */
  public String etag(Coding coding) {
    return file.current().entityTag(coding);
  }

  /**
   * Returns the HTML element that uses this file: {@code script}, {@code link rel="stylesheet"} or
   * {@code img}; for other types a {@code link} with its type.
   *
   * <p>A module comes after a {@code link rel="modulepreload"} for each chunk that it needs before
   * it runs.
   *
   * <p>Scripts and stylesheets carry {@code integrity}, and {@code crossorigin="anonymous"} when an
   * {@link AssetHost} is set.
   *
   * <p>In live mode, which is for development alone, the element of a script or stylesheet comes
   * after that of a script which reloads the page when a source changes; and with the system
   * property {@code assetbundle.debug=true}, or on a page that was asked for with {@code
   * ?debug-assets} through {@link AssetFilter}, a bundle has one element for each of its files.
   */
  public String tag() {
    return AssetTags.tag(file);
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
    return AssetTags.tag(file, namesAndValues);
  }

  /**
   * Returns {@code <link rel="preload">} for this file, with what makes the later use match it; for
   * a module {@code modulepreload}, with a line more for each of its chunks.
   */
  public String preloadTag() {
    return AssetTags.preload(file.current());
  }

  /**
   * Opens the bytes of the file itself. The caller closes the stream.
   *
   * @throws java.io.FileNotFoundException if the resource is not beside its owner
   */
  public InputStream open() throws IOException {
    return open(Coding.IDENTITY);
  }

  /**
   * Opens the bytes of the file in a coding. The caller closes the stream.
   *
   * @throws java.io.FileNotFoundException if it is not beside its owner, or not in that coding
   */
  public InputStream open(Coding coding) throws IOException {
    PublishedFile now = file.current();
    if (!now.sizes().containsKey(coding)) {
      throw new FileNotFoundException(path() + " is not stored in " + coding);
    }
    return now.source(coding).open();
  }

  /**
   * Returns the bytes of the file itself, read again at each call.
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
}
