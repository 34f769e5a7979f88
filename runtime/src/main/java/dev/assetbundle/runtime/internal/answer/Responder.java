package dev.assetbundle.runtime.internal.answer;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
import dev.assetbundle.runtime.internal.file.CacheSpace;
import dev.assetbundle.runtime.internal.index.AssetLookup;
import dev.assetbundle.runtime.internal.index.PathClashes;
import dev.assetbundle.runtime.internal.url.PercentEncoding;
import dev.assetbundle.runtime.internal.url.PublishedFolders;
import dev.assetbundle.runtime.internal.url.RequestTarget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the published file that a request names, and answers. */
public final class Responder implements Answers {

  private final List<AssetLookup<?>> assets;
  private final ResponderOptions options;

  /** The context path, not percent-encoded. */
  private final String context;

  /** Files that were asked for, by the usual spelling of their targets; none that is unknown. */
  private final Map<String, FileAnswers> asked = new ConcurrentHashMap<>();

  private final PublishedFolders folders = new PublishedFolders();
  private final CacheSpace space;
  private final CrossOriginWarning crossOrigin;

  /**
   * Makes a responder for all these assets.
   *
   * @throws IllegalArgumentException if two different files claim one path, or the context path is
   *     malformed
   */
  public Responder(List<AssetLookup<?>> assets, ResponderOptions options) {
    this.assets = assets;
    this.options = options;
    this.context = plain(options.contextPath());
    this.space = new CacheSpace(options.memory());
    this.crossOrigin = new CrossOriginWarning(options);
    // No lambda here: the first one of a JVM takes as long as all else that is done at a start.
    boolean distinct = assets.size() < 2;
    for (AssetLookup<?> one : assets) {
      one.addFolders(folders, context);
      distinct &= one.distinct();
    }
    if (!distinct) {
      PathClashes.check(assets);
    }
  }

  @Override
  public Answer answer(Request request) {
    if (!request.hasValidHost()) {
      return options.finish(PlainAnswers.BAD_REQUEST, request.method());
    }
    FileAnswers known = asked.get(request.target());
    return options.finish(
        known == null ? search(request) : known.answer(request), request.method());
  }

  @Override
  public Answer failure(String method) {
    return options.finish(PlainAnswers.ERROR, method);
  }

  @Override
  public boolean owns(String target) {
    return asked.containsKey(target) || RequestTarget.path(target).flatMap(this::find).isPresent();
  }

  @Override
  public boolean claims(String target) {
    return asked.containsKey(target)
        || RequestTarget.path(target)
            .map(this::claimsPath)
            .orElseGet(() -> folders.containMalformed(target));
  }

  @Override
  public boolean claimsPath(String plainPath) {
    return folders.contain(plainPath) || find(plainPath).isPresent();
  }

  @Override
  public boolean isLive() {
    return false;
  }

  /** Returns the context path, not percent-encoded. */
  String context() {
    return context;
  }

  private Answer search(Request request) {
    Optional<String> path = RequestTarget.path(request.target());
    if (path.isEmpty()) {
      return PlainAnswers.BAD_REQUEST;
    }
    Optional<FileAnswers> file = find(path.get());
    return file.isPresent() ? file.get().answer(request) : PlainAnswers.NOT_FOUND;
  }

  private Optional<FileAnswers> find(String path) {
    if (!path.startsWith(context)) {
      return Optional.empty();
    }
    String published = path.substring(context.length());
    for (AssetLookup<?> one : assets) {
      Optional<PublishedFile> file = one.findFile(published);
      if (file.isPresent()) {
        return Optional.of(answers(path, file.get()));
      }
    }
    return Optional.empty();
  }

  private FileAnswers answers(String path, PublishedFile file) {
    crossOrigin.check();
    return asked.computeIfAbsent(
        PercentEncoding.encode(path), target -> new FileAnswers(file, options, space));
  }

  private static String plain(String path) {
    Optional<String> plain = PercentEncoding.decode(path);
    if (plain.isEmpty()) {
      throw new IllegalArgumentException("malformed: " + path);
    }
    return plain.get();
  }
}
