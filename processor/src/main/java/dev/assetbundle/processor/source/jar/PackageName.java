package dev.assetbundle.processor.source.jar;

import dev.assetbundle.runtime.internal.json.JsonException;
import dev.assetbundle.runtime.internal.json.JsonObject;
import dev.assetbundle.runtime.internal.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the names of packages. The files are those of others: what is wrong with them is ignored.
 * The Maven plugin, which has no library for JSON, reads them too.
 */
final class PackageName {

  /** What npm takes for a name, capitals included, which old packages have. */
  private static final Pattern NAME = Pattern.compile("(@[\\w~-][\\w.~-]*/)?[\\w~-][\\w.~-]*");

  private PackageName() {}

  /** Returns the name that a {@code package.json} gives. */
  static Optional<String> ofPackage(byte[] json) {
    return object(json)
        .flatMap(members -> members.text("name"))
        .filter(name -> NAME.matcher(name).matches());
  }

  /**
   * Returns the name that an import map has for a folder.
   *
   * @param folder the end of the URL of the folder
   */
  static Optional<String> ofImportMap(byte[] json, String folder) {
    return object(json).flatMap(map -> map.object("imports")).stream()
        .flatMap(imports -> imports.members().entrySet().stream())
        .filter(row -> String.valueOf(row.getValue()).endsWith("/" + folder))
        .map(Map.Entry::getKey)
        .map(key -> String.valueOf(key).replaceFirst("/$", ""))
        .filter(name -> NAME.matcher(name).matches())
        .findFirst();
  }

  private static Optional<JsonObject> object(byte[] json) {
    try {
      return JsonObject.of(JsonReader.read(new String(json, StandardCharsets.UTF_8)));
    } catch (JsonException e) {
      return Optional.empty();
    }
  }
}
