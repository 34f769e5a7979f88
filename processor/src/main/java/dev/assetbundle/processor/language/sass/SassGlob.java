package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.language.glob.FileGlob;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files that an {@code @import "folder/**}{@code /*"} of sass-rails means. */
final class SassGlob {

  private SassGlob() {}

  static boolean isGlob(String name) {
    return FileGlob.isGlob(name);
  }

  /** Returns the Sass files, partials too, ordered by path and without the importing file. */
  static List<SourcePath> find(ProcessingContext context, String pattern, SourcePath from) {
    List<String> segments = Arrays.asList(pattern.split("/", -1));
    int literal = FileGlob.literal(segments);
    List<String> rest = segments.subList(literal, segments.size());
    // A name is added since the folder itself may be the root, which is no logical path.
    String prefix = String.join("/", segments.subList(0, literal));
    return new SassPlaces(context.roots())
        .find(from.root(), from.path().folder(), LogicalPath.below(prefix, "x")).stream()
            .flatMap(start -> files(context, start, rest))
            .filter(file -> !file.equals(from))
            .toList();
  }

  private static Stream<SourcePath> files(
      ProcessingContext context, SourcePath start, List<String> segments) {
    return FileGlob.find(
            context, start.root(), start.path().folder(), segments, SassGlob::matchesFile)
        .stream()
        .map(start::inSameRoot);
  }

  private static boolean matchesFile(String segment, String name) {
    return (name.endsWith(".scss") || name.endsWith(".sass"))
        && (FileGlob.matches(segment, name)
            || FileGlob.matches(segment, name.substring(0, name.length() - 5)));
  }
}
