package dev.assetbundle.processor.session;

import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.convert.ScriptFacts;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.process.Parallel;
import dev.assetbundle.processor.resolve.module.ModuleResolver;
import dev.assetbundle.processor.resolve.module.Resolution;
import dev.assetbundle.processor.source.AssetSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

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
    List<AssetSource> modules =
        entries.stream().filter(entry -> module(entry).isPresent()).toList();
    seen.addAll(modules);
    List<AssetSource> level = imports(modules, this::module);
    while (!level.isEmpty()) {
      level = imports(level, file -> stages.linkable(file, new Task<>(""), SourceLocation.NONE));
    }
  }

  // The text of an entry, which shows whether it is a module, is also the one that is linked.
  private Optional<ConvertedFile> module(AssetSource entry) {
    return entry.type().isScript()
        ? stages
            .converted(entry, new Task<>(""), SourceLocation.NONE)
            .filter(ConvertedFile::isModule)
        : Optional.empty();
  }

  /** Converts files, and returns the scripts that they import and that were not seen before. */
  private List<AssetSource> imports(
      List<AssetSource> files, Function<AssetSource, Optional<ConvertedFile>> converted) {
    Set<AssetSource> found = ConcurrentHashMap.newKeySet();
    Parallel.forEach(
        files,
        file ->
            converted
                .apply(file)
                .flatMap(ConvertedFile::script)
                .ifPresent(facts -> imports(file, facts, found)));
    return found.stream().sorted(Comparator.comparing(AssetSource::file)).toList();
  }

  private void imports(AssetSource file, ScriptFacts facts, Set<AssetSource> found) {
    for (ScriptFacts.Import named : facts.imports()) {
      Resolution meant = resolver.resolve(named.specifier(), file.file(), false);
      if (meant instanceof Resolution.File target
          && target.source().type().isScript()
          && seen.add(target.source())) {
        found.add(target.source());
      }
    }
  }
}
