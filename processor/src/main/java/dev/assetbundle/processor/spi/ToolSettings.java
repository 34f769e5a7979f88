package dev.assetbundle.processor.spi;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a tool may know of a build besides its files.
 *
 * @param project the folder of the project, absolute
 * @param options that were given for tools, by their names without {@code -Aassetbundle.}
 */
public record ToolSettings(Path project, Map<String, String> options) {

  /** Copies the options. */
  public ToolSettings {
    options = Map.copyOf(options);
  }

  /** Returns the text that was given for an option; empty if there is none. */
  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }
}
