package dev.assetbundle.esbuild;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assetbundle.esbuild.program.EsbuildProgram;
import dev.assetbundle.esbuild.program.ProgramSearch;
import java.nio.file.Path;
import java.util.Optional;

/** The program that the tests run. */
public final class EsbuildHere {

  private EsbuildHere() {}

  /** Returns it, where a build of this project finds it; without one the test is skipped. */
  public static EsbuildProgram needed() {
    ProgramSearch search = ProgramSearch.here(Path.of("").toAbsolutePath());
    Optional<EsbuildProgram> program = search.variable().map(search::at).orElseGet(search::found);
    assumeTrue(program.isPresent(), "there is no esbuild for this platform");
    return program.orElseThrow();
  }
}
