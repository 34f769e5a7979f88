package dev.assetbundle.processor.language.sass.engine;

import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.text.MappedText;
import dev.assetbundle.processor.text.SourceMap;
import dev.assetbundle.processor.text.SourceMapJson;
import java.util.Map;
import java.util.Optional;

/**
 * The result of libsass in a form that can be sent from one JVM to another.
 *
 * @param json source map, revision 3; empty if nothing was written
 * @param files the sources by the names that they have there, from {@link #MARK} on
 */
public record SassOutput(String css, String json, Map<String, SourcePath> files) {

  /** Stands before all paths, so that libsass takes them as absolute and we find them again. */
  public static final String MARK = "~sass~/";

  public SassResult.Done done() {
    return new SassResult.Done(new MappedText(css, map()));
  }

  private SourceMap map() {
    return json.isEmpty()
        ? SourceMap.NONE
        : SourceMap.deferred(
            () -> SourceMapJson.read(json, name -> file(name, files).map(SourcePath::toString)));
  }

  /** Returns the source that libsass calls {@code name}. */
  public static Optional<SourcePath> file(String name, Map<String, SourcePath> files) {
    int mark = name.lastIndexOf(MARK);
    return mark < 0 ? Optional.empty() : Optional.ofNullable(files.get(name.substring(mark)));
  }
}
