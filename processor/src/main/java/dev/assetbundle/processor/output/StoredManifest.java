package dev.assetbundle.processor.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.record.WrittenFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A manifest as it was written, by {@link ManifestJson} or by Sprockets.
 *
 * @param prefix of URLs, which Sprockets does not write
 * @param classes binary names of generated classes
 * @param published files below the prefix; empty if the text is no manifest at all
 * @param library sources for other modules
 * @param maps source maps that are not published
 * @param stale paths in class output
 */
public record StoredManifest(
    Optional<String> prefix,
    List<String> classes,
    Optional<List<Entry>> published,
    List<Entry> library,
    List<Entry> maps,
    List<String> stale) {

  /** Copies the lists. */
  public StoredManifest {
    classes = List.copyOf(classes);
    published = published.map(List::copyOf);
    library = List.copyOf(library);
    maps = List.copyOf(maps);
    stale = List.copyOf(stale);
  }

  /**
   * One file.
   *
   * @param path below the folder of its kind; not checked
   * @param logicalPath {@code ""} if it is not told, as for all texts here
   * @param sha256 hexadecimal digits
   * @param size in bytes; -1 if it is not told
   * @param contentType media type
   * @param encodings sizes in bytes of the compressed forms by their codings; empty if not told
   * @param isEarlier whether it is of an earlier release than the others
   */
  public record Entry(
      String path,
      String logicalPath,
      String sha256,
      long size,
      String contentType,
      Optional<Map<String, Long>> encodings,
      boolean isEarlier) {

    /** Copies the map. */
    public Entry {
      encodings = encodings.map(Map::copyOf);
    }
  }

  /**
   * Reads a manifest.
   *
   * @throws IOException if it is no JSON, or a value is of another kind than it has to be
   */
  public static StoredManifest read(byte[] json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      return new Reader(parser).manifest();
    }
  }

  /** Returns all files that it names, with their paths in class output. */
  List<WrittenFile> written() {
    List<WrittenFile> files = new ArrayList<>();
    classes.forEach(type -> files.add(WrittenFile.ofClass(type)));
    stale.forEach(path -> files.add(new WrittenFile(path, "", -1)));
    String folder = prefix.orElse("") + "/";
    published
        .orElse(List.of())
        .forEach(file -> add(OutputManifests.RESOURCES + folder, file, files));
    library.forEach(file -> add(OutputManifests.LIBRARY + "/", file, files));
    maps.forEach(file -> add(OutputManifests.MAPS + folder, file, files));
    return files;
  }

  private static void add(String folder, Entry file, List<WrittenFile> files) {
    String path = folder + file.path();
    file.encodings()
        .orElse(Map.of())
        .forEach((coding, size) -> files.add(new WrittenFile(path + suffix(coding), "", size)));
    files.add(new WrittenFile(path, file.sha256(), file.size()));
  }

  private static String suffix(String coding) {
    return ContentCoding.ofToken(coding).map(ContentCoding::suffix).orElse("." + coding);
  }

  /** Reads the tokens of a manifest. */
  private static final class Reader {
    private final JsonParser json;
    private Optional<String> prefix = Optional.empty();
    private final List<String> classes = new ArrayList<>();
    private final List<String> stale = new ArrayList<>();
    private Optional<List<Entry>> published = Optional.empty();
    private final List<Entry> library = new ArrayList<>();
    private final List<Entry> maps = new ArrayList<>();

    /** Reads the value of a name. */
    private interface Value {
      void read(String name) throws IOException;
    }

    Reader(JsonParser json) {
      this.json = json;
    }

    StoredManifest manifest() throws IOException {
      json.nextToken();
      fields(
          name -> {
            switch (name) {
              case "classes" -> texts(classes);
              case "stale" -> texts(stale);
              case "prefix" -> prefix = Optional.of(json.getText());
              case "files" -> {
                List<Entry> files = new ArrayList<>();
                if (json.currentToken() == JsonToken.START_OBJECT) {
                  published = Optional.of(files);
                }
                fields(path -> files.add(entry(path)));
              }
              case "library" -> fields(path -> library.add(entry(path)));
              case "maps" -> fields(path -> maps.add(entry(path)));
              default -> json.skipChildren();
            }
          });
      return new StoredManifest(prefix, classes, published, library, maps, stale);
    }

    private Entry entry(String path) throws IOException {
      EntryFields found = new EntryFields();
      fields(
          name -> {
            switch (name) {
              case "digest" -> found.sha256 = json.getText();
              case "logical_path" -> found.logicalPath = json.getText();
              case "content_type" -> found.contentType = json.getText();
              case "size" -> found.size = json.getLongValue();
              case "earlier" -> found.isEarlier = json.getBooleanValue();
              case "encodings" -> {
                Map<String, Long> sizes = new LinkedHashMap<>();
                fields(coding -> sizes.put(coding, json.getLongValue()));
                found.encodings = Optional.of(sizes);
              }
              default -> json.skipChildren();
            }
          });
      return found.entry(path);
    }

    private void fields(Value value) throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        value.read(name);
      }
    }

    private void texts(List<String> all) throws IOException {
      while (json.nextToken() == JsonToken.VALUE_STRING) {
        all.add(json.getText());
      }
    }
  }

  /** What was read of a file so far. */
  private static final class EntryFields {
    private String logicalPath = "";
    private String sha256 = "";
    private String contentType = "";
    private long size = -1;
    private Optional<Map<String, Long>> encodings = Optional.empty();
    private boolean isEarlier;

    Entry entry(String path) {
      return new Entry(path, logicalPath, sha256, size, contentType, encodings, isEarlier);
    }
  }
}
