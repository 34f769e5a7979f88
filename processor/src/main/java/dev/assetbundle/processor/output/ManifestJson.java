package dev.assetbundle.processor.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.source.LibraryFile;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The manifest in the format of Sprockets 4: {@code files} by output path, {@code assets} from
 * logical to output path. Keys are sorted and there are no time stamps, so that the same assets
 * give the same text.
 */
public final class ManifestJson {

  private ManifestJson() {}

  /**
   * What a manifest has in addition to that of Sprockets, besides media type, variants and sources
   * of each file.
   *
   * @param prefix of URLs, which is also the folder of the files
   * @param classes binary names of the generated classes
   * @param earlier assets of earlier releases, which are among the files but have no names
   * @param library sources for other modules
   * @param maps source maps that are not published
   * @param stale paths in class output of files of previous builds that could not be removed
   */
  public record Details(
      String prefix,
      List<String> classes,
      List<PublishedAsset> earlier,
      List<LibraryFile> library,
      List<BuiltAsset> maps,
      List<String> stale) {

    /** Copies the lists. */
    public Details {
      classes = List.copyOf(classes);
      earlier = List.copyOf(earlier);
      library = List.copyOf(library);
      maps = List.copyOf(maps);
      stale = List.copyOf(stale);
    }
  }

  /**
   * Returns the manifest, ending with a newline.
   *
   * @param details empty for the plain format of Sprockets
   */
  public static String of(List<PublishedAsset> assets, Optional<Details> details) {
    return JsonText.of(
        json -> {
          json.writeObjectFieldStart("assets");
          for (PublishedAsset published : assets) {
            json.writeStringField(
                published.asset().logicalPath().value(), published.asset().outputPath().value());
          }
          json.writeEndObject();
          if (details.isPresent()) {
            array(json, "classes", details.get().classes());
          }
          files(json, assets, details);
          if (details.isPresent()) {
            rest(json, details.get());
          }
        });
  }

  private static void files(
      JsonGenerator json, List<PublishedAsset> assets, Optional<Details> details)
      throws IOException {
    Set<PublishedAsset> earlier =
        details.map(known -> Set.copyOf(known.earlier())).orElse(Set.of());
    List<PublishedAsset> byOutput =
        Stream.concat(assets.stream(), earlier.stream())
            .sorted(Comparator.comparing(published -> published.asset().outputPath()))
            .toList();
    json.writeObjectFieldStart("files");
    for (PublishedAsset published : byOutput) {
      file(json, published, details.isPresent(), earlier.contains(published));
    }
    json.writeEndObject();
  }

  /** Writes the details whose names come after {@code files}. */
  private static void rest(JsonGenerator json, Details details) throws IOException {
    if (!details.library().isEmpty()) {
      json.writeObjectFieldStart("library");
      for (LibraryFile file : details.library()) {
        plain(json, file.path(), file.digests());
      }
      json.writeEndObject();
    }
    if (!details.maps().isEmpty()) {
      json.writeObjectFieldStart("maps");
      for (BuiltAsset map : details.maps()) {
        plain(json, map.outputPath(), map.digests());
      }
      json.writeEndObject();
    }
    json.writeStringField("prefix", details.prefix());
    if (!details.stale().isEmpty()) {
      array(json, "stale", details.stale());
    }
  }

  private static void array(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeFieldName(name);
    json.writeArray(texts.toArray(String[]::new), 0, texts.size());
  }

  private static void plain(JsonGenerator json, LogicalPath path, Digests digests)
      throws IOException {
    json.writeObjectFieldStart(path.value());
    json.writeStringField("digest", digests.sha256());
    json.writeNumberField("size", digests.size());
    json.writeEndObject();
  }

  private static void file(
      JsonGenerator json, PublishedAsset published, boolean details, boolean isEarlier)
      throws IOException {
    var asset = published.asset();
    json.writeObjectFieldStart(asset.outputPath().value());
    if (details) {
      json.writeStringField("content_type", published.contentType());
    }
    json.writeStringField("digest", asset.digests().sha256());
    if (isEarlier) {
      json.writeBooleanField("earlier", true);
    }
    if (details) {
      json.writeObjectFieldStart("encodings");
      for (var variant : published.variants()) {
        json.writeNumberField(variant.coding().token(), variant.content().size());
      }
      json.writeEndObject();
    }
    json.writeStringField("integrity", asset.digests().integrity());
    json.writeStringField("logical_path", asset.logicalPath().value());
    json.writeNumberField("size", asset.digests().size());
    if (details && !isEarlier) {
      array(json, "sources", asset.sources());
    }
    json.writeEndObject();
  }
}
