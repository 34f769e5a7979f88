package dev.assetbundle.runtime.internal.export;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
import dev.assetbundle.runtime.internal.file.FileStore;
import dev.assetbundle.runtime.internal.json.JsonException;
import dev.assetbundle.runtime.internal.json.JsonObject;
import dev.assetbundle.runtime.internal.json.JsonReader;
import dev.assetbundle.runtime.internal.url.PercentEncoding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Reads the manifest that the compiler writes for each bundle. */
final class BundleManifest {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** With it a path on Windows is an absolute one, or begins in a folder of another disk. */
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");

  private static final String AGAIN = "; build again what it belongs to";

  private final String origin;
  private final FileStore store;
  private final String prefix;

  private BundleManifest(String origin, FileStore store, String prefix) {
    this.origin = origin;
    this.store = store;
    this.prefix = prefix;
  }

  /**
   * Returns the files of a bundle.
   *
   * @param origin where the manifest was found, for messages
   * @param store where the files are
   * @throws IOException if the text is no manifest
   */
  static List<ExportedFile> files(String text, String origin, FileStore store) throws IOException {
    JsonObject manifest;
    try {
      manifest = JsonObject.of(JsonReader.read(text)).orElseThrow(() -> bad(origin, "an object"));
    } catch (JsonException e) {
      throw new IOException(origin + ":" + e.place() + ": " + e.getMessage() + AGAIN, e);
    }
    String prefix = manifest.text("prefix").orElseThrow(() -> bad(origin, "a prefix"));
    if (!prefix.isEmpty() && isElsewhere(prefix.substring(1))) {
      throw bad(origin, "a prefix of URLs, not \"" + prefix + '"');
    }
    JsonObject files = manifest.object("files").orElseThrow(() -> bad(origin, "files"));
    return new BundleManifest(origin, store, prefix).files(files);
  }

  private List<ExportedFile> files(JsonObject files) throws IOException {
    List<ExportedFile> all = new ArrayList<>();
    for (Object key : files.members().keySet()) {
      String name = String.valueOf(key);
      all.add(
          file(name, files.object(name).orElseThrow(() -> bad(origin, "what " + name + " is"))));
    }
    return all;
  }

  private ExportedFile file(String name, JsonObject file) throws IOException {
    String logicalPath = required(name, "logical_path", file.text("logical_path"));
    String sha256 = required(name, "digest", file.text("digest"));
    if (isElsewhere(name) || !SHA256.matcher(sha256).matches()) {
      throw bad(origin, "a path and a digest, not " + name + " with " + sha256);
    }
    PublishedFile published =
        new PublishedFile(
            store,
            logicalPath,
            PercentEncoding.encode(prefix + "/" + name),
            required(name, "integrity", file.text("integrity")),
            required(name, "content_type", file.text("content_type")),
            required(name, "size", file.number("size")),
            !name.equals(logicalPath),
            variants(file),
            0,
            0,
            PublishedFile.isModuleName(logicalPath),
            "",
            List.of());
    return new ExportedFile(published, prefix, sha256, origin, !file.flag("earlier"));
  }

  private static String variants(JsonObject file) {
    StringJoiner variants = new StringJoiner(",");
    file.object("encodings")
        .ifPresent(all -> all.members().forEach((token, size) -> variants.add(token + ":" + size)));
    return variants.toString();
  }

  private <T> T required(String name, String member, Optional<T> value) throws IOException {
    return value.orElseThrow(() -> bad(origin, "the " + member + " of " + name));
  }

  /** Whether a path is not simply one below its folder, on any system. */
  static boolean isElsewhere(String path) {
    String inside = '/' + path + '/';
    return DRIVE.matcher(path).lookingAt()
        || inside.contains("//")
        || inside.contains("/./")
        || inside.contains("/../")
        || path.chars().anyMatch(c -> c < ' ' || c == '\\');
  }

  private static IOException bad(String origin, String expected) {
    return new IOException(
        origin + ": no manifest of a bundle, which would have " + expected + AGAIN);
  }
}
