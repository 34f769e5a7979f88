package dev.assetbundle.processor.record;

/**
 * A file that a build wrote to class output.
 *
 * @param path relative to class output
 * @param sha256 of its content; empty if only its size is known
 * @param size in bytes; negative if it does not matter
 */
public record WrittenFile(String path, String sha256, long size) {

  /** Returns a generated class by its binary name; the compiler may have written its bytes. */
  public static WrittenFile ofClass(String className) {
    return new WrittenFile(className.replace('.', '/') + ".class", "", -1);
  }

  /** Whether it is a generated class that is nested in no other. */
  public boolean isClass() {
    return path.endsWith(".class") && size < 0 && path.indexOf('$') < 0;
  }
}
