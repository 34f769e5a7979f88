package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.Settings.CssUrls;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.url.PercentEscapes;
import dev.assetbundle.processor.model.url.UrlReference;
import dev.assetbundle.processor.resolve.MissingAsset;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.spi.AssetKind;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Path helpers, by the rules of sprockets-rails: URLs are returned unchanged, absolute paths with
 * the extension of their kind, an asset becomes an output, and query and fragment are preserved.
 *
 * <p>In a stylesheet whose URLs are relative, the result starts with {@link #BASE} until the folder
 * of the bundle is known.
 */
public record AssetUrls(
    TaskView view, AssetSource source, OtherResults others, Consumer<AssetSource> links) {

  /**
   * Stands for the relative path from a stylesheet to the folder of all assets. The end is like
   * nothing that authors write, so that a part of it can be told from their texts.
   */
  public static final String BASE = "assetbundle-base-zq7x:";

  String url(AssetKind kind, String name, SourceLocation at) {
    int end = UrlReference.pathEnd(name);
    boolean isUrl = UrlReference.isAbsolute(name) && !isAsset(kind, name.substring(0, end));
    if (name.isEmpty() || isUrl) {
      return name;
    }
    String path = name.substring(0, end);
    String full = full(kind, path);
    String tail = name.substring(end);
    if (path.isEmpty() || full.startsWith("/")) {
      return full.isEmpty() ? tail : full + tail;
    }
    Optional<AssetSource> found = find(full);
    if (found.isEmpty()) {
      MissingAsset.report(view, unknown().describe(full, at));
      return kind.publicFolder() + full + tail;
    }
    return link(found.get(), at, this::encoded).orElse(full) + tail;
  }

  private static String full(AssetKind kind, String path) {
    return path.endsWith(kind.extension()) ? path : path + kind.extension();
  }

  private Optional<AssetSource> find(String path) {
    return view.loadPath().find(path, Optional.empty(), source.file());
  }

  // What looks like a scheme may be the start of the name of a file.
  private boolean isAsset(AssetKind kind, String path) {
    boolean isWhole = path.contains("//") || path.startsWith("data:");
    return !isWhole && find(full(kind, path)).isPresent();
  }

  // The colon of a relative path would end a scheme (RFC 3986, section 4.2).
  private String encoded(String path) {
    String encoded = PercentEscapes.encodeMarks(path);
    return isRelative() ? encoded.replace(":", "%3A") : encoded;
  }

  /** Makes {@code target} an output and returns its encoded URL; empty if it could not be made. */
  Optional<String> link(AssetSource target, SourceLocation at, UnaryOperator<String> encoding) {
    links.accept(target);
    return others
        .built(target, view.task(), at)
        .map(asset -> base() + encoding.apply(asset.outputPath().value()));
  }

  /**
   * Returns the part of a URL path behind the prefix of this bundle; empty if the path has another
   * prefix.
   */
  Optional<String> own(String path) {
    String start = folder();
    return path.startsWith(start) && start.length() > 1
        ? Optional.of(path.substring(start.length()))
        : Optional.empty();
  }

  /** Returns what describes a name that nothing has. */
  MissingAsset unknown() {
    return MissingAsset.of(view, source.file(), Optional.empty());
  }

  /** Whether paths begin with {@link #BASE}. */
  boolean isRelative() {
    return view.settings().cssUrls() == CssUrls.RELATIVE && source.type().is(MediaType.CSS);
  }

  /** Returns the absolute path of the folder of all assets, with a slash at its end. */
  String folder() {
    return view.settings().prefix() + "/";
  }

  private String base() {
    return isRelative() ? BASE : folder();
  }
}
