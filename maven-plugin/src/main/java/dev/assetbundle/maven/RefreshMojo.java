package dev.assetbundle.maven;

import dev.assetbundle.processor.diagnostic.FailureReason;
import dev.assetbundle.processor.live.record.LiveFile;
import dev.assetbundle.processor.model.Digests;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.io.xpp3.MavenXpp3Writer;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Makes the class file of each {@code @AssetBundle} type, of main and of test sources, whose assets
 * changed since they were built look older than its source. Maven's compiler plugin looks at Java
 * files only; so it runs again, and with it the asset pipeline. If no Java source changed, no class
 * or asset is removed on the way.
 */
@Mojo(name = "refresh", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class RefreshMojo extends AbstractMojo {

  private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";
  private static final String DEVTOOLS = "spring-boot-devtools";
  private static final String BASE_OPTION = "assetbundle.basedir";

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** Leaves everything as it is. */
  @Parameter(property = "assetbundle.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(
      property = "maven.compiler.useIncrementalCompilation",
      defaultValue = "true",
      readonly = true)
  private boolean incremental;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** The setting of live mode. Who gives it any value knows live mode, and is not told of it. */
  @Parameter(property = "assetbundle.live", defaultValue = "${env.ASSETBUNDLE_LIVE}")
  private String live;

  /** Called by Maven. */
  public RefreshMojo() {}

  /**
   * Compares, checks what changed, and marks class files if need be.
   *
   * @throws MojoExecutionException if a class file should be marked and cannot
   * @throws MojoFailureException if there are mistakes in assets
   */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (isSecondTime()) {
      return;
    }
    for (Output output : Output.of(project)) {
      restore(output);
      if (skip) {
        getLog().debug("Skipped");
      } else if (output.hasSources()) {
        refresh(output);
      }
    }
  }

  // Goals such as source:jar and javadoc:jar start the lifecycle once more when classes are
  // compiled already; marking one then would compile it for nothing.
  @SuppressWarnings("unchecked")
  private boolean isSecondTime() {
    return getPluginContext().putIfAbsent("refreshed", true) != null;
  }

  // A build that failed did not get as far as the goal settle.
  private void restore(Output output) throws MojoExecutionException {
    try {
      for (Compilation compilation : output.compilations()) {
        compilation.restore();
      }
    } catch (IOException e) {
      throw new MojoExecutionException(
          "The list of compiled files cannot be written: "
              + FailureReason.of(e)
              + ". Run mvn clean.",
          e);
    }
  }

  private void refresh(Output output) throws MojoExecutionException, MojoFailureException {
    Path folder = project.getBasedir().toPath();
    // Other jars may be on the processor path, which the compiler plugin does not look at.
    boolean isOther = isOtherProject(output);
    boolean checked = isCheckedFirst(output);
    if (!output.folder().toFile().isDirectory()) {
      return;
    }
    RecordedBuild last =
        new RecordedBuild(folder, output.folder(), hasBaseOption(), getLog()::warn);
    Optional<Change> change =
        last.change().or(() -> isOther ? last.again("The project was changed") : Optional.empty());
    if (change.isEmpty()) {
      getLog().debug("No asset of " + output.folder() + " changed");
      return;
    }
    if (live == null && output.isServed() && change.get().isEdit()) {
      recommendLiveMode();
    }
    if (checked) {
      check(change.get(), output);
    }
    mark(change.get(), output, last);
  }

  // Once for all modules. Devtools switch live mode on, so there is nothing to set.
  private void recommendLiveMode() {
    boolean hasDevtools =
        project.getDependencies().stream()
            .anyMatch(dependency -> dependency.getArtifactId().equals(DEVTOOLS));
    if (hasDevtools
        && session.getRepositorySession().getData().set(RefreshMojo.class, null, true)) {
      getLog()
          .info(
              "With "
                  + DEVTOOLS
                  + ", assets need no build while you develop: the running application serves them"
                  + " from their sources, so save and reload the page");
    }
  }

  private Optional<AssetsCheck> check(Output output) {
    return LiveFile.of(project.getBasedir().toPath(), output.folder())
        .map(live -> new AssetsCheck(live, getLog()));
  }

  private boolean isOtherProject(Output output) {
    try {
      Optional<AssetsCheck> check = check(output);
      return check.isPresent() && check.get().isOtherProject(model());
    } catch (IOException e) {
      getLog().warn("Nobody knows whether the project was changed: " + FailureReason.of(e));
      return false;
    }
  }

  private boolean isCheckedFirst(Output output) {
    try {
      Optional<AssetsCheck> check = check(output);
      return check.isPresent() && check.get().isProject(model());
    } catch (IOException e) {
      getLog().warn("Assets are not checked before they are compiled: " + FailureReason.of(e));
      return false;
    }
  }

  // All that a pom says, with properties put in: whatever may change what the compiler is told.
  private String model() throws IOException {
    StringWriter text = new StringWriter();
    new MavenXpp3Writer().write(text, project.getModel());
    return Digests.sha256(text.toString());
  }

  private void check(Change change, Output output) throws MojoFailureException {
    int errors;
    try {
      errors = check(output).orElseThrow().errors(output.sourceRoots());
    } catch (IOException e) {
      getLog().warn("Assets are not checked before they are compiled: " + FailureReason.of(e));
      return;
    }
    if (errors > 0) {
      throw new MojoFailureException(
          change.reason()
              + "; "
              + (errors == 1 ? "1 error" : errors + " errors")
              + " in assets, see above. Nothing was compiled, and class output is as it was.");
    }
  }

  private void mark(Change change, Output output, RecordedBuild last)
      throws MojoExecutionException {
    try {
      ClassFolder classes = output.classes();
      List<String> marked = classes.markAnnotated(change.types());
      if (marked.isEmpty()) {
        getLog().debug(change.reason() + "; there is no class to compile");
        return;
      }
      getLog().info(change.reason() + "; compiling again: " + String.join(", ", marked));
      boolean all = output.distrustLastRun();
      if (!isIncremental()) {
        classes.markHolders(last.constants(marked));
      } else if (!all) {
        keepFiles(output);
      }
    } catch (IOException e) {
      throw new MojoExecutionException(
          change.reason()
              + ", but a class file cannot be marked as old, so the old assets would stay: "
              + FailureReason.of(e)
              + ". Run mvn clean.",
          e);
    }
  }

  private void keepFiles(Output output) throws IOException {
    for (Compilation compilation : output.compilations()) {
      boolean kept = compilation.keepFiles();
      getLog().debug(kept ? "No file is removed meanwhile" : "Java sources changed, too");
    }
  }

  private boolean isIncremental() {
    return incremental && !compilerSays("<useIncrementalCompilation>false<");
  }

  private boolean hasBaseOption() {
    return compilerSays(BASE_OPTION);
  }

  /** Whether a text is part of the configuration of the compiler plugin. */
  private boolean compilerSays(String text) {
    Plugin compiler = project.getPlugin(COMPILER);
    return compiler != null
        && Stream.concat(Stream.of(compiler), compiler.getExecutions().stream())
            .map(ConfigurationContainer::getConfiguration)
            .anyMatch(configuration -> String.valueOf(configuration).contains(text));
  }
}
