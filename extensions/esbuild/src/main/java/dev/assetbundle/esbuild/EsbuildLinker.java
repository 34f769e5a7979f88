package dev.assetbundle.esbuild;

import dev.assetbundle.esbuild.link.ModuleBuild;
import dev.assetbundle.esbuild.service.EsbuildService;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.LinkedModules;
import dev.assetbundle.processor.spi.ModuleFiles;
import dev.assetbundle.processor.spi.ModuleLinker;
import dev.assetbundle.processor.spi.Yielding;
import java.io.IOException;
import java.util.Optional;

/**
 * Links modules with esbuild.
 *
 * <p>Reports {@code no-esbuild} where there is none, and {@code tool-ended}.
 */
public final class EsbuildLinker extends EsbuildTool implements ModuleLinker, Yielding {

  private static final int REVISION = 1;

  private static final String WITHOUT =
      "take dev.assetbundle:assetbundle-esbuild off the processor path to publish modules as they"
          + " are written";

  @Override
  public String id() {
    return id(REVISION);
  }

  @Override
  public Optional<LinkedModules> link(Request request, ModuleFiles files) {
    Optional<EsbuildService> service = service();
    SourceLocation entry = new SourceLocation(request.entry(), 0, 0);
    if (service.isEmpty()) {
      files.report(
          EsbuildFailures.missing(entry, "modules cannot be linked, as there is no esbuild here"));
      return Optional.empty();
    }
    try {
      return new ModuleBuild(request, files).run(service.get());
    } catch (IOException e) {
      files.report(EsbuildFailures.of(e, entry, WITHOUT));
      return Optional.empty();
    }
  }
}
