package dev.assetbundle.runtime.internal.answer;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
import dev.assetbundle.runtime.internal.file.CacheSpace;
import dev.assetbundle.runtime.internal.index.AssetLookup;
import dev.assetbundle.runtime.internal.live.LiveAccess;
import dev.assetbundle.runtime.internal.live.LiveAssets;
import dev.assetbundle.runtime.internal.live.LiveBundle;
import dev.assetbundle.runtime.internal.live.LiveEngine;
import dev.assetbundle.runtime.internal.live.LivePage;
import dev.assetbundle.runtime.internal.live.LocatedFile;
import dev.assetbundle.runtime.internal.url.RequestTarget;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers requests for files that may change, before those for files that do not are answered. None
 * of its answers about a build may be stored; those of other bundles, and while there is no build,
 * may be.
 */
public final class LiveAnswers implements Answers {

  /** What servers choose that find the files themselves. */
  private static final ResponderOptions PLAIN =
      new ResponderOptions("", Map.of(), Optional.empty(), 0, Optional.empty());

  private final List<LiveAssets<?>> assets;
  private final List<LiveBundle> bundles;
  private final ResponderOptions options;
  private final String context;
  private final OutdatedPaths outdated = new OutdatedPaths();

  /** Answers for the files that do not change. */
  private final Responder fixed;

  /** Answers for all files as they were packaged, as long as there is no build. */
  private final Responder packaged;

  /**
   * Makes answers for assets some of which are live.
   *
   * @throws IllegalArgumentException as {@link Responder#Responder} throws it
   */
  public LiveAnswers(List<AssetLookup<?>> lookups, ResponderOptions options) {
    var live = new ArrayList<LiveAssets<?>>();
    var unchanged = new ArrayList<AssetLookup<?>>();
    var whole = new ArrayList<AssetLookup<?>>();
    for (AssetLookup<?> lookup : lookups) {
      if (lookup instanceof LiveAssets<?> one) {
        live.add(one);
        unchanged.addAll(one.fixed());
        whole.addAll(one.packaged());
      } else {
        unchanged.add(lookup);
        whole.add(lookup);
      }
    }
    this.assets = List.copyOf(live);
    this.bundles = live.stream().flatMap(one -> one.bundles().stream()).distinct().toList();
    this.options = options.withoutSendfile();
    LivePage page = LivePage.open();
    try {
      this.fixed = new Responder(unchanged, options);
      this.packaged = new Responder(whole, options);
    } finally {
      page.close();
    }
    this.context = fixed.context();
  }

  @Override
  public Answer answer(Request request) {
    Optional<String> path =
        request.hasValidHost() ? RequestTarget.path(request.target()) : Optional.empty();
    if (path.isEmpty() || !path.get().startsWith(context)) {
      return fixed.answer(request);
    }
    String published = path.get().substring(context.length());
    List<LiveBundle> asked = bundles.stream().filter(one -> one.mayHold(published)).toList();
    if (asked.isEmpty()) {
      return fixed.answer(request);
    }
    String hosts = LiveAccess.setting();
    String refusal = LiveAccess.refusal(hosts, request.client(), request.headers().apply("Host"));
    if (!refusal.isEmpty()) {
      return options.finish(
          PlainAnswers.of(403, refusal + "\n", new LinkedHashMap<>()), request.method());
    }
    Optional<Answer> live = live(asked, published, request);
    if (live.isPresent()) {
      Answer answer =
          options.allowsAnyOrigin() ? live.get() : ForeignPages.checked(live.get(), hosts, request);
      return options.finish(answer, request.method());
    }
    boolean built = asked.stream().allMatch(LiveBundle::isKnown);
    return (built ? fixed : packaged).answer(request);
  }

  private Optional<Answer> live(List<LiveBundle> asked, String path, Request request) {
    for (LiveBundle bundle : asked) {
      Optional<String> own = bundle.ownFile(path);
      if (own.isPresent()) {
        LiveEngine engine = bundle.engine();
        return Optional.of(
            OwnFiles.answer(own.get(), request.method(), engine::file, engine::events));
      }
    }
    Optional<PublishedFile> constant = constant(path);
    if (constant.isPresent()) {
      PublishedFile now = constant.get();
      return now.plainPath().equals(path)
          ? Optional.of(answer(now, request))
          : redirect(path, now.path(), now.logicalPath());
    }
    for (LiveBundle bundle : asked) {
      Optional<PublishedFile> file = bundle.findFile(path);
      if (file.isPresent()) {
        return Optional.of(answer(file.get(), request));
      }
    }
    return outdated(asked, path, request);
  }

  /**
   * Returns the current file of the asset that was packaged at a path. Looked up first: a page with
   * a constant path looks at no state when it is printed, so this request has to check for changes.
   */
  private Optional<PublishedFile> constant(String path) {
    for (LiveAssets<?> one : assets) {
      Optional<PublishedFile> successor = one.findSuccessor(path);
      if (successor.isPresent()) {
        return successor;
      }
    }
    return Optional.empty();
  }

  private Optional<Answer> outdated(List<LiveBundle> asked, String path, Request request) {
    for (LiveBundle bundle : asked) {
      LocatedFile located = bundle.locate(path);
      if (located.file().isPresent()) {
        return Optional.of(answer(located.file().get(), request));
      }
      if (!located.redirect().isEmpty()) {
        return redirect(path, located.redirect(), located.logicalPath());
      }
    }
    return Optional.empty();
  }

  private Answer answer(PublishedFile file, Request request) {
    return ofFile(file, options, request);
  }

  private static Answer ofFile(PublishedFile file, ResponderOptions options, Request request) {
    return new FileAnswers(file, options, new CacheSpace(0)).answer(request).neverStored();
  }

  /**
   * Returns the answer to a request for a file, for servers that have found it themselves.
   *
   * @param hosts who is listed, as for {@link LiveAccess#refusal}
   */
  public static Answer of(PublishedFile file, String hosts, Request request) {
    return plain(ofFile(file, PLAIN, request), hosts, request);
  }

  private static Answer plain(Answer answer, String hosts, Request request) {
    return PLAIN.finish(ForeignPages.checked(answer, hosts, request), request.method());
  }

  /**
   * Returns the answer to a request for a file of live mode itself, for servers that have found its
   * name, {@code "client.js"}, themselves.
   *
   * @param hosts who is listed, as for {@link LiveAccess#refusal}
   * @param files as {@link LiveEngine#file}
   * @param events as {@link LiveEngine#events}
   */
  public static Answer ofLiveMode(
      String name,
      String hosts,
      Request request,
      Function<String, Map<String, Object>> files,
      Supplier<InputStream> events) {
    return plain(OwnFiles.answer(name, request.method(), files, events), hosts, request);
  }

  /** The URL is relative, since only the browser knows what stands before the path. */
  private Optional<Answer> redirect(String path, String current, String logicalPath) {
    outdated.warn(path, logicalPath);
    Map<String, String> headers = new LinkedHashMap<>();
    int depth = (int) path.chars().filter(c -> c == '/').count() - 1;
    headers.put("Location", (depth == 0 ? "./" : "../".repeat(depth)) + current.substring(1));
    headers.putAll(options.headers());
    return Optional.of(PlainAnswers.of(302, "See " + current + "\n", headers));
  }

  @Override
  public Answer failure(String method) {
    return fixed.failure(method);
  }

  @Override
  public boolean owns(String target) {
    return fixed.owns(target) || RequestTarget.path(target).filter(this::ownsPath).isPresent();
  }

  private boolean ownsPath(String path) {
    return path.startsWith(context)
        && bundles.stream()
            .anyMatch(bundle -> bundle.findFile(path.substring(context.length())).isPresent());
  }

  /** All bundles have their folders in both, live or not. */
  @Override
  public boolean claims(String target) {
    return packaged.claims(target)
        || RequestTarget.path(target).filter(this::ownsAtRoot).isPresent();
  }

  @Override
  public boolean claimsPath(String plainPath) {
    return packaged.claimsPath(plainPath) || ownsAtRoot(plainPath);
  }

  /** Only files at the root are not in a folder that is claimed; all others need no look-up. */
  private boolean ownsAtRoot(String path) {
    return bundles.stream().anyMatch(LiveBundle::isAtRoot) && ownsPath(path);
  }

  @Override
  public boolean isLive() {
    return true;
  }
}
