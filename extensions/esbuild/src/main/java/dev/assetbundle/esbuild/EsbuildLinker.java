package dev.assetbundle.esbuild;

import dev.assetbundle.esbuild.link.ModuleBuild;
import dev.assetbundle.esbuild.service.EsbuildService;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.FailureReason;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.process.HelperEnded;
import dev.assetbundle.processor.spi.LinkedModules;
import dev.assetbundle.processor.spi.ModuleFiles;
import dev.assetbundle.processor.spi.ModuleLinker;
import java.io.IOException;
import java.util.Optional;

/** Links modules with esbuild. */
public final class EsbuildLinker extends EsbuildTool implements ModuleLinker {

  private static final int REVISION = 1;

  @Override
  public String id() {
    return id(REVISION);
  }

  @Override
  public Optional<LinkedModules> link(Request request, ModuleFiles files) {
    Optional<EsbuildService> service = service();
    SourceLocation entry = new SourceLocation(request.entry(), 0, 0);
    if (service.isEmpty()) {
      files.report(failure(entry, "modules cannot be linked, as there is no esbuild"));
      return Optional.empty();
    }
    try {
      return new ModuleBuild(request, files).run(service.get());
    } catch (HelperEnded e) {
      files.report(
          failure(
              entry,
              "esbuild ended while it linked this module, and once more when it tried again"));
    } catch (IOException e) {
      files.report(failure(entry, "esbuild does not run here: " + FailureReason.of(e)));
    }
    return Optional.empty();
  }

  private static Diagnostic failure(SourceLocation at, String text) {
    return Diagnostic.of(Severity.ERROR, "no-esbuild", at, text);
  }
}
