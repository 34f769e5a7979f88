package dev.assetbundle.runtime;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

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
 */
public final class AssetResponder {

  private static final long DEFAULT_MEMORY = 4L * 1024 * 1024;

  private final List<AssetIndex> indexes;
  private final String context;

  /** Entries that were asked for, by the usual spelling of their targets; none that is unknown. */
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  private final Prefixes prefixes = new Prefixes();
  private final ResponderOptions options;
  private final BodyCache cache;
  private final Optional<HttpDate> date;
  private final CrossOriginNote crossOrigin;

  private AssetResponder(Builder builder) {
    this.indexes = List.copyOf(builder.indexes);
    this.context = plain(builder.contextPath);
    this.options = new ResponderOptions(builder.headers, builder.handover);
    this.cache = new BodyCache(builder.memory);
    this.date = builder.date;
    this.crossOrigin = new CrossOriginNote(options);
    // No lambda here: the first one of a JVM takes as long as all else that is done at a start.
    boolean distinct = indexes.size() < 2;
    for (AssetIndex index : indexes) {
      index.unsorted().addFolders(prefixes, context);
      distinct &= index.unsorted().distinct();
    }
    if (!distinct) {
      checkPaths();
    }
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
    if (!request.protocol().isEmpty()
        && !HostField.valid(request.headers().apply("Host"), request.protocol())) {
      return finish(PlainAnswers.BAD_REQUEST, request);
    }
    Entry known = entries.get(request.target());
    return finish(known == null ? search(request) : known.answer(request), request);
  }

  /** Returns the answer to a request whose file cannot be opened: 500, not to be stored. */
  public AssetResponse failure(AssetRequest request) {
    return finish(PlainAnswers.ERROR, request);
  }

  private AssetResponse finish(AssetResponse answer, AssetRequest request) {
    AssetResponse whole = date.isPresent() ? answer.dated(date.get().now()) : answer;
    return request.method().equals("HEAD") ? whole.withoutBody() : whole;
  }

  /**
   * Returns whether a request target, as it came over the wire, names one of the assets; if not,
   * filters let it pass. A malformed target names none.
   */
  public boolean owns(String target) {
    return entries.containsKey(target)
        || RequestPath.ofTarget(target).flatMap(this::find).isPresent();
  }

  /**
   * Returns whether a request target, as it came over the wire, is to be answered here and by
   * nobody else: it names an asset, or something below the folder a bundle is published in, {@code
   * "/assets/"}, known or not.
   */
  public boolean claims(String target) {
    return entries.containsKey(target)
        || RequestPath.ofTarget(target)
            .map(this::claimsPlain)
            .orElseGet(() -> prefixes.containMalformed(target));
  }

  boolean claimsPlain(String path) {
    return prefixes.contain(path) || find(path).isPresent();
  }

  private AssetResponse search(AssetRequest request) {
    Optional<String> path = RequestPath.ofTarget(request.target());
    if (path.isEmpty()) {
      return PlainAnswers.BAD_REQUEST;
    }
    return find(path.get()).map(entry -> entry.answer(request)).orElse(PlainAnswers.NOT_FOUND);
  }

  private Optional<Entry> find(String path) {
    if (!path.startsWith(context)) {
      return Optional.empty();
    }
    String published = path.substring(context.length());
    for (AssetIndex index : indexes) {
      Optional<Asset> asset = index.unsorted().findByPath(published);
      if (asset.isPresent()) {
        return asset.map(found -> entry(path, found));
      }
    }
    return Optional.empty();
  }

  private Entry entry(String path, Asset asset) {
    crossOrigin.check();
    return entries.computeIfAbsent(
        RequestPath.encode(path), target -> new Entry(asset, options, cache));
  }

  private static String plain(String path) {
    Optional<String> plain = RequestPath.decode(path);
    if (plain.isEmpty()) {
      throw new IllegalArgumentException("malformed: " + path);
    }
    return plain.get();
  }

  private void checkPaths() {
    var known = new HashMap<String, Asset>();
    for (AssetIndex index : indexes) {
      for (Asset asset : index.unsorted().all()) {
        Asset other = known.putIfAbsent(asset.plainPath(), asset);
        if (other != null) {
          check(other, asset);
        }
      }
    }
  }

  private static void check(Asset one, Asset other) {
    if (!one.integrity().equals(other.integrity())) {
      throw new IllegalArgumentException("two different files are " + other.path());
    }
  }

  /** Options of a responder. Not for use by several threads. */
  public static final class Builder {

    private final List<AssetIndex> indexes = new ArrayList<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String contextPath = "";
    private Optional<Handover> handover = Optional.empty();
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
      contextPath = AssetHost.normalContextPath(path);
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
      handover = Handover.accelRedirect(location);
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
      handover = Handover.sendfile(folder);
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
