package dev.assetbundle.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Compares exported files with their manifest, and says what happened to those that changed. */
@Mojo(name = "verify", requiresProject = false, threadSafe = true)
public final class VerifyMojo extends AbstractMojo {

  /** The folder that was exported to. */
  @Parameter(
      property = "assetbundle.out",
      defaultValue = "${project.build.directory}/export",
      required = true)
  private File out;

  /** Called by Maven. */
  public VerifyMojo() {}

  /**
   * Compares all files.
   *
   * @throws MojoFailureException if one is not as it was exported
   */
  @Override
  public void execute() throws MojoFailureException {
    new FolderCommand(getLog()).run(List.of("verify", "--out=" + out));
  }
}
