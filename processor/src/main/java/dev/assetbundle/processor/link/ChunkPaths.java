package dev.assetbundle.processor.link;

import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.spi.LinkedModules.Chunk;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Names the chunks of an entry, in its folder: {@code app-chunk-cart.js} is loaded by {@code
 * import("./cart.js")} somewhere in {@code app.js}, and {@code app-chunk-shared.js} by several
 * chunks. A name does not depend on what is in a chunk.
 *
 * @param sources returns a file by its name; empty for what stands for nothing
 */
record ChunkPaths(AssetSource entry, Function<String, Optional<AssetSource>> sources) {

  /** Returns the logical paths by the references of the chunks, that of the entry first. */
  Map<String, LogicalPath> of(List<Chunk> chunks) {
    Map<String, LogicalPath> paths = new HashMap<>();
    paths.put(chunks.get(0).reference(), entry.logicalPath());
    Set<String> taken = new HashSet<>();
    chunks.stream()
        .skip(1)
        .sorted(Comparator.comparing(ChunkPaths::order))
        .forEach(chunk -> paths.put(chunk.reference(), path(name(chunk), taken)));
    return paths;
  }

  private static String order(Chunk chunk) {
    return chunk
        .module()
        .or(() -> chunk.files().stream().min(Comparator.naturalOrder()))
        .orElse("");
  }

  private LogicalPath path(String name, Set<String> taken) {
    String file = entry.logicalPath().fileName();
    String start = file.substring(0, file.lastIndexOf('.')) + "-chunk-";
    String free =
        Stream.iterate(1, number -> number + 1)
            .map(number -> name + (number == 1 ? "" : "-" + number))
            .filter(taken::add)
            .findFirst()
            .orElseThrow();
    return entry.logicalPath().sibling(start + free + ".js");
  }

  private String name(Chunk chunk) {
    Optional<LogicalPath> path =
        chunk.module().flatMap(sources).map(source -> source.file().path());
    return path.map(this::name).orElse("shared");
  }

  // Pages are often called by their folders: cart/index.js.
  private String name(LogicalPath path) {
    String file = path.fileName();
    int dot = file.indexOf('.', 1);
    String name = dot < 0 ? file : file.substring(0, dot);
    String folder = path.folder();
    return name.equals("index") && !folder.isEmpty()
        ? folder.substring(folder.lastIndexOf('/') + 1)
        : name;
  }
}
