package dev.assetbundle.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Removes the class file of each {@code @AssetBundle} type, of main and of test sources, whose
 * assets changed since they were built. Maven's compiler plugin looks at Java files only; a class
 * file that is missing makes it run again, and with it the asset pipeline.
 */
@Mojo(name = "refresh", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class RefreshMojo extends AbstractMojo {

  private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";
  private static final String BASE_OPTION = "assetbundle.basedir";

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** Leaves everything as it is. */
  @Parameter(property = "assetbundle.skip", defaultValue = "false")
  private boolean skip;

  /** Called by Maven. */
  public RefreshMojo() {}

  /**
   * Compares, and removes class files if need be.
   *
   * @throws MojoExecutionException if a class file should be removed and cannot
   */
  @Override
  public void execute() throws MojoExecutionException {
    if (skip) {
      getLog().debug("Skipped");
      return;
    }
    if (isSecondTime()) {
      return;
    }
    refresh(project.getBuild().getOutputDirectory(), project.getCompileSourceRoots());
    refresh(project.getBuild().getTestOutputDirectory(), project.getTestCompileSourceRoots());
  }

  // Goals such as source:jar and javadoc:jar start the lifecycle once more when classes are
  // compiled already; removing one then would leave it out of the jar.
  @SuppressWarnings("unchecked")
  private boolean isSecondTime() {
    return getPluginContext().putIfAbsent("refreshed", true) != null;
  }

  private void refresh(String output, List<String> sourceRoots) throws MojoExecutionException {
    Path classes = Path.of(output);
    if (!classes.toFile().isDirectory()) {
      return;
    }
    Path folder = project.getBasedir().toPath();
    Optional<Change> change =
        new RecordedBuild(folder, classes, hasBaseOption(), this::warn).change();
    if (change.isEmpty()) {
      getLog().debug("No asset of " + output + " changed");
      return;
    }
    remove(change.get(), new ClassFolder(classes, sourceRoots.stream().map(Path::of).toList()));
  }

  private void remove(Change change, ClassFolder classes) throws MojoExecutionException {
    try {
      List<String> removed = classes.removeAnnotated(change.types());
      if (removed.isEmpty()) {
        getLog().debug(change.reason() + "; there is no class file to remove");
      } else {
        getLog().info(change.reason() + "; compiling again: " + String.join(", ", removed));
      }
    } catch (IOException e) {
      throw new MojoExecutionException(
          change.reason()
              + ", but a class file cannot be removed, so the old assets would stay: "
              + e
              + ". Run mvn clean.",
          e);
    }
  }

  private void warn(String message) {
    getLog().warn(message);
  }

  private boolean hasBaseOption() {
    Plugin compiler = project.getPlugin(COMPILER);
    return compiler != null
        && (names(compiler) || compiler.getExecutions().stream().anyMatch(RefreshMojo::names));
  }

  private static boolean names(ConfigurationContainer container) {
    return String.valueOf(container.getConfiguration()).contains(BASE_OPTION);
  }
}
