package dev.assetbundle.runtime.internal.file;

/**
 * The published files that were compiled into the jar or folder of a class.
 *
 * @param owner class whose class loader or module holds them
 */
public record ClassResources(Class<?> owner) implements FileStore {

  @Override
  public FileSource file(String path) {
    return new Resource(owner, "/META-INF/resources" + path);
  }

  @Override
  public String origin() {
    return owner.getName();
  }

  @Override
  public boolean isShared() {
    return true;
  }
}
