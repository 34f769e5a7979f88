package dev.assetbundle.processor.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assetbundle.processor.live.record.LiveFile;
import dev.assetbundle.processor.live.record.LiveRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A project on disk with the record of a compilation, whose assets are served live. */
final class LiveProject implements AutoCloseable {

  static final String GENERATED = "shop.Assets";

  final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final Path root;
  private String record = "classes.live";
  private final Map<String, String> options = new HashMap<>();
  private final Map<String, List<String>> members = new HashMap<>();
  private final List<String> libraries = new ArrayList<>();
  private final Map<String, String> settings = new HashMap<>();
  private volatile Consumer<String> listener = line -> {};
  private Optional<LiveAssets> assets = Optional.empty();

  LiveProject(Path root) {
    this.root = root;
    members.put("manifests", List.of("application.js", "application.css"));
    members.put("statics", List.of("**/*.{png,svg}"));
    members.put("paths", List.of("src/main/assets/*"));
    members.put("prefix", List.of("/assets"));
    members.put("minify", List.of("true"));
    members.put("digest", List.of("true"));
    options.put("assetbundle.cache", "off");
    options.put("assetbundle.worker", "off");
    options.put("assetbundle.sourceMaps", "none");
  }

  LiveProject option(String name, String value) {
    options.put("assetbundle." + name, value);
    return this;
  }

  /** Takes all options of another one; the record is another. */
  LiveProject options(LiveProject other) {
    options.putAll(other.options);
    record = "other.live";
    return this;
  }

  LiveProject member(String name, String... values) {
    members.put(name, List.of(values));
    return this;
  }

  /** Looks for assets in jars and folders, too. */
  LiveProject libraries(Path... files) {
    libraries.clear();
    Stream.of(files).map(Path::toString).forEach(libraries::add);
    return this;
  }

  Path file(String name) {
    return root.resolve("src/main/assets").resolve(name);
  }

  LiveProject put(String name, String text) throws IOException {
    Files.createDirectories(file(name).getParent());
    Files.writeString(file(name), text);
    return this;
  }

  /** Saves a file in one step, so that nobody sees a half of it. */
  void replace(String name, String text) throws IOException {
    Path half = root.resolve("half");
    Files.writeString(half, text);
    Files.move(half, file(name), StandardCopyOption.ATOMIC_MOVE);
  }

  Path record() {
    return root.resolve("target/assetbundle").resolve(record);
  }

  LiveProject writeRecord() throws IOException {
    LiveRecord.Type type = new LiveRecord.Type("shop.Shop", GENERATED, members, options, libraries);
    new LiveFile(record())
        .write(
            new LiveRecord(
                root.toString(),
                root.resolve("target/classes").toString(),
                "",
                System.getProperty("java.home"),
                List.of(),
                List.of(type)));
    return this;
  }

  LiveProject setting(String name, String value) {
    settings.put(name, value);
    return this;
  }

  /** Lets the build wait for what is done with each line that it logs. */
  void eachLine(Consumer<String> consumer) {
    listener = consumer;
  }

  private void log(String level, String text) {
    log.add(level + " " + text);
    listener.accept(text);
  }

  LiveProject open() throws IOException {
    writeRecord();
    assets = Optional.of(LiveAssets.open(record(), settings, this::log));
    return this;
  }

  LiveAssets assets() {
    return assets.orElseThrow();
  }

  long number(Map<String, Object> state) {
    return (Long) state.getOrDefault("number", -1L);
  }

  /** Returns what pages are told of the state. */
  JsonNode state() throws IOException {
    Map<String, Object> json = assets().file("state.json");
    return new ObjectMapper().readTree((byte[]) json.getOrDefault("bytes", new byte[0]));
  }

  @SuppressWarnings("unchecked")
  List<Map<String, Object>> list() {
    Map<String, List<Map<String, Object>>> bundles =
        (Map<String, List<Map<String, Object>>>)
            assets().current().getOrDefault("bundles", Map.of());
    return bundles.getOrDefault(GENERATED, List.of());
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> named(Map<?, ?> values) {
    return (Map<String, Object>) values;
  }

  static List<?> files(Map<String, Object> asset) {
    return (List<?>) ((Supplier<?>) Objects.requireNonNull(asset.get("files"))).get();
  }

  /** Returns the asset of this name. */
  Map<String, Object> asset(String name) {
    return list().stream()
        .filter(asset -> name.equals(asset.get("logicalPath")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + list()));
  }

  /** Returns the text of the asset of this name. */
  String text(String name) throws Exception {
    return text(asset(name));
  }

  static String text(Map<String, Object> asset) throws Exception {
    Callable<?> content = (Callable<?>) asset.getOrDefault("content", (Callable<?>) () -> "");
    try (InputStream in = (InputStream) content.call()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    assets().close();
  }
}
