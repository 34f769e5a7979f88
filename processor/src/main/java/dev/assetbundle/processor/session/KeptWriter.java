package dev.assetbundle.processor.session;

import dev.assetbundle.processor.convert.ScriptFacts;
import dev.assetbundle.processor.convert.SheetFacts;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.resolve.References;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.spi.Fragment;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes kept results down: a table of all short texts, each once, the digests of what was asked
 * for, the results with numbers for texts, and at the end the long texts, which are read by need.
 */
final class KeptWriter {

  /** Writes one value. */
  private interface Writing<T> {
    void write(T value) throws IOException;
  }

  private final Function<String, Optional<String>> states;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, Optional<String>> asked = new HashMap<>();
  private final ByteArrayOutputStream rows = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(rows);
  private final ByteArrayOutputStream texts = new ByteArrayOutputStream();

  KeptWriter(Function<String, Optional<String>> states) {
    this.states = states;
  }

  void group(KeptResults.Group group) {
    try {
      list(group.files().stream().filter(file -> isSettled(file.asked())).toList(), this::file);
      list(group.assets().stream().filter(asset -> isSettled(asset.asked())).toList(), this::asset);
    } catch (IOException e) {
      throw new UncheckedIOException("it goes to memory", e);
    }
  }

  private boolean isSettled(List<String> names) {
    return names.stream().allMatch(name -> asked.computeIfAbsent(name, states).isPresent());
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(rows.size() + texts.size() + (1 << 16));
    try (DataOutputStream whole = new DataOutputStream(bytes)) {
      Map<Integer, Integer> digests = new LinkedHashMap<>();
      for (Map.Entry<String, Optional<String>> state : asked.entrySet()) {
        if (state.getValue().isPresent()) {
          digests.put(number(state.getKey()), number(state.getValue().get()));
        }
      }
      whole.writeInt(KeptReader.FORMAT);
      whole.writeInt(numbers.size());
      for (String text : numbers.keySet()) {
        byte[] utf = text.getBytes(StandardCharsets.UTF_8);
        whole.writeInt(utf.length);
        whole.write(utf);
      }
      whole.writeInt(digests.size());
      for (Map.Entry<Integer, Integer> digest : digests.entrySet()) {
        whole.writeInt(digest.getKey());
        whole.writeInt(digest.getValue());
      }
      whole.writeInt(rows.size());
      rows.writeTo(whole);
      texts.writeTo(whole);
    } catch (IOException e) {
      throw new UncheckedIOException("it goes to memory", e);
    }
    return bytes.toByteArray();
  }

  private void file(KeptFile kept) throws IOException {
    Fragment text = kept.unit().text();
    path(kept.file());
    list(kept.asked(), this::text);
    list(kept.references().requires(), this::reference);
    list(kept.references().stubs(), this::reference);
    list(kept.references().links(), this::source);
    path(text.source());
    text(text.path().value());
    longText(text.text());
    list(kept.unit().sheet().stream().toList(), this::sheet);
    list(kept.unit().script().stream().toList(), this::script);
    list(kept.unit().imports(), this::path);
    list(kept.unit().links(), this::source);
  }

  private void asset(KeptAsset kept) throws IOException {
    BuiltAsset asset = kept.made().asset();
    source(kept.source());
    list(kept.asked(), this::text);
    text(asset.logicalPath().value());
    text(asset.outputPath().value());
    text(asset.digests().sha256());
    text(asset.digests().integrity());
    out.writeLong(asset.digests().size());
    out.writeBoolean(asset.isModule());
    list(asset.sources(), this::text);
    list(kept.made().links(), this::source);
  }

  private void sheet(SheetFacts sheet) throws IOException {
    list(sheet.deadImports(), this::place);
    list(sheet.liveImports(), this::place);
    out.writeBoolean(sheet.hasRules());
    list(sheet.deadCharsets(), this::place);
  }

  private void script(ScriptFacts script) throws IOException {
    out.writeBoolean(script.hasCode());
    list(script.strict().stream().toList(), this::place);
    list(script.module().stream().toList(), this::place);
    list(script.globals(), this::global);
    list(script.imports(), this::named);
  }

  private void global(ScriptFacts.Global global) throws IOException {
    text(global.name());
    out.writeBoolean(global.lexical());
    place(global.at());
  }

  private void named(ScriptFacts.Import named) throws IOException {
    text(named.specifier());
    place(named.at());
  }

  private void reference(References.Reference reference) throws IOException {
    source(reference.target());
    out.writeBoolean(reference.byName());
    place(reference.at());
  }

  private void source(AssetSource source) throws IOException {
    path(source.file());
    text(source.logicalPath().value());
  }

  private void path(SourcePath path) throws IOException {
    text(path.root());
    text(path.path().value());
  }

  private void place(SourceLocation place) throws IOException {
    text(place.path());
    out.writeInt(place.line());
    out.writeInt(place.column());
  }

  private <T> void list(List<T> values, Writing<T> writing) throws IOException {
    out.writeInt(values.size());
    for (T value : values) {
      writing.write(value);
    }
  }

  private void text(String text) throws IOException {
    out.writeInt(number(text));
  }

  private int number(String text) {
    Integer known = numbers.putIfAbsent(text, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  private void longText(String text) throws IOException {
    byte[] utf = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(texts.size());
    out.writeInt(utf.length);
    texts.write(utf);
  }
}
