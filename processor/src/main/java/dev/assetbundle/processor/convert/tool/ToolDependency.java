package dev.assetbundle.processor.convert.tool;

import dev.assetbundle.processor.incremental.store.TraceStore.Dependency;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.spi.AssetKind;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.List;
import java.util.Optional;

/**
 * The requests of tools to their context, as dependencies of a trace. Repeating a request has the
 * same effects on the build as the first time: a file that is read becomes a source, an asset that
 * is mentioned becomes an output.
 */
enum ToolDependency {
  ROOTS,
  LIBRARY_PLACES,
  READ,
  LIST,
  URL,
  DATA_URI;

  static Dependency roots(List<String> answer) {
    return new Dependency(List.of(ROOTS.name()), digest(answer));
  }

  static Dependency libraryPlaces(String name, List<SourcePath> answer) {
    return new Dependency(List.of(LIBRARY_PLACES.name(), name), places(answer));
  }

  static Dependency read(SourcePath file, Optional<String> answer) {
    return new Dependency(List.of(READ.name(), file.root(), file.path().value()), digest(answer));
  }

  static Dependency list(String root, String folder, List<String> answer) {
    return new Dependency(List.of(LIST.name(), root, folder), digest(answer));
  }

  static Dependency url(AssetKind kind, String name, SourceLocation at, String answer) {
    return new Dependency(
        List.of(URL.name(), at.path(), text(at.line()), text(at.column()), kind.name(), name),
        answer);
  }

  static Dependency dataUri(String name, SourceLocation at, Optional<String> answer) {
    return new Dependency(
        List.of(DATA_URI.name(), at.path(), text(at.line()), text(at.column()), name),
        digest(answer));
  }

  private static ToolDependency of(Dependency asked) {
    return valueOf(asked.key().get(0));
  }

  /** Whether the place of the request in the source is part of the dependency. */
  static boolean isPlaced(Dependency asked) {
    return of(asked) == URL || of(asked) == DATA_URI;
  }

  /** Repeats a request and returns the answer in the form that a dependency has. */
  static String ask(Dependency asked, ProcessingContext context) {
    List<String> key = asked.key();
    return switch (of(asked)) {
      case ROOTS -> digest(context.roots());
      case LIBRARY_PLACES -> places(context.libraryPlaces(key.get(1)));
      case READ -> digest(context.read(new SourcePath(key.get(1), new LogicalPath(key.get(2)))));
      case LIST -> digest(context.list(key.get(1), key.get(2)));
      case URL -> context.url(AssetKind.valueOf(key.get(4)), key.get(5), place(key));
      case DATA_URI -> digest(context.dataUri(key.get(4), place(key)));
    };
  }

  private static SourceLocation place(List<String> key) {
    return new SourceLocation(
        key.get(1), Integer.parseInt(key.get(2)), Integer.parseInt(key.get(3)));
  }

  private static String text(int number) {
    return String.valueOf(number);
  }

  private static String places(List<SourcePath> answer) {
    return digest(answer.stream().map(SourcePath::toString).toList());
  }

  private static String digest(Optional<String> text) {
    return text.map(Digests::sha256).orElse("");
  }

  private static String digest(List<String> texts) {
    return Digests.sha256(String.join("\0", texts));
  }
}
