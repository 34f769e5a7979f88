package dev.assetbundle.processor.finish;

import dev.assetbundle.processor.bundle.JoinedText;
import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.link.ModuleLink;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.BuiltAsset.Role;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.resolve.RequireOrder;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.text.MappedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a linked module into the assets that are served: its chunks and its stylesheet. */
final class LinkedEntry {

  private final TaskView view;
  private final AssetSource source;
  private final ConvertedFiles files;
  private final ModuleLink link;

  LinkedEntry(TaskView view, AssetSource source, ConvertedFiles files, ModuleLink link) {
    this.view = view;
    this.source = source;
    this.files = files;
    this.link = link;
  }

  /** Returns the entry, with the others as its parts; empty after reporting why there is none. */
  Optional<FinishedAsset> finish() throws IOException {
    Optional<Units> sheets = sheets();
    if (sheets.isEmpty()) {
      return Optional.empty();
    }
    List<BuiltAsset> parts = new ArrayList<>();
    LinkedChunks chunks = new LinkedChunks(view, link.chunks());
    List<LinkedChunks.Named> named = chunks.named();
    for (LinkedChunks.Named chunk : named.subList(1, named.size())) {
      add(chunk.made(), parts);
    }
    if (!sheets.get().units().isEmpty()) {
      add(stylesheet(sheets.get()), parts);
    }
    Set<AssetSource> links = new LinkedHashSet<>(link.links());
    links.addAll(sheets.get().links());
    TextAssets.Made entry = named.get(0).made();
    return Optional.of(
        new FinishedAsset(
            entry.asset().with(chunks.preloads()), List.copyOf(links), entry.map(), parts));
  }

  /** Returns the texts of the entry and its parts, by their logical paths. */
  Map<LogicalPath, MappedText> texts() throws IOException {
    Map<LogicalPath, MappedText> texts = new HashMap<>();
    for (LinkedChunks.Named chunk : new LinkedChunks(view, link.chunks()).named()) {
      texts.put(chunk.made().asset().logicalPath(), chunk.text());
    }
    sheets()
        .filter(sheets -> !sheets.units().isEmpty())
        .ifPresent(sheets -> texts.put(path(), joined(sheets).whole()));
    return texts;
  }

  private static void add(TextAssets.Made made, List<BuiltAsset> parts) {
    parts.add(made.asset());
    made.map().ifPresent(parts::add);
  }

  /**
   * Returns the stylesheets that are imported, with those that they require; empty after reporting
   * why one of them cannot be made.
   */
  private Optional<Units> sheets() {
    Set<AssetSource> order = new LinkedHashSet<>();
    boolean isComplete = true;
    for (AssetSource sheet : link.sheets()) {
      Optional<List<AssetSource>> required = new RequireOrder(files, view.task()).of(sheet);
      required.ifPresent(order::addAll);
      isComplete &= required.isPresent();
    }
    Optional<Units> units = Units.of(order, files, view.task());
    return isComplete ? units : Optional.empty();
  }

  private TextAssets.Made stylesheet(Units sheets) throws IOException {
    return new TextAssets(view, path(), sheets.sources(), Role.FILE).of(joined(sheets), true);
  }

  private JoinedText joined(Units sheets) {
    return Stylesheets.join(sheets.units(), path(), true, view.task());
  }

  private LogicalPath path() {
    String name = source.logicalPath().fileName();
    return source.logicalPath().sibling(name.substring(0, name.lastIndexOf('.')) + ".css");
  }
}
