package dev.assetbundle.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Removes previous versions of exported files: those that are not current, if there are so many
 * newer ones that are not current either, and they are old enough.
 */
@Mojo(name = "clean", requiresProject = false, threadSafe = true)
public final class CleanMojo extends AbstractMojo {

  /** The folder that was exported to. */
  @Parameter(
      property = "assetbundle.out",
      defaultValue = "${project.build.directory}/export",
      required = true)
  private File out;

  /** How many versions are kept of each file, besides the current one. */
  @Parameter(property = "assetbundle.keep", defaultValue = "2")
  private String keep;

  /** The age from which on versions are removed, such as {@code 30m}, {@code 12h} or {@code 7d}. */
  @Parameter(property = "assetbundle.olderThan", defaultValue = "1h")
  private String olderThan;

  /** Called by Maven. */
  public CleanMojo() {}

  /**
   * Removes what is old.
   *
   * @throws MojoFailureException if a file cannot be removed, or a parameter is wrong
   */
  @Override
  public void execute() throws MojoFailureException {
    new FolderCommand(getLog())
        .run(List.of("clean", "--out=" + out, "--keep=" + keep, "--older-than=" + olderThan));
  }
}
