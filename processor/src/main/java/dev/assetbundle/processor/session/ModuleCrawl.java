package dev.assetbundle.processor.session;

import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.convert.ScriptFacts;
import dev.assetbundle.processor.incremental.Parallel;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.resolve.module.ModuleResolver;
import dev.assetbundle.processor.resolve.module.Resolution;
import dev.assetbundle.processor.source.AssetSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Converts the files that modules import, many at a time. A linker asks for them one after the
 * other, and then they are there.
 */
final class ModuleCrawl {

  private final Stages stages;
  private final ModuleResolver resolver;
  private final Set<AssetSource> seen = ConcurrentHashMap.newKeySet();

  ModuleCrawl(Stages stages) {
    this.stages = stages;
    this.resolver = new ModuleResolver(stages.view(new Task<>("")));
  }

  /** Converts what the modules among {@code entries} import, near and far. */
  void from(List<AssetSource> entries) {
    List<AssetSource> level = entries.stream().filter(this::isModule).toList();
    seen.addAll(level);
    while (!level.isEmpty()) {
      Set<AssetSource> next = ConcurrentHashMap.newKeySet();
      Parallel.forEach(level, file -> imports(file, next));
      level = new ArrayList<>(next);
      level.sort(Comparator.comparing(AssetSource::file));
    }
  }

  private boolean isModule(AssetSource entry) {
    return entry.type().isScript()
        && stages
            .converted(entry, new Task<>(""), SourceLocation.NONE)
            .filter(ConvertedFile::isModule)
            .isPresent();
  }

  private void imports(AssetSource file, Set<AssetSource> found) {
    Optional<ScriptFacts> facts =
        stages.linkable(file, new Task<>(""), SourceLocation.NONE).flatMap(ConvertedFile::script);
    for (ScriptFacts.Import named : facts.map(ScriptFacts::imports).orElse(List.of())) {
      Resolution meant = resolver.resolve(named.specifier(), file.file(), false);
      if (meant instanceof Resolution.File target
          && target.source().type().isScript()
          && seen.add(target.source())) {
        found.add(target.source());
      }
    }
  }
}
