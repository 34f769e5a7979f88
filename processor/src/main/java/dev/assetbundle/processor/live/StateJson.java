package dev.assetbundle.processor.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What pages are told of a state: {@code number}; {@code start}, the number of the first state
 * after the start of the application; {@code assets}, the current paths by name, slices of bundles
 * that a page shows among them; {@code versions} of the assets whose paths stay the same; {@code
 * errors} and {@code warnings}. A text that there is none of is empty, and so is a number 0.
 */
final class StateJson {

  private final JsonGenerator json;

  private StateJson(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Returns it in UTF-8.
   *
   * @param base the folder that the files of diagnostics are relative to
   */
  static byte[] of(LiveState state, Path base, Editor editor) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      new StateJson(json).write(state, base, editor);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be written", e);
    }
    return bytes.toByteArray();
  }

  private void write(LiveState state, Path base, Editor editor) throws IOException {
    Map<String, LiveAsset> assets = byName(state);
    json.writeStartObject();
    json.writeNumberField("number", state.number());
    json.writeNumberField("start", state.start().number());
    json.writeObjectFieldStart("assets");
    for (Map.Entry<String, LiveAsset> asset : assets.entrySet()) {
      String path = String.valueOf(asset.getValue().map().get("path"));
      json.writeStringField(asset.getKey(), path);
    }
    json.writeEndObject();
    json.writeObjectFieldStart("versions");
    for (Map.Entry<String, LiveAsset> asset : assets.entrySet()) {
      if (!asset.getValue().isFingerprinted()) {
        json.writeStringField(asset.getKey(), asset.getValue().sha256().substring(0, 16));
      }
    }
    json.writeEndObject();
    said("errors", state.errors(), base, editor);
    said("warnings", state.warnings(), base, editor);
    json.writeEndObject();
  }

  private void said(String field, List<Diagnostic> some, Path base, Editor editor)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Diagnostic one : some) {
      diagnostic(one, editor.url(base, one.at()));
    }
    json.writeEndArray();
  }

  private static Map<String, LiveAsset> byName(LiveState state) {
    Map<String, LiveAsset> assets = new LinkedHashMap<>();
    for (Map<String, LiveAsset> bundle : new TreeMap<>(state.bundles()).values()) {
      for (LiveAsset asset : bundle.values()) {
        if (asset.isMap()) {
          continue;
        }
        add(asset, assets);
        asset.files().asked().forEach(slice -> add(slice, assets));
      }
    }
    return assets;
  }

  // Bundles with different prefixes may have assets of one name.
  private static void add(LiveAsset asset, Map<String, LiveAsset> assets) {
    LiveAsset other = assets.putIfAbsent(asset.logicalPath(), asset);
    if (other != null && !other.path().equals(asset.path())) {
      assets.put(asset.path(), asset);
    }
  }

  private void diagnostic(Diagnostic one, String editor) throws IOException {
    json.writeStartObject();
    json.writeStringField("severity", one.severity().word());
    json.writeStringField("path", one.at().path());
    json.writeNumberField("line", one.at().line());
    json.writeNumberField("column", one.at().column());
    json.writeStringField("message", one.message());
    text("hint", one.hint());
    json.writeStringField("code", one.code());
    text("source", one.excerpt());
    text("caret", one.caret());
    json.writeStringField("editor", editor);
    json.writeEndObject();
  }

  private void text(String name, Optional<String> value) throws IOException {
    json.writeStringField(name, value.orElse(""));
  }
}
