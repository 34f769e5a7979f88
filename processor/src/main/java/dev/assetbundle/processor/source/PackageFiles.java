package dev.assetbundle.processor.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.SourcePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The entry files a package declares: {@code main} of the first of {@code bower.json}, {@code
 * component.json} and {@code .bower.json} for folders directly below a root; then {@code main}
 * ({@code index.js} if there is none) and {@code style} of {@code package.json} (Sprockets 4).
 *
 * @param folder below the root, empty for the root itself
 */
record PackageFiles(LoadPath loadPath, String root, String folder) {

  private static final List<String> BOWER = List.of("bower.json", "component.json", ".bower.json");

  /** Returns the asset at a place in a library. */
  static Optional<AssetSource> at(
      LoadPath loadPath, LibraryRoots.Place place, Optional<MediaType> accept) {
    String root = place.root().folder();
    return place.isPackage()
        ? new PackageFiles(loadPath, root, "")
            .main(accept)
            .or(() -> loadPath.findIn(root, place.root().mainName(), accept))
        : place.file().flatMap(file -> loadPath.findIn(root, file.path(), accept));
  }

  List<AssetSource> entries() {
    List<String> names = new ArrayList<>();
    if (folder.indexOf('/') < 0) {
      BOWER.stream()
          .flatMap(file -> json(file).stream())
          .findFirst()
          .ifPresent(bower -> names.addAll(texts(bower.path("main"))));
    }
    json("package.json")
        .ifPresent(
            npm -> {
              List<String> main = texts(npm.path("main"));
              names.addAll(main.isEmpty() ? List.of("index.js") : main);
              names.addAll(texts(npm.path("style")));
            });
    return names.stream().flatMap(name -> file(name).stream()).distinct().toList();
  }

  /** Returns the first entry of a type; the first of all if any type will do. */
  Optional<AssetSource> main(Optional<MediaType> accept) {
    return entries().stream()
        .filter(file -> accept.isEmpty() || file.type().is(accept.get()))
        .findFirst();
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    (node.isArray() ? node : List.of(node))
        .forEach(
            item -> {
              if (item.isTextual()) {
                texts.add(item.asText());
              }
            });
    return texts;
  }

  // In npm, "main" may be a name without extension or a folder.
  private Optional<AssetSource> file(String name) {
    return Stream.of(name, name + ".js", name + "/index.js")
        .flatMap(form -> LogicalPath.parse(LogicalPath.below(folder, form)).stream())
        .map(path -> new SourcePath(root, path))
        .filter(loadPath::isFile)
        .findFirst()
        .map(loadPath::source);
  }

  private Optional<JsonNode> json(String name) {
    SourcePath file = new SourcePath(root, new LogicalPath(LogicalPath.below(folder, name)));
    // Listings leave out hidden files, so .bower.json is tried without looking.
    if (!name.startsWith(".") && !loadPath.isFile(file)) {
      return Optional.empty();
    }
    try {
      // Read before the mapper is created, which takes a tenth of a second.
      byte[] bytes = loadPath.content(file).bytes();
      return Optional.of(new ObjectMapper().readTree(bytes));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
