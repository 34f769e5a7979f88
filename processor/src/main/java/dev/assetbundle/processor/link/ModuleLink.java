package dev.assetbundle.processor.link;

import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.convert.tool.Linker;
import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.spi.LinkedModules;
import dev.assetbundle.processor.spi.ModuleLinker;
import dev.assetbundle.processor.text.MappedText;
import dev.assetbundle.processor.text.ScriptLines;
import dev.assetbundle.processor.text.SourceMap;
import dev.assetbundle.processor.text.SourceMapJson;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An entry linked with all that it imports.
 *
 * @param chunks the files to publish, that of the entry first; their texts refer to each other by
 *     {@link Chunk#reference}
 * @param sheets the stylesheets that its modules import, in the order in which they run
 * @param links the assets that its files mention
 */
public record ModuleLink(List<Chunk> chunks, List<AssetSource> sheets, List<AssetSource> links) {

  /** Copies the lists. */
  public ModuleLink {
    chunks = List.copyOf(chunks);
    sheets = List.copyOf(sheets);
    links = List.copyOf(links);
  }

  /**
   * A file that pages load.
   *
   * @param path its logical path
   * @param reference what stands for its URL in the texts of the others
   * @param imports the references of the chunks that it needs before it runs
   * @param later the references of the chunks that it loads when it wants to
   * @param sources the project-relative names of its files
   */
  public record Chunk(
      LogicalPath path,
      String reference,
      MappedText text,
      List<String> imports,
      List<String> later,
      List<String> sources) {

    /** Copies the lists. */
    public Chunk {
      imports = List.copyOf(imports);
      later = List.copyOf(later);
      sources = List.copyOf(sources);
    }
  }

  /**
   * What is linked. A module is converted to find out that it is one; where there is a linker, no
   * module is compressed, so that its text is the one to link.
   *
   * @param made its converted text, not compressed
   */
  public record Entry(AssetSource source, ConvertedFile made) {}

  /**
   * Links an entry.
   *
   * @param maps whether the texts need source maps
   * @return empty after reporting why it cannot be linked
   */
  public static Optional<ModuleLink> of(
      TaskView view, Entry entry, LinkableFiles files, Linker linker, boolean maps) {
    EntryFiles asked = new EntryFiles(view, entry, files);
    String name = EntryFiles.name(entry.source());
    Optional<LinkedModules> made =
        linker.link(new ModuleLinker.Request(name, view.settings().minify(), maps), asked);
    asked.finish();
    return made.filter(linked -> !asked.hasFailed())
        .map(linked -> of(linked, entry.source(), asked));
  }

  private static ModuleLink of(LinkedModules linked, AssetSource entry, EntryFiles asked) {
    Map<String, LogicalPath> paths = new ChunkPaths(entry, asked::find).of(linked.chunks());
    List<Chunk> chunks = new ArrayList<>();
    for (LinkedModules.Chunk chunk : linked.chunks()) {
      Map<Boolean, List<String>> imports =
          chunk.imports().stream()
              .collect(
                  Collectors.partitioningBy(
                      LinkedModules.Imported::isLater,
                      Collectors.mapping(LinkedModules.Imported::name, Collectors.toList())));
      chunks.add(
          new Chunk(
              Optional.ofNullable(paths.get(chunk.reference())).orElseThrow(),
              chunk.reference(),
              new MappedText(chunk.text(), map(chunk, asked)),
              imports.getOrDefault(false, List.of()),
              imports.getOrDefault(true, List.of()),
              sources(chunk, entry, asked)));
    }
    List<AssetSource> sheets =
        inOrder(EntryFiles.name(entry), linked.imports()).stream()
            .filter(asked::isSheet)
            .map(asked::source)
            .toList();
    return new ModuleLink(chunks, sheets, List.copyOf(asked.links()));
  }

  // What a linker adds by itself is of no file, and may be a chunk of its own.
  private static List<String> sources(
      LinkedModules.Chunk chunk, AssetSource entry, EntryFiles asked) {
    List<String> files = chunk.files().stream().filter(asked::isLinked).toList();
    return files.isEmpty() ? List.of(EntryFiles.name(entry)) : files;
  }

  private static SourceMap map(LinkedModules.Chunk chunk, EntryFiles asked) {
    return chunk
        .map()
        .map(json -> SourceMap.deferred(() -> SourceMapJson.read(json, Optional::of)))
        .map(map -> ScriptLines.made(ScriptLines.sources(map, asked::text), chunk.text()))
        .map(map -> map.through(asked::map))
        .orElse(SourceMap.NONE);
  }

  /**
   * Returns the files that are imported in the order in which they run, those that are loaded later
   * at the end (ECMA-262, section 16.2.1.5.3).
   */
  private static Set<String> inOrder(
      String entry, Map<String, List<LinkedModules.Imported>> imports) {
    Set<String> order = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> later = new ArrayDeque<>(List.of(entry));
    while (!later.isEmpty()) {
      Deque<String> stack = new ArrayDeque<>(List.of(later.remove()));
      while (!stack.isEmpty()) {
        String file = stack.pop();
        if (!seen.add(file)) {
          order.add(file);
          continue;
        }
        stack.push(file);
        List<LinkedModules.Imported> named = imports.getOrDefault(file, List.of());
        for (int i = named.size() - 1; i >= 0; i--) {
          if (!seen.contains(named.get(i).name()) && !named.get(i).isLater()) {
            stack.push(named.get(i).name());
          }
        }
        named.stream()
            .filter(LinkedModules.Imported::isLater)
            .map(LinkedModules.Imported::name)
            .forEach(later::add);
      }
    }
    return order;
  }
}
