package dev.assetbundle.esbuild;

import dev.assetbundle.esbuild.program.EsbuildProgram;
import dev.assetbundle.esbuild.program.ProgramSearch;
import dev.assetbundle.esbuild.service.EsbuildService;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.ToolSettings;
import dev.assetbundle.processor.unpacked.ProgramPlatform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Esbuild for one project: the program that was found, and the process that all tools of a session
 * share. {@link java.util.ServiceLoader} makes these tools, which cannot be told of each other.
 */
final class Esbuild {

  /** The name of the option with the path of the program. */
  static final String OPTION = "esbuild";

  private static final Map<ToolSettings, Esbuild> SHARED = new HashMap<>();

  private final Optional<EsbuildProgram> program;
  private final List<Diagnostic> problems;
  private final Optional<EsbuildService> service;
  private int users;

  private Esbuild(Optional<EsbuildProgram> program, List<Diagnostic> problems) {
    this.program = program;
    this.problems = problems;
    this.service = program.map(EsbuildService::new);
  }

  /** Returns the one for a project, without starting it; {@link #leave} ends its use. */
  static Esbuild join(ToolSettings settings) {
    synchronized (SHARED) {
      Esbuild shared = SHARED.computeIfAbsent(settings, Esbuild::find);
      shared.users++;
      return shared;
    }
  }

  /** Ends its process if nobody else uses it, so that none is there after the build. */
  void leave() {
    synchronized (SHARED) {
      users--;
      if (users == 0) {
        SHARED.values().remove(this);
        service.ifPresent(EsbuildService::close);
      }
    }
  }

  private static Esbuild find(ToolSettings settings) {
    ProgramSearch search = ProgramSearch.here(settings.project());
    Optional<String> option = settings.option(OPTION);
    if (option.isPresent()) {
      return named(search, option.get(), "-Aassetbundle.esbuild");
    }
    Optional<String> variable = search.variable();
    if (variable.isPresent()) {
      return named(search, variable.get(), "the environment variable " + ProgramSearch.VARIABLE);
    }
    Optional<EsbuildProgram> found = search.found();
    return new Esbuild(found, found.isPresent() ? List.of() : List.of(missing()));
  }

  private static Esbuild named(ProgramSearch search, String path, String by) {
    Optional<EsbuildProgram> program = search.at(path);
    Diagnostic problem =
        Diagnostic.of(
                Severity.ERROR,
                "no-esbuild",
                SourceLocation.NONE,
                "there is no program at \"" + path + "\", which " + by + " names")
            .hint(
                "name the program itself, as node_modules/@esbuild/"
                    + ProgramPlatform.current()
                    + "/"
                    + EsbuildProgram.file(ProgramPlatform.current())
                    + ", by an absolute path or one below the project");
    return new Esbuild(program, program.isPresent() ? List.of() : List.of(problem));
  }

  private static Diagnostic missing() {
    return Diagnostic.of(
            Severity.WARNING,
            "no-esbuild",
            SourceLocation.NONE,
            "there is no esbuild for "
                + ProgramPlatform.current()
                + ": scripts are minified by the built-in engine, TypeScript and JSX cannot be"
                + " compiled, and modules cannot be linked")
        .hint(EsbuildFailures.INSTALL);
  }

  /** Returns what is wrong with the project or its settings. */
  List<Diagnostic> problems() {
    return problems;
  }

  /** Returns the service; empty if there is no program. */
  Optional<EsbuildService> service() {
    return service;
  }

  /** Returns the name of a tool of this program, with the revision of our own part in it. */
  String id(int revision) {
    String digest = program.map(EsbuildProgram::digest).orElse("");
    return "esbuild/"
        + program.map(EsbuildProgram::version).orElse("none")
        + (digest.isEmpty() ? "" : "/" + digest)
        + "/"
        + revision;
  }

  /** Returns a resource of each jar that the program comes from. */
  List<String> engines() {
    return program.map(EsbuildProgram::engines).orElse(List.of());
  }
}
