package dev.assetbundle.processor.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.record.WrittenFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
   * @param maps source maps that are not published
   * @param stale paths in class output of files of previous builds that could not be removed
   */
  public record Details(
      String prefix, List<String> classes, List<BuiltAsset> maps, List<String> stale) {

    /** Copies the lists. */
    public Details {
      classes = List.copyOf(classes);
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
    StringWriter text = new StringWriter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try (JsonGenerator json = new JsonFactory().createGenerator(text).setPrettyPrinter(printer)) {
      json.writeStartObject();
      json.writeObjectFieldStart("assets");
      for (PublishedAsset published : assets) {
        json.writeStringField(
            published.asset().logicalPath().value(), published.asset().outputPath().value());
      }
      json.writeEndObject();
      if (details.isPresent()) {
        array(json, "classes", details.get().classes());
      }
      json.writeObjectFieldStart("files");
      List<PublishedAsset> byOutput =
          assets.stream()
              .sorted(Comparator.comparing(published -> published.asset().outputPath()))
              .toList();
      for (PublishedAsset published : byOutput) {
        file(json, published, details.isPresent());
      }
      json.writeEndObject();
      if (details.isPresent()) {
        if (!details.get().maps().isEmpty()) {
          maps(json, details.get().maps());
        }
        json.writeStringField("prefix", details.get().prefix());
        if (!details.get().stale().isEmpty()) {
          array(json, "stale", details.get().stale());
        }
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  private static void array(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeFieldName(name);
    json.writeArray(texts.toArray(String[]::new), 0, texts.size());
  }

  private static void maps(JsonGenerator json, List<BuiltAsset> maps) throws IOException {
    json.writeObjectFieldStart("maps");
    for (BuiltAsset map : maps) {
      json.writeObjectFieldStart(map.outputPath().value());
      json.writeStringField("digest", map.digests().sha256());
      json.writeNumberField("size", map.digests().size());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void file(JsonGenerator json, PublishedAsset published, boolean details)
      throws IOException {
    var asset = published.asset();
    json.writeObjectFieldStart(asset.outputPath().value());
    if (details) {
      json.writeStringField("content_type", published.contentType());
    }
    json.writeStringField("digest", asset.digests().sha256());
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
    if (details) {
      array(json, "sources", asset.sources());
    }
    json.writeEndObject();
  }

  /**
   * Returns the files that a manifest names, with their paths in class output.
   *
   * @throws IOException if it cannot be read
   */
  static List<WrittenFile> files(byte[] manifest) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(manifest)) {
      return new Reader(json).files();
    }
  }

  /** Reads a manifest, in which the folder of the files comes after them. */
  private static final class Reader {
    private final JsonParser json;
    private final List<WrittenFile> files = new ArrayList<>();
    private final List<WrittenFile> below = new ArrayList<>();
    private final List<WrittenFile> maps = new ArrayList<>();
    private String prefix = "";
    private String digest = "";
    private long size;

    /** Reads the value of a name. */
    private interface Value {
      void read(String name) throws IOException;
    }

    Reader(JsonParser json) {
      this.json = json;
    }

    List<WrittenFile> files() throws IOException {
      json.nextToken();
      fields(
          name -> {
            switch (name) {
              case "classes" -> texts(type -> files.add(WrittenFile.ofClass(type)));
              case "stale" -> texts(path -> files.add(new WrittenFile(path, "", -1)));
              case "prefix" -> prefix = json.getText();
              case "files" -> fields(path -> file(path, below));
              case "maps" -> fields(path -> file(path, maps));
              default -> json.skipChildren();
            }
          });
      add(OutputManifests.RESOURCES, below);
      add(OutputManifests.MAPS, maps);
      return files;
    }

    private void add(String folder, List<WrittenFile> some) {
      for (WrittenFile file : some) {
        String path = folder + prefix + "/" + file.path();
        files.add(new WrittenFile(path, file.sha256(), file.size()));
      }
    }

    private void file(String path, List<WrittenFile> all) throws IOException {
      digest = "";
      size = -1;
      fields(
          name -> {
            switch (name) {
              case "digest" -> digest = json.getText();
              case "size" -> size = json.getLongValue();
              case "encodings" ->
                  fields(
                      coding ->
                          all.add(new WrittenFile(path + suffix(coding), "", json.getLongValue())));
              default -> json.skipChildren();
            }
          });
      all.add(new WrittenFile(path, digest, size));
    }

    private static String suffix(String coding) {
      return ContentCoding.ofToken(coding).map(ContentCoding::suffix).orElse("." + coding);
    }

    private void fields(Value value) throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        value.read(name);
      }
    }

    private void texts(Value value) throws IOException {
      while (json.nextToken() == JsonToken.VALUE_STRING) {
        value.read(json.getText());
      }
    }
  }
}
