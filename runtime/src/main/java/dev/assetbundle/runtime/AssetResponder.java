package dev.assetbundle.runtime;

import dev.assetbundle.runtime.internal.answer.Answers;
import dev.assetbundle.runtime.internal.answer.LiveAnswers;
import dev.assetbundle.runtime.internal.answer.Request;
import dev.assetbundle.runtime.internal.answer.Responder;
import dev.assetbundle.runtime.internal.answer.ResponderOptions;
import dev.assetbundle.runtime.internal.answer.SendfileHeader;
import dev.assetbundle.runtime.internal.http.HttpDate;
import dev.assetbundle.runtime.internal.index.AssetLookup;
import dev.assetbundle.runtime.internal.live.LiveSwitch;
import dev.assetbundle.runtime.internal.url.UrlPath;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what to answer to a request for an asset, and sends nothing itself.
 *
 * <p>Every path it will ever answer is known at construction; a request is looked up among them
 * exactly, and no path is joined, normalized or searched on disk. Full semantics of RFC 9110 for
 * conditional requests, ranges and content codings. Safe for use by any number of threads.
 *
 * <p>A server is adapted in a few lines, such as the servlet's:
 *
 * <pre>{@code
 * AssetResponse answer = responder.respond(new AssetRequest(
 *     request.getMethod(), request.getRequestURI(), name -> list(request.getHeaders(name))));
 * response.setStatus(answer.status());
 * answer.headers().forEach(response::setHeader);
 * answer.writeTo(response.getOutputStream());
 * }</pre>
 *
 * <p>In live mode, which is for development alone, assets of live bundles are answered as their
 * sources are now, and none of these answers may be stored; those of other bundles, and packaged
 * files while there is no build, are answered as always. Requests for live bundles are refused with
 * 403 unless they come from this machine and are made to {@code localhost}, or the system property
 * {@code assetbundle.live.hosts} lists both; so an adapter has to give the client's address. So are
 * scripts and other texts that a page of another site asks for without CORS, unless {@link
 * Builder#allowAnyOrigin} lets it read them. One answer is a stream of events without an end.
 */
public final class AssetResponder {

  private static final long DEFAULT_MEMORY = 4L * 1024 * 1024;

  private final Answers answers;

  private AssetResponder(Builder builder) {
    var assets = new ArrayList<AssetLookup<?>>();
    for (AssetIndex index : builder.indexes) {
      assets.add(index.lookup());
    }
    var options =
        new ResponderOptions(
            builder.contextPath, builder.headers, builder.sendfile, builder.memory, builder.date);
    this.answers =
        LiveSwitch.isOn() && anyChanges(assets)
            ? new LiveAnswers(List.copyOf(assets), options)
            : new Responder(List.copyOf(assets), options);
  }

  /**
   * Returns a responder for these assets with the default options.
   *
   * @throws IllegalArgumentException if two different files claim one path
   */
  public static AssetResponder of(AssetIndex... indexes) {
    return builder().add(indexes).build();
  }

  /** Returns a builder without assets and with the default options. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the answer. Unknown paths are 404 and malformed ones 400, neither to be stored; of
   * known ones {@code GET}, {@code HEAD} and {@code OPTIONS} are answered, other methods are 405.
   */
  public AssetResponse respond(AssetRequest request) {
    return AssetResponse.of(
        answers.answer(
            new Request(
                request.method(),
                request.target(),
                request.protocol(),
                request.clientAddress(),
                request.headers())));
  }

  /** Returns the answer to a request whose file cannot be opened: 500, not to be stored. */
  public AssetResponse failure(AssetRequest request) {
    return AssetResponse.of(answers.failure(request.method()));
  }

  /**
   * Returns whether a request target, as it came over the wire, names one of the assets; if not,
   * filters let it pass. A malformed target names none.
   */
  public boolean owns(String target) {
    return answers.owns(target);
  }

  /**
   * Returns whether a request target, as it came over the wire, is to be answered here and by
   * nobody else: it names an asset, or something below the folder a bundle is published in, {@code
   * "/assets/"}, known or not.
   */
  public boolean claims(String target) {
    return answers.claims(target);
  }

  /** Returns whether a path is claimed that a server has decoded and maybe normalized. */
  boolean claimsPath(String plainPath) {
    return answers.claimsPath(plainPath);
  }

  /**
   * Returns whether the assets may change, as they do in live mode, where answers depend on the
   * client's address too.
   */
  boolean isLive() {
    return answers.isLive();
  }

  private static boolean anyChanges(List<AssetLookup<?>> assets) {
    for (AssetLookup<?> one : assets) {
      if (one.changes()) {
        return true;
      }
    }
    return false;
  }

  /** Options of a responder. Not for use by several threads. */
  public static final class Builder {

    private final List<AssetIndex> indexes = new ArrayList<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String contextPath = "";
    private Optional<SendfileHeader> sendfile = Optional.empty();
    private long memory = DEFAULT_MEMORY;
    private Optional<HttpDate> date = Optional.empty();

    private Builder() {}

    /** Adds all assets of these indexes. */
    public Builder add(AssetIndex... more) {
      indexes.addAll(List.of(more));
      return this;
    }

    /**
     * Sets what stands before the path of each asset in request targets, percent-encoded: {@code
     * "/shop"}; {@code ""}, the default, for nothing.
     *
     * @throws IllegalArgumentException if it cannot be part of a path
     */
    public Builder contextPath(String path) {
      contextPath = UrlPath.contextPath(path);
      return this;
    }

    /**
     * Lets pages of every origin read the files: {@code Access-Control-Allow-Origin: *}. Needed for
     * fonts, module scripts and anything with {@code integrity} that is fetched from another host.
     */
    public Builder allowAnyOrigin() {
      return header("Access-Control-Allow-Origin", "*");
    }

    /** Sets {@code Cross-Origin-Resource-Policy} (Fetch): {@code "same-site"}; unset by default. */
    public Builder crossOriginResourcePolicy(String policy) {
      return header("Cross-Origin-Resource-Policy", policy);
    }

    /**
     * Adds a header field to every answer about a known asset. Fields that follow from the file and
     * the request, such as {@code Cache-Control}, cannot be set; {@link #build} refuses them.
     */
    public Builder header(String name, String value) {
      headers.put(name, value);
      return this;
    }

    /**
     * Lets nginx send exported files: an answer that would hold a file has {@code X-Accel-Redirect}
     * with this location and the path of the asset instead, and no content.
     *
     * <p>Always the uncompressed file is named, and slices are left to nginx as well; {@code
     * gzip_static} and {@code brotli_static} on that location choose the compressed forms beside
     * it.
     *
     * @param location URL path of an {@code internal} location: {@code "/exported"}; {@code ""} if
     *     the paths of the assets are internal themselves
     * @throws IllegalArgumentException if it cannot be part of a path
     */
    public Builder accelRedirect(String location) {
      sendfile = Optional.of(SendfileHeader.accelRedirect(location));
      return this;
    }

    /**
     * Lets Apache (mod_xsendfile), lighttpd and others send exported files: as {@link
     * #accelRedirect}, but with {@code X-Sendfile} and the file's place on disk, percent-encoded.
     *
     * @param folder absolute, the one that the files were exported to: {@code "/srv/www"}
     * @throws IllegalArgumentException if it is not absolute
     */
    public Builder sendfile(String folder) {
      sendfile = Optional.of(SendfileHeader.sendfile(folder));
      return this;
    }

    /** Adds {@code Date} to every answer (RFC 9110, section 6.6.1), for engines that add none. */
    public Builder sendDate() {
      date = Optional.of(new HttpDate(InstantSource.system()));
      return this;
    }

    /**
     * Sets how many bytes of small files are kept in memory: 4 MiB by default, 0 for none. Files
     * that are asked for displace those that are not.
     */
    public Builder memory(long bytes) {
      memory = bytes;
      return this;
    }

    /**
     * Returns the responder.
     *
     * @throws IllegalArgumentException if two different files claim one path, or a header cannot be
     *     set
     */
    public AssetResponder build() {
      return new AssetResponder(this);
    }
  }
}
