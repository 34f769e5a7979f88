package dev.assetbundle.maven;

import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Gives the compiler plugin back, after it compiled, the list of files that {@code refresh} put
 * aside so that nothing was missing meanwhile.
 */
@Mojo(name = "settle", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class SettleMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** Called by Maven. */
  public SettleMojo() {}

  /**
   * Writes the lists, if there are any.
   *
   * @throws MojoExecutionException if one cannot be written
   */
  @Override
  public void execute() throws MojoExecutionException {
    try {
      for (Output output : Output.of(project)) {
        for (Compilation compilation : output.compilations()) {
          compilation.settle();
        }
      }
    } catch (IOException e) {
      throw new MojoExecutionException(
          "The list of compiled files cannot be written: " + e + ". Run mvn clean.", e);
    }
  }
}
