package dev.assetbundle.processor.resolve.module;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.ProjectPath;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.NodeModules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads {@code tsconfig.json} files with all that they extend. They are JSON with comments, and
 * with commas behind the last element.
 */
public final class TsConfigReader {

  static final String NAME = "tsconfig.json";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private final Function<String, Optional<String>> texts;
  private final BiConsumer<String, JsonProcessingException> broken;
  private final BiConsumer<SourceLocation, String> missing;

  /** The files that are being read, so that one that extends itself is read once. */
  private final Set<String> reading = new HashSet<>();

  /**
   * The compiler options that stand in one file.
   *
   * @param file project-relative
   * @param text of the file
   * @param json an object; something else if there are none
   */
  public record Options(String file, String text, JsonNode json) {

    /** Returns the folder of the file; {@code ""} for that of the project. */
    String folder() {
      return ProjectJson.parent(file);
    }

    /**
     * Returns where a value of the file stands.
     *
     * @param pointer as {@code "/compilerOptions/jsx"}
     */
    public SourceLocation at(String pointer) {
      return JsonPlaces.find(JSON, file, text, pointer);
    }
  }

  /**
   * @param texts returns the text of a file, empty if there is none; all files have
   *     project-relative names, which begin with {@code ..} or {@code /} outside of the project
   * @param broken is told each file that is no JSON, and counts as empty
   * @param missing is told where a file extends something that is not there, and the name of that
   */
  public TsConfigReader(
      Function<String, Optional<String>> texts,
      BiConsumer<String, JsonProcessingException> broken,
      BiConsumer<SourceLocation, String> missing) {
    this.texts = texts;
    this.broken = broken;
    this.missing = missing;
  }

  /**
   * Returns the options of the {@code tsconfig.json} that lies nearest to a file: in its folder, or
   * in one around it up to that of the project. They are in the order of {@link #read}; none if
   * there is no such file.
   */
  public List<Options> nearest(String file) {
    return folders(file)
        .flatMap(folder -> read(LogicalPath.below(folder, NAME)).stream())
        .findFirst()
        .orElse(List.of());
  }

  /** Returns the options of a file behind those of all that it extends: the later ones count. */
  Optional<List<Options>> read(String file) {
    return texts.apply(file).map(text -> read(file, text));
  }

  private List<Options> read(String file, String text) {
    List<Options> all = new ArrayList<>();
    if (reading.add(file)) {
      try {
        JsonNode json = JSON.readTree(text);
        Options own = new Options(file, text, json.path("compilerOptions"));
        JsonNode bases = json.path("extends");
        if (bases.isTextual()) {
          all.addAll(extended(bases.asText(), own, "/extends"));
        }
        for (int i = 0; i < (bases.isArray() ? bases.size() : 0); i++) {
          if (bases.get(i).isTextual()) {
            all.addAll(extended(bases.get(i).asText(), own, "/extends/" + i));
          }
        }
        all.add(own);
      } catch (JsonProcessingException e) {
        broken.accept(file, e);
      }
      // Several may extend the same one.
      reading.remove(file);
    }
    return all;
  }

  private List<Options> extended(String base, Options from, String pointer) {
    Optional<List<Options>> found =
        places(base, from.file())
            .flatMap(place -> Stream.of(file(place), LogicalPath.below(place, NAME)))
            .flatMap(path -> read(path).stream())
            .findFirst();
    if (found.isEmpty()) {
      missing.accept(from.at(pointer), base);
    }
    return found.orElse(List.of());
  }

  /** Returns what a name in a file may mean: a file, without its extension too, or a folder. */
  private static Stream<String> places(String base, String file) {
    return base.startsWith(".")
        ? Stream.of(ProjectPath.resolve(ProjectJson.parent(file), base))
        : folders(file).map(folder -> ProjectPath.resolve(folder, NodeModules.NAME + "/" + base));
  }

  private static String file(String place) {
    return place.endsWith(".json") ? place : place + ".json";
  }

  /** Returns the folder of a file and those around it, the nearest first. */
  private static Stream<String> folders(String file) {
    return Stream.iterate(file, path -> !path.isEmpty(), ProjectJson::parent)
        .map(ProjectJson::parent);
  }
}
