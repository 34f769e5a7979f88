package dev.assetbundle.sass.dart;

import dev.assetbundle.processor.language.sass.syntax.SassSource;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.model.url.PercentEscapes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The URLs by which the compiler knows the sources of one compilation. */
final class SourceUrls {

  private final Map<String, SassSource> sources = new HashMap<>();

  /** The scheme of all of them, with its colon. */
  static final String SCHEME = "assetbundle:";

  private static final Pattern PLACE = Pattern.compile(SCHEME + "/@([^/]*)/(.+)");

  /** Returns the URL of a source. */
  String add(SassSource source) {
    String url = of(source.file());
    sources.put(url, source);
    return url;
  }

  /** Returns the source behind an URL; empty if it is none of ours. */
  Optional<SassSource> source(String url) {
    return Optional.ofNullable(sources.get(url));
  }

  /** Returns the file behind an URL; empty if it is none of ours. */
  Optional<SourcePath> file(String url) {
    return source(url).map(SassSource::file);
  }

  /** Returns {@code text} with files called as the project calls them. */
  String readable(String text) {
    String readable = text;
    if (text.contains(SCHEME)) {
      for (Map.Entry<String, SassSource> source : sources.entrySet()) {
        readable = readable.replace(source.getKey(), source.getValue().file().toString());
      }
    }
    return readable;
  }

  /**
   * The root is one segment, so that no relative URL leads out of it. What the compiler would write
   * in another way, such as an escaped dot, would not be found again.
   */
  static String of(SourcePath file) {
    String root = PercentEscapes.encode(file.root()).replace("/", "%2F");
    return SCHEME + "/@" + root + "/" + PercentEscapes.encode(file.path().value());
  }

  /** Returns where an URL of this form leads, whether there is a file or not. */
  static Optional<SourcePath> place(String url) {
    Matcher matcher = PLACE.matcher(url);
    return matcher.matches()
        ? LogicalPath.parse(PercentEscapes.decode(matcher.group(2)))
            .map(path -> new SourcePath(PercentEscapes.decode(matcher.group(1)), path))
        : Optional.empty();
  }
}
