package dev.assetbundle.runtime;

import java.io.IOException;

/** A file is not the one that was compiled. */
final class DamagedFileException extends IOException {

  private static final long serialVersionUID = 1;

  DamagedFileException(String name) {
    super(name + " is damaged: its bytes are not those that were built");
  }
}
