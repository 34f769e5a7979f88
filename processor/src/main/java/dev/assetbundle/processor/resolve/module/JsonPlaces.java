package dev.assetbundle.processor.resolve.module;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assetbundle.processor.model.SourceLocation;
import java.io.IOException;

/** Finds where a value of a JSON file stands, once something is to be said about it. */
final class JsonPlaces {

  private JsonPlaces() {}

  /**
   * Returns the place of a value.
   *
   * @param pointer as {@code "/compilerOptions/jsx"} (RFC 6901)
   * @return that of the file alone if there is no such value
   */
  static SourceLocation find(JsonMapper mapper, String file, String text, String pointer) {
    try (JsonParser parser = mapper.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        boolean isValue = token != JsonToken.FIELD_NAME && !token.isStructEnd();
        if (isValue && path(parser, token).equals(pointer)) {
          JsonLocation at = parser.currentTokenLocation();
          return new SourceLocation(file, at.getLineNr(), at.getColumnNr());
        }
      }
    } catch (IOException e) {
      // It was read before.
    }
    return new SourceLocation(file, 0, 0);
  }

  private static String path(JsonParser parser, JsonToken token) {
    var context = parser.getParsingContext();
    return (token.isStructStart() ? context.getParent() : context).pathAsPointer().toString();
  }
}
