package dev.assetbundle.processor.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What GraalVM's native image has to keep of a bundle: its files, which are opened by names that
 * only a running program knows, and the method of the generated class that {@code AssetIndex.of}
 * looks up by name. The format is that of {@code reachability-metadata.json}, version 1 of its
 * schema, which the maintained GraalVMs for JDK 17 and later read from any folder below {@code
 * META-INF/native-image}.
 */
public final class NativeImageJson {

  private static final String FOLDER = "META-INF/native-image/dev.assetbundle/";
  private static final Pattern SPECIAL = Pattern.compile("[*?\\[\\]{}\\\\]");

  private NativeImageJson() {}

  /** Returns the path of the text for an annotated type, relative to class output. */
  public static String path(String type) {
    return FOLDER + type + "/reachability-metadata.json";
  }

  /**
   * Returns the text, ending with a newline.
   *
   * @param types names of the generated classes that are looked up by name: first the one with the
   *     method {@code index()}
   * @param module the name of the module of the bundle; {@code ""} if it is in none
   * @param files paths of all files of the bundle, relative to class output
   */
  public static String of(List<String> types, String module, List<String> files) {
    return JsonText.of(
        json -> {
          json.writeArrayFieldStart("reflection");
          for (String type : types) {
            type(json, type, type.equals(types.get(0)));
          }
          json.writeEndArray();
          json.writeArrayFieldStart("resources");
          for (String file : files.stream().sorted().toList()) {
            resource(json, "", file);
            // An entry without a module stands for the class path only, and the jar may be on
            // either.
            if (!module.isEmpty()) {
              resource(json, module, file);
            }
          }
          json.writeEndArray();
        });
  }

  private static void type(JsonGenerator json, String type, boolean hasIndex) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", type);
    if (hasIndex) {
      json.writeArrayFieldStart("methods");
      json.writeStartObject();
      json.writeStringField("name", "index");
      json.writeArrayFieldStart("parameterTypes");
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void resource(JsonGenerator json, String module, String file) throws IOException {
    json.writeStartObject();
    json.writeStringField("glob", SPECIAL.matcher(file).replaceAll("\\\\$0"));
    if (!module.isEmpty()) {
      json.writeStringField("module", module);
    }
    json.writeEndObject();
  }
}
