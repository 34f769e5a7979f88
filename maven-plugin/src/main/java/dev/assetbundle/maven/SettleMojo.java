package dev.assetbundle.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Gives the compiler plugin back, after it compiled, the list of files that {@code refresh} put
 * aside so that nothing was missing meanwhile; then tells who waits for the end of the build.
 */
@Mojo(name = "settle", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class SettleMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /**
   * The name of a file in class output that is touched last if anything else there changed, for
   * {@code spring.devtools.restart.trigger-file}. Without it no file is touched.
   */
  @Parameter(property = "assetbundle.reloadTrigger")
  private String reloadTrigger;

  /** Called by Maven. */
  public SettleMojo() {}

  /**
   * Writes the lists, if there are any.
   *
   * @throws MojoExecutionException if one cannot be written, or a parameter is wrong
   */
  @Override
  public void execute() throws MojoExecutionException {
    Optional<ReloadTrigger> trigger = trigger();
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
    if (trigger.isPresent()) {
      touch(trigger.get());
    }
  }

  private Optional<ReloadTrigger> trigger() throws MojoExecutionException {
    if (reloadTrigger == null) {
      return Optional.empty();
    }
    Build build = project.getBuild();
    Path classes = Path.of(build.getOutputDirectory());
    try {
      return Optional.of(new ReloadTrigger(Path.of(build.getDirectory()), classes, reloadTrigger));
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private void touch(ReloadTrigger trigger) throws MojoExecutionException {
    try {
      getLog().debug(trigger.touch() ? "Touched " + reloadTrigger : "Nothing to reload");
    } catch (IOException e) {
      throw new MojoExecutionException(
          "The application is not told to reload: " + reloadTrigger + " cannot be touched: " + e,
          e);
    }
  }
}
