package dev.assetbundle.esbuild;

import dev.assetbundle.esbuild.service.EsbuildService;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.spi.SlowStart;
import dev.assetbundle.processor.spi.Yielding;
import dev.assetbundle.processor.text.ConflictMarkers;
import dev.assetbundle.processor.text.SourceMapJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Compiles one language to scripts, each file on its own: types are taken away and not checked, and
 * what has no {@code import} or {@code export} stays a classic script with global names.
 *
 * <p>Reports {@code syntax-error} and {@code script-warning} in the words of esbuild, {@code
 * no-esbuild} where there is none, and what is wrong with tsconfig.json.
 */
abstract class CompiledLanguage extends EsbuildTool implements AssetProcessor, Yielding, SlowStart {

  private static final int REVISION = 1;

  private static final String WITHOUT =
      "take dev.assetbundle:assetbundle-esbuild off the processor path and compile the file by"
          + " another tool";

  private static final List<String> ALWAYS =
      List.of("--charset=utf8", "--sourcemap=external", "--supported:inline-script=false");

  private final String extension;
  private final String result;

  /**
   * @param extension of the files, which is what esbuild calls the language too, if it is known to
   *     it
   * @param result the extension of what they become
   */
  CompiledLanguage(String extension, String result) {
    this.extension = extension;
    this.result = result;
  }

  @Override
  public final String id() {
    return id(REVISION);
  }

  @Override
  public final String reads() {
    return extension;
  }

  @Override
  public final String writes() {
    return result;
  }

  @Override
  public final Optional<Fragment> process(Fragment source, ProcessingContext context) {
    SourceLocation file = SourceLocation.of(source.source());
    Optional<EsbuildService> service = service();
    OptionalInt conflict = ConflictMarkers.first(source.text());
    if (conflict.isPresent()) {
      context.report(FileProblems.conflictMarker(source.locate(conflict.getAsInt(), 1)));
      return Optional.empty();
    }
    if (service.isEmpty()) {
      context.report(
          EsbuildFailures.missing(
              file, "this file cannot be compiled, as there is no esbuild here"));
      return Optional.empty();
    }
    try {
      return compile(source, service.get(), context);
    } catch (IOException e) {
      context.report(EsbuildFailures.of(e, file, WITHOUT));
      return Optional.empty();
    }
  }

  private Optional<Fragment> compile(
      Fragment source, EsbuildService service, ProcessingContext context) throws IOException {
    List<String> flags = new ArrayList<>(ALWAYS);
    flags.add("--loader=" + (extension.equals("mts") ? "ts" : extension));
    flags.add("--sourcefile=" + source.source());
    flags.add("--tsconfig-raw=" + TsConfig.find(source.source(), context).forEsbuild());
    Map<String, Object> answer = service.transform(source.text(), flags);
    EsbuildMessages messages = new EsbuildMessages(source);
    messages.warnings(answer, "script-warning").forEach(context::report);
    List<Diagnostic> errors = messages.errors(answer);
    errors.forEach(context::report);
    if (!errors.isEmpty()) {
      return Optional.empty();
    }
    String code = EsbuildService.text(answer, "code").orElse("");
    String map = EsbuildService.text(answer, "map").orElse("");
    return Optional.of(
        source.becomes(code, SourceMapJson.scriptStep(() -> map, code, source.text())));
  }
}
