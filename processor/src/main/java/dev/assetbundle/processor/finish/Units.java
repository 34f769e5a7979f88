package dev.assetbundle.processor.finish;

import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.AssetSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files that a text is joined of.
 *
 * @param units the files, converted
 * @param links the assets that they link or mention
 * @param sources the project-relative names of them, and of the files that tools read for them
 */
record Units(List<ConvertedFile> units, List<AssetSource> links, List<String> sources) {

  /** Copies the lists. */
  Units {
    units = List.copyOf(units);
    links = List.copyOf(links);
    sources = List.copyOf(sources);
  }

  /**
   * Returns the files in their order; empty if one of them could not be made, but not before all
   * were tried: so all their mistakes are reported.
   */
  static Optional<Units> of(Collection<AssetSource> order, ConvertedFiles files, Task<?> task) {
    List<ConvertedFile> units = new ArrayList<>();
    Set<AssetSource> links = new LinkedHashSet<>();
    Set<String> sources = new LinkedHashSet<>();
    for (AssetSource file : order) {
      Optional<ConvertedFile> unit = files.converted(file, task, SourceLocation.NONE);
      if (unit.isPresent()) {
        files
            .references(file, task, SourceLocation.NONE)
            .ifPresent(named -> links.addAll(named.links()));
        links.addAll(unit.get().links());
        sources.add(file.file().toString());
        unit.get().imports().forEach(read -> sources.add(read.toString()));
        units.add(unit.get());
      }
    }
    return units.size() < order.size()
        ? Optional.empty()
        : Optional.of(new Units(units, List.copyOf(links), List.copyOf(sources)));
  }
}
