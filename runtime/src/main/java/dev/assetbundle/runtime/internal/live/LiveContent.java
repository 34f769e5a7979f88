package dev.assetbundle.runtime.internal.live;

import dev.assetbundle.runtime.internal.file.FileSource;
import dev.assetbundle.runtime.internal.file.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

/**
 * The bytes of one live file, whatever path they are asked for.
 *
 * @param content opens them again at each call
 */
record LiveContent(String name, Callable<InputStream> content) implements FileStore, FileSource {

  @Override
  public FileSource file(String path) {
    return this;
  }

  @Override
  public String origin() {
    return name;
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public InputStream open() throws IOException {
    try {
      return content.call();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("cannot open " + name, e);
    }
  }

  @Override
  public OptionalLong crc() {
    return OptionalLong.empty();
  }
}
