package dev.assetbundle.processor.finish;

import dev.assetbundle.processor.bundle.JoinedText;
import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.link.ModuleLink;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.BuiltAsset.Role;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.resolve.RequireOrder;
import dev.assetbundle.processor.source.AssetSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns a linked module into the assets that are served: its chunks and its stylesheet. */
final class LinkedEntry {

  private final TaskView view;
  private final AssetSource source;
  private final ConvertedFiles files;
  private final ModuleLink link;
  private final Set<AssetSource> links;

  LinkedEntry(TaskView view, AssetSource source, ConvertedFiles files, ModuleLink link) {
    this.view = view;
    this.source = source;
    this.files = files;
    this.link = link;
    this.links = new LinkedHashSet<>(link.links());
  }

  /** Returns the entry, with the others as its parts; empty after reporting why there is none. */
  Optional<FinishedAsset> finish() throws IOException {
    List<BuiltAsset> parts = new ArrayList<>();
    Optional<List<BuiltAsset>> sheet = stylesheet();
    if (sheet.isEmpty()) {
      return Optional.empty();
    }
    LinkedChunks chunks = new LinkedChunks(view, link.chunks());
    List<LinkedChunks.Named> named = chunks.named();
    for (LinkedChunks.Named chunk : named.subList(1, named.size())) {
      add(chunk.made(), parts);
    }
    parts.addAll(sheet.get());
    TextAssets.Made entry = named.get(0).made();
    return Optional.of(
        new FinishedAsset(
            entry.asset().with(chunks.preloads()), List.copyOf(links), entry.map(), parts));
  }

  private static void add(TextAssets.Made made, List<BuiltAsset> parts) {
    parts.add(made.asset());
    made.map().ifPresent(parts::add);
  }

  /** Returns the stylesheet with its map, if there is any; empty after reporting an error. */
  private Optional<List<BuiltAsset>> stylesheet() throws IOException {
    List<BuiltAsset> assets = new ArrayList<>();
    Set<AssetSource> order = new LinkedHashSet<>();
    for (AssetSource sheet : link.sheets()) {
      Optional<List<AssetSource>> required = new RequireOrder(files, view.task()).of(sheet);
      if (required.isEmpty()) {
        return Optional.empty();
      }
      order.addAll(required.get());
    }
    List<ConvertedFile> units = new ArrayList<>();
    Set<String> sources = new LinkedHashSet<>();
    for (AssetSource file : order) {
      Optional<ConvertedFile> unit = files.converted(file, view.task(), SourceLocation.NONE);
      if (unit.isEmpty()) {
        return Optional.empty();
      }
      units.add(unit.get());
      links.addAll(unit.get().links());
      sources.add(file.file().toString());
      unit.get().imports().forEach(read -> sources.add(read.toString()));
    }
    if (!units.isEmpty()) {
      LogicalPath path = path();
      JoinedText text = Stylesheets.join(units, path, view.task());
      add(new TextAssets(view, path, List.copyOf(sources), Role.FILE).of(text, true), assets);
    }
    return Optional.of(assets);
  }

  private LogicalPath path() {
    String name = source.logicalPath().fileName();
    return source.logicalPath().sibling(name.substring(0, name.lastIndexOf('.')) + ".css");
  }
}
