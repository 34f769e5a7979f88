package dev.assetbundle.maven;

import dev.assetbundle.runtime.Export;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Copies the published files of a module and of what it needs when it runs into a folder that
 * another server serves: {@code /assets/a.js} becomes {@code assets/a.js} in it.
 */
@Mojo(
    name = "export",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class ExportMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** The folder to copy to. */
  @Parameter(
      property = "assetbundle.out",
      defaultValue = "${project.build.directory}/export",
      required = true)
  private File out;

  /** Called by Maven. */
  public ExportMojo() {}

  /**
   * Copies what is not there yet.
   *
   * @throws MojoExecutionException if a file cannot be read or written, or is not what was built
   * @throws MojoFailureException if there is nothing to export
   */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Path folder = out.toPath();
    try (URLClassLoader loader = new URLClassLoader(classPath(), null)) {
      Export.Summary done = Export.of(loader).to(folder);
      if (done.files() == 0) {
        sayNothing();
        return;
      }
      getLog()
          .info(
              "Exported "
                  + done.files()
                  + " files to "
                  + folder
                  + ", of which "
                  + done.written()
                  + " were not there yet");
    } catch (IOException e) {
      throw new MojoExecutionException("Assets are not exported: " + e.getMessage(), e);
    }
  }

  /** Of several modules, not all need have assets. */
  private void sayNothing() throws MojoFailureException {
    String text =
        "No bundle is in "
            + project.getBuild().getOutputDirectory()
            + " or in a dependency: compile the module first, as in mvn compile assetbundle:export";
    if (session.getProjects().size() == 1) {
      throw new MojoFailureException(text);
    }
    getLog().debug(text);
  }

  private URL[] classPath() throws MojoExecutionException {
    List<URL> urls = new ArrayList<>();
    try {
      for (String place : project.getRuntimeClasspathElements()) {
        urls.add(new File(place).toURI().toURL());
      }
    } catch (DependencyResolutionRequiredException | MalformedURLException e) {
      throw new MojoExecutionException("The class path is not known: " + e.getMessage(), e);
    }
    return urls.toArray(URL[]::new);
  }
}
