package dev.assetbundle.esbuild.library;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/** The class path of tests without the services of the extension under test. */
final class BuiltInEngines extends ClassLoader {

  BuiltInEngines() {
    super(ClassLoader.getSystemClassLoader());
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return Collections.enumeration(
        Collections.list(super.getResources(name)).stream()
            .filter(url -> !url.getPath().contains("extensions/esbuild/target/classes"))
            .toList());
  }
}
