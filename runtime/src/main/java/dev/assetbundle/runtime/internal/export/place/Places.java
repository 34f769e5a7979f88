package dev.assetbundle.runtime.internal.export.place;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the jars and folders of a class loader. */
public final class Places {

  /** Jars need not have entries for their folders, but have this file, as tools make them. */
  private static final String OF_JARS = "META-INF/MANIFEST.MF";

  private Places() {}

  /**
   * Returns all places that may hold bundles: those with an entry for the folder of manifests, then
   * all other jars, both in the order of the class path.
   */
  public static List<Place> of(ClassLoader loader) throws IOException {
    Set<String> roots = new LinkedHashSet<>();
    for (String name : List.of(Place.MANIFESTS, OF_JARS)) {
      for (URL url : Collections.list(loader.getResources(name))) {
        String text = url.toExternalForm();
        String withoutSlash = name.replaceFirst("/$", "");
        roots.add(text.substring(0, text.lastIndexOf(withoutSlash)));
      }
    }
    List<Place> places = new ArrayList<>();
    try {
      for (String root : roots) {
        places.add(place(root));
      }
    } catch (IOException | RuntimeException e) {
      for (Place place : places) {
        place.close();
      }
      throw e;
    }
    return places;
  }

  private static Place place(String root) throws IOException {
    URLConnection connection = new URL(root).openConnection();
    if (connection instanceof JarURLConnection jar) {
      // A jar of its own, which can be closed although others use the same file.
      jar.setUseCaches(false);
      return new JarPlace(jar.getJarFile());
    }
    try {
      return new FolderPlace(Path.of(new URI(root)));
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      throw new IOException("cannot look for assets in " + root + ": " + e.getMessage(), e);
    }
  }
}
