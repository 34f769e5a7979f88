package dev.assetbundle.runtime.internal.export;

import dev.assetbundle.runtime.internal.export.place.Place;
import dev.assetbundle.runtime.internal.export.place.Places;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All files that are published, each URL once, sorted by path. Holds jars open until it is closed.
 */
public final class Published implements Closeable {

  private final List<Place> places;
  private final List<ExportedFile> files;

  private Published(List<Place> places, List<ExportedFile> files) {
    this.places = places;
    this.files = files;
  }

  /**
   * Returns what the bundles in the jars and folders of a class loader publish.
   *
   * @throws IOException if one cannot be read, or two publish different files under one URL
   */
  public static Published of(ClassLoader loader) throws IOException {
    List<Place> places = Places.of(loader);
    try {
      List<ExportedFile> all = new ArrayList<>();
      for (Place place : places) {
        for (String manifest : place.manifests()) {
          String origin = place.origin() + "!/" + manifest;
          all.addAll(BundleManifest.files(place.text(manifest), origin, place));
        }
      }
      return new Published(places, distinct(all));
    } catch (IOException | RuntimeException e) {
      close(places);
      throw e;
    }
  }

  /**
   * Returns what indexes have.
   *
   * @throws IOException if two publish different files under one URL
   */
  public static Published of(List<ExportedFile> files) throws IOException {
    return new Published(List.of(), distinct(files));
  }

  private static List<ExportedFile> distinct(List<ExportedFile> all) throws IOException {
    Map<String, ExportedFile> files = new TreeMap<>();
    for (ExportedFile file : all) {
      ExportedFile first = files.get(file.plainPath());
      if (first == null || file.current()) {
        files.put(file.plainPath(), file);
      }
      if (first != null && !isSame(first, file)) {
        throw new IOException(
            file.urlPath()
                + " is published twice with different bytes, by "
                + first.origin()
                + " and by "
                + file.origin()
                + "; give one of the bundles another prefix, or rename the file");
      }
    }
    return List.copyOf(files.values());
  }

  private static boolean isSame(ExportedFile first, ExportedFile second) {
    return first.sha256().isEmpty()
        ? first.file().integrity().equals(second.file().integrity())
        : first.sha256().equals(second.sha256());
  }

  /** Returns the files, sorted by path. */
  public List<ExportedFile> files() {
    return files;
  }

  @Override
  public void close() throws IOException {
    close(places);
  }

  private static void close(Collection<Place> places) throws IOException {
    for (Place place : places) {
      place.close();
    }
  }
}
