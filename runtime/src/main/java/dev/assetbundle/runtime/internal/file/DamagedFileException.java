package dev.assetbundle.runtime.internal.file;

import java.io.IOException;

/** The bytes of a stored file are not those that were built. */
public final class DamagedFileException extends IOException {

  private static final long serialVersionUID = 1;

  /** Makes an exception about the file of that name. */
  DamagedFileException(String name) {
    super(name + " is damaged: its bytes are not those that were built");
  }
}
