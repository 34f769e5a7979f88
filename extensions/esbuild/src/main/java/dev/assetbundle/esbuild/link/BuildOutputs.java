package dev.assetbundle.esbuild.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assetbundle.esbuild.service.EsbuildService;
import dev.assetbundle.processor.spi.LinkedModules;
import dev.assetbundle.processor.spi.LinkedModules.Chunk;
import dev.assetbundle.processor.spi.LinkedModules.Imported;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads the answer to a build request, together with what its metafile says. */
final class BuildOutputs {

  /** The name of the entry in the folder of outputs. */
  static final String ENTRY = "entry";

  /** The folder of outputs, which is never written. */
  static final String OUT = "out";

  /** What stands for the folder of outputs in the texts of chunks. */
  static final String REFERENCE = "assetbundle-chunk:";

  private static final String ATTRIBUTES = " with {";

  private final JsonNode metafile;
  private final Map<String, String> texts = new HashMap<>();

  private BuildOutputs(JsonNode metafile) {
    this.metafile = metafile;
  }

  /** Returns the folder in which esbuild believes to work. */
  static Path folder() {
    return Path.of("").toAbsolutePath();
  }

  /**
   * Returns what was linked.
   *
   * @throws IOException if the answer lacks something
   */
  static LinkedModules read(Map<String, Object> answer) throws IOException {
    String metafile =
        EsbuildService.text(answer, "metafile")
            .orElseThrow(() -> new IOException("an answer without a metafile"));
    BuildOutputs outputs = new BuildOutputs(new ObjectMapper().readTree(metafile));
    if (answer.get("outputFiles") instanceof List<?> list) {
      for (Object item : list) {
        outputs.add((Map<?, ?>) item);
      }
    }
    return new LinkedModules(outputs.chunks(), outputs.imports());
  }

  private void add(Map<?, ?> file) throws IOException {
    Object contents = file.get("contents");
    if (!(contents instanceof byte[] bytes)) {
      throw new IOException("an output without contents");
    }
    String path = folder().relativize(Path.of(String.valueOf(file.get("path")))).toString();
    texts.put(path.replace('\\', '/'), new String(bytes, StandardCharsets.UTF_8));
  }

  private List<Chunk> chunks() throws IOException {
    List<Chunk> chunks = new ArrayList<>();
    // Their names hold hashes, whose order would change with the texts.
    List<Map.Entry<String, JsonNode>> outputs =
        metafile.path("outputs").properties().stream()
            .sorted(Comparator.comparing(output -> output.getValue().path("entryPoint").asText()))
            .toList();
    for (Map.Entry<String, JsonNode> output : outputs) {
      String path = output.getKey();
      if (path.endsWith(".js")) {
        boolean isEntry = path.equals(OUT + "/" + ENTRY + ".js");
        chunks.add(isEntry ? 0 : chunks.size(), chunk(path, output.getValue()));
      }
    }
    return chunks;
  }

  private Chunk chunk(String path, JsonNode output) throws IOException {
    Optional<String> text = Optional.ofNullable(texts.get(path));
    Set<String> files = new LinkedHashSet<>();
    output.path("inputs").fieldNames().forEachRemaining(input -> files.add(file(input)));
    return new Chunk(
        reference(path),
        Optional.ofNullable(output.get("entryPoint")).map(node -> file(node.asText())),
        text.orElseThrow(() -> new IOException("no output " + path)),
        Optional.ofNullable(texts.get(path + ".map"))
            .map(map -> map.replace("\"" + ModuleBuild.PREFIX, "\"")),
        imported(output, BuildOutputs::reference),
        List.copyOf(files));
  }

  /**
   * Returns the name of an input. A file that is imported with attributes and without them is two
   * inputs, of which one is called {@code "a.json with { type: 'json' }"}.
   */
  private String file(String input) {
    int end = input.endsWith("}") ? input.lastIndexOf(ATTRIBUTES) : -1;
    boolean hasAttributes = end >= 0 && metafile.path("inputs").path(input).has("with");
    return ModuleBuild.name(hasAttributes ? input.substring(0, end) : input);
  }

  private Map<String, List<Imported>> imports() {
    Map<String, List<Imported>> imports = new HashMap<>();
    metafile
        .path("inputs")
        .properties()
        .forEach(
            input -> imports.put(file(input.getKey()), imported(input.getValue(), this::file)));
    return imports;
  }

  private static List<Imported> imported(JsonNode importer, UnaryOperator<String> name) {
    List<Imported> imported = new ArrayList<>();
    for (JsonNode each : importer.path("imports")) {
      if (!each.path("external").asBoolean()) {
        imported.add(
            new Imported(
                name.apply(each.path("path").asText()),
                each.path("kind").asText().equals("dynamic-import")));
      }
    }
    return imported;
  }

  private static String reference(String path) {
    return REFERENCE + path.substring(OUT.length());
  }
}
