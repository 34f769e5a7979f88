package dev.assetbundle.processor.link;

import dev.assetbundle.processor.diagnostic.ModuleProblems;
import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.resolve.module.ModuleResolver;
import dev.assetbundle.processor.resolve.module.Resolution;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.LibraryRoots;
import dev.assetbundle.processor.source.LoadPath;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.js.JsFacts;
import dev.assetbundle.processor.syntax.js.JsTokens;
import dev.assetbundle.processor.syntax.js.JsWorkers;
import dev.assetbundle.processor.syntax.js.JsWorkers.JsWorker;
import dev.assetbundle.processor.text.Lines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Says which workers of an application no browser can start. */
record Workers(TaskView view, LinkableFiles files, ModuleResolver resolver) {

  /** Reports those of a module, if its author can mend it. */
  void check(AssetSource file, Fragment text) {
    String name = file.file().toString();
    if (LibraryRoots.isOfOthers(name)) {
      return;
    }
    List<JsWorker> workers = JsWorkers.of(JsTokens.of(text.text()));
    Lines lines = Lines.of(workers.isEmpty() ? "" : text.text());
    for (JsWorker worker : workers) {
      SourceLocation at = text.locate(lines.position(worker.offset()));
      if (worker.isBesideModule()) {
        // A script may be meant for browsers that refuse modules, where another start failed.
        boolean isModuleToo =
            workers.stream()
                .anyMatch(other -> !other.isClassic() && other.name().equals(worker.name()));
        if (!isModuleToo) {
          checkType(worker, file, at);
        }
      } else if (LoadPath.isRelative(worker.name()) && find(worker.name(), file).isPresent()) {
        view.task().report(ModuleProblems.workerOfPage(worker.kind(), worker.name(), at));
      }
    }
  }

  private Optional<AssetSource> find(String name, AssetSource file) {
    return resolver.resolve(name, file.file(), false) instanceof Resolution.File found
        ? Optional.of(found.source())
        : Optional.empty();
  }

  private void checkType(JsWorker worker, AssetSource file, SourceLocation at) {
    String name = LoadPath.isRelative(worker.name()) ? worker.name() : "./" + worker.name();
    boolean isRefused =
        worker.isClassic()
            && MetaUrls.isBesideModule(worker.name())
            && find(name, file)
                .filter(source -> source.type().isScript())
                .flatMap(source -> files.built(source, view.task(), at))
                .filter(Workers::needsModule)
                .isPresent();
    if (isRefused) {
      view.task().report(ModuleProblems.classicWorker(worker.name(), worker.hasOptions(), at));
    }
  }

  // Linked, a module may have nothing left that a script cannot have.
  private static boolean needsModule(BuiltAsset worker) {
    if (!worker.isModule() || !worker.preloads().isEmpty()) {
      return worker.isModule();
    }
    try {
      String text = new String(worker.content().bytes(), StandardCharsets.UTF_8);
      return JsFacts.of(text).moduleStart().isPresent();
    } catch (IOException e) {
      // Who publishes it will say so.
      return false;
    }
  }
}
