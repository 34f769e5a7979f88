package dev.assetbundle.runtime.internal.json;

import java.util.List;
import java.util.Map;

/** Writes a value as JSON: two spaces for each level, and line feeds. */
public final class JsonText {

  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  /**
   * Returns the text of a value, which ends with a line feed.
   *
   * @param value of the types that {@link JsonReader} returns; members are written in the order of
   *     their map
   */
  public static String of(Object value) {
    var writer = new JsonText();
    writer.value(value, "\n");
    return writer.text.append('\n').toString();
  }

  private void value(Object value, String indent) {
    if (value instanceof Map<?, ?> members) {
      object(members, indent);
    } else if (value instanceof List<?> elements) {
      array(elements, indent);
    } else if (value instanceof String string) {
      string(string);
    } else {
      text.append(value == JsonNull.NULL ? "null" : value);
    }
  }

  private void object(Map<?, ?> members, String indent) {
    if (members.isEmpty()) {
      text.append("{}");
      return;
    }
    String inner = indent + "  ";
    char before = '{';
    for (Map.Entry<?, ?> member : members.entrySet()) {
      text.append(before).append(inner);
      string(String.valueOf(member.getKey()));
      text.append(": ");
      value(member.getValue(), inner);
      before = ',';
    }
    text.append(indent).append('}');
  }

  private void array(List<?> elements, String indent) {
    if (elements.isEmpty()) {
      text.append("[]");
      return;
    }
    String inner = indent + "  ";
    char before = '[';
    for (Object element : elements) {
      text.append(before).append(inner);
      value(element, inner);
      before = ',';
    }
    text.append(indent).append(']');
  }

  private void string(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
