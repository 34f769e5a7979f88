package dev.assetbundle.processor.spi;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import java.util.List;
import java.util.Set;

/**
 * A language, compressor or linker that has to know the options of the build or the folder of the
 * project, for instance to find a program there. What it decides by these must show in its {@code
 * id()}.
 */
public interface ConfiguredTool {

  /** Returns the names of the options that it takes, without {@code -Aassetbundle.}. */
  Set<String> options();

  /**
   * Takes the settings, before anything else is asked of the tool, also in builds that have no file
   * for it: so it should do little work.
   *
   * @return what is wrong with the settings; the same problem of several tools is reported once
   */
  List<Diagnostic> configure(ToolSettings settings);

  /**
   * Whether there is work for it with these settings. One that is not needed is left out of the
   * build as if it were not there, so that no text is given to it.
   */
  default boolean isNeeded() {
    return true;
  }
}
