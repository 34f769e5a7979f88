package shop;

import java.net.URI;
import java.nio.file.Path;

/** Where classes come from. */
final class Places {

  private Places() {}

  /** Returns the folder or the jar of a class. */
  static Path of(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }
}
