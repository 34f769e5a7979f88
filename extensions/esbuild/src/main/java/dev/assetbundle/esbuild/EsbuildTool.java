package dev.assetbundle.esbuild;

import dev.assetbundle.esbuild.service.EsbuildService;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.spi.ConfiguredTool;
import dev.assetbundle.processor.spi.ToolSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A language, compressor or linker that works with the esbuild of its project. */
abstract class EsbuildTool implements ConfiguredTool, AutoCloseable {

  private volatile Optional<Esbuild> joined = Optional.empty();

  @Override
  public final synchronized List<Diagnostic> configure(ToolSettings settings) {
    close();
    Esbuild esbuild = Esbuild.join(settings);
    joined = Optional.of(esbuild);
    List<Diagnostic> problems = new ArrayList<>(esbuild.problems());
    problems.addAll(configured(settings));
    return problems;
  }

  /** Takes settings of this tool only, and returns what is wrong with them. */
  List<Diagnostic> configured(ToolSettings settings) {
    return List.of();
  }

  @Override
  public final Set<String> options() {
    return Set.of(Esbuild.OPTION, Browsers.OPTION);
  }

  /** Returns the service; empty if there is no program for it. */
  final Optional<EsbuildService> service() {
    return joined.flatMap(Esbuild::service);
  }

  /**
   * Starts the program for files that are about to come; does nothing if there is none, or this was
   * closed.
   */
  @SuppressWarnings("EmptyCatch")
  public final void start() {
    Optional<EsbuildService> service = service();
    try {
      if (service.isPresent()) {
        service.get().startAhead();
      }
    } catch (IOException e) {
      // The first file reports it.
    }
  }

  /** Returns the name of the tool, with the revision of its own work. */
  final String id(int revision) {
    return joined.map(esbuild -> esbuild.id(revision)).orElse("esbuild/none/" + revision);
  }

  /** Returns a resource of each jar that the program comes from. */
  public List<String> engines() {
    return joined.map(Esbuild::engines).orElse(List.of());
  }

  @Override
  public final synchronized void close() {
    joined.ifPresent(Esbuild::leave);
    joined = Optional.empty();
  }
}
