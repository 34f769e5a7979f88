package dev.assetbundle.processor.source.jar;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the names of packages. The files are those of others: what is wrong with them is ignored.
 */
final class PackageName {

  /** What npm takes for a name, capitals included, which old packages have. */
  private static final Pattern NAME = Pattern.compile("(@[\\w~-][\\w.~-]*/)?[\\w~-][\\w.~-]*");

  private static final JsonFactory JSON = new JsonFactory();

  private PackageName() {}

  /** Returns the name that a {@code package.json} gives. */
  static Optional<String> ofPackage(byte[] json) {
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        for (String member = parser.nextFieldName();
            member != null;
            member = parser.nextFieldName()) {
          JsonToken value = parser.nextToken();
          if (member.equals("name") && value == JsonToken.VALUE_STRING) {
            return Optional.of(parser.getText()).filter(name -> NAME.matcher(name).matches());
          }
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      // No JSON.
    }
    return Optional.empty();
  }

  /**
   * Returns the name that an import map has for a folder.
   *
   * @param folder the end of the URL of the folder
   */
  static Optional<String> ofImportMap(byte[] json, String folder) {
    String key = "";
    try (JsonParser parser = JSON.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          key = parser.currentName();
        } else if (token == JsonToken.VALUE_STRING && parser.getText().endsWith("/" + folder)) {
          String name = key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
          return Optional.of(name).filter(text -> NAME.matcher(text).matches());
        }
      }
    } catch (IOException e) {
      // No JSON.
    }
    return Optional.empty();
  }
}
