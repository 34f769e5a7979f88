package dev.assetbundle.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What the name of a file tells about it: {@code cart.js.coffee.erb} is {@code cart}, read by
 * {@code erb}, then by {@code coffee}, and becomes {@code cart.js}.
 *
 * @param name the file name without its known suffix; the whole name if none is known
 * @param steps extensions of the languages to run, first one first; empty for plain files
 * @param extension extension of the result without the dot; empty if no suffix is known
 * @param type media type of the result; empty if no suffix is known
 */
public record FileType(
    String name, List<String> steps, String extension, Optional<MediaType> type) {

  /** Copies the list. */
  public FileType {
    steps = List.copyOf(steps);
  }

  /** Returns the file name of the result: {@code cart.js}. */
  public String outputName() {
    return extension.isEmpty() ? name : name + "." + extension;
  }

  /** Whether the result is of {@code wanted}. */
  public boolean is(MediaType wanted) {
    return type.isPresent() && type.get().equals(wanted);
  }

  /** Whether the result is a script or a module. */
  public boolean isScript() {
    return type.isPresent() && type.get().isScript();
  }

  /** Whether the result is a script, a module or a stylesheet. */
  public boolean isBundled() {
    return type.isPresent() && type.get().isBundled();
  }
}
