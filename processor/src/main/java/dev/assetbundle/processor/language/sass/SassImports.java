package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.language.glob.FileGlob;
import dev.assetbundle.processor.language.sass.engine.SassRefusal;
import dev.assetbundle.processor.language.sass.syntax.SassSource;
import dev.assetbundle.processor.language.sass.syntax.SassSyntax;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.Once;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what an {@code @import} means: as a path from the folder of the importing file first, then
 * from each root of the search path. Such a path may lead out of a root, but not out of the
 * project. At each place partials and plain files are looked for, then plain CSS, then the index of
 * a folder.
 *
 * @param known what was found in each place, if anything; an engine may ask for a place by itself
 *     before it asks for a name that may lead there
 */
record SassImports(
    ProcessingContext context,
    Supplier<List<String>> roots,
    Map<SourcePath, Optional<SassSource>> known) {

  private static final List<String> SASS = List.of(".scss", ".sass");

  /** What is looked for when there is no Sass; the last two are how old Rails projects name it. */
  private static final List<List<String>> LATER =
      List.of(List.of(".css"), List.of(".css.scss", ".css.sass"));

  /** Returns imports of one compilation. */
  static SassImports in(ProcessingContext context) {
    return new SassImports(context, Once.of(context::roots), new ConcurrentHashMap<>());
  }

  /** Whether CSS itself means the import, by the rules of Sass. */
  static boolean isCss(String name) {
    return name.endsWith(".css")
        || name.startsWith("//")
        || name.startsWith("http://")
        || name.startsWith("https://")
        || name.startsWith("url(");
  }

  /** Returns the files in order. */
  List<SassSource> find(String name, SourcePath from) {
    if (isGlob(name)) {
      List<SassSource> sources = new ArrayList<>();
      matching(context, name, from).forEach(file -> read(file).ifPresent(sources::add));
      return sources;
    }
    for (SourcePath place : places(name, from)) {
      Optional<SassSource> source = at(place);
      if (source.isPresent()) {
        return List.of(source.get());
      }
    }
    return List.of(inLibraries(name).orElseThrow(() -> missing(name, from).refusal()));
  }

  /** Returns the file at a place that an import names by a relative path. */
  Optional<SassSource> beside(SourcePath place) {
    return isGlob(place.path().value()) ? Optional.empty() : at(place);
  }

  private SassMissing missing(String name, SourcePath from) {
    return new SassMissing(context, name, from, places(name, from));
  }

  // Only here does the name decide: a relative import stays in the library of its file.
  private Optional<SassSource> inLibraries(String name) {
    List<SassSource> found =
        context.libraryPlaces(name).stream().flatMap(place -> at(place).stream()).toList();
    if (found.stream().map(SassSource::text).distinct().count() > 1) {
      throw SassRefusal.of(
          "library-clash",
          "the import may mean "
              + found.stream()
                  .map(source -> "\"" + source.file() + "\"")
                  .collect(Collectors.joining(" and ")),
          "take all but one of the jars off the processor path");
    }
    return found.stream().findFirst();
  }

  private List<SourcePath> places(String name, SourcePath from) {
    Set<SourcePath> places = new LinkedHashSet<>();
    if (!name.startsWith("/")) {
      SassPlaces all = new SassPlaces(roots.get());
      all.find(from.root(), from.path().folder(), name).ifPresent(places::add);
      roots.get().forEach(root -> all.find(root, "", name).ifPresent(places::add));
    }
    return List.copyOf(places);
  }

  private Optional<SassSource> at(SourcePath place) {
    return known.computeIfAbsent(place, this::look);
  }

  private Optional<SassSource> look(SourcePath place) {
    String path = place.path().value();
    if (path.endsWith(".css") || SASS.stream().anyMatch(path::endsWith)) {
      return one(place, List.of(""));
    }
    Optional<SassSource> source = withExtension(place);
    return source.isPresent()
        ? source
        : withExtension(new SourcePath(place.root(), new LogicalPath(place.path() + "/index")));
  }

  private Optional<SassSource> withExtension(SourcePath place) {
    Optional<SassSource> source = one(place, SASS);
    for (List<String> extensions : LATER) {
      source = source.isPresent() ? source : one(place, extensions);
    }
    return source;
  }

  private Optional<SassSource> one(SourcePath place, List<String> extensions) {
    List<SassSource> found = new ArrayList<>();
    String name = place.path().fileName();
    for (String extension : extensions) {
      for (String start : List.of("_", "")) {
        SourcePath file = place.inSameRoot(place.path().sibling(start + name + extension));
        read(file).ifPresent(found::add);
      }
    }
    if (found.size() > 1) {
      String files =
          found.stream().map(s -> "\"" + s.file() + "\"").collect(Collectors.joining(" and "));
      throw SassRefusal.of(
          "ambiguous-import", "the import may mean " + files, "rename or delete one of them");
    }
    return found.stream().findFirst();
  }

  private Optional<SassSource> read(SourcePath file) {
    return context
        .read(file)
        .map(text -> new SassSource(file, text, SassSyntax.of(file.path().value())));
  }

  private static boolean isGlob(String name) {
    return FileGlob.isGlob(name);
  }

  /** Returns the Sass files, partials too, ordered by path and without the importing file. */
  private static List<SourcePath> matching(
      ProcessingContext context, String pattern, SourcePath from) {
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
            context, start.root(), start.path().folder(), segments, SassImports::matchesFile)
        .stream()
        .map(start::inSameRoot);
  }

  private static boolean matchesFile(String segment, String name) {
    return (name.endsWith(".scss") || name.endsWith(".sass"))
        && (FileGlob.matches(segment, name)
            || FileGlob.matches(segment, name.substring(0, name.length() - 5)));
  }
}
