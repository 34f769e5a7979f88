package dev.assetbundle.processor.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.source.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What earlier builds wrote into class output, by the manifests they left there. A file counts as
 * ours only as long as it holds what we wrote.
 */
public final class OutputManifests {

  /** Where manifests are, relative to class output. */
  public static final String FOLDER = "META-INF/assetbundle";

  private static final String SUFFIX = ".json";

  private static final Pattern FINGERPRINTED = Pattern.compile("-[0-9a-f]{64}\\.[^/]*$");

  private final FileTree classOutput;
  private final OutputList list;

  /**
   * Reads the manifests in a class output.
   *
   * @param list what builds wrote there whose manifest may be gone
   */
  public OutputManifests(FileTree classOutput, OutputList list) {
    this.classOutput = classOutput;
    this.list = list;
  }

  /** Returns the binary names of the types for which something was written, or may have been. */
  public List<String> types() {
    return Stream.concat(manifests().stream(), list.listed().stream()).distinct().sorted().toList();
  }

  private List<String> manifests() {
    return classOutput.list(FOLDER).stream()
        .flatMap(List::stream)
        .map(FileTree.Entry::name)
        .filter(name -> name.endsWith(SUFFIX))
        .map(name -> name.substring(0, name.length() - SUFFIX.length()))
        .toList();
  }

  /** Returns what was written for each of them. */
  public Map<String, List<Written>> files() {
    Map<String, List<Written>> files = new TreeMap<>();
    manifests().forEach(type -> files.put(type, new ArrayList<>(files(type))));
    list.read()
        .forEach(
            (type, outputs) -> {
              List<Written> all = files.computeIfAbsent(type, key -> new ArrayList<>());
              outputs.stream().filter(file -> isBelow(file.path())).forEach(all::add);
            });
    return files;
  }

  /** Returns where the manifest of a type is, relative to class output. */
  public static String manifest(String type) {
    return FOLDER + "/" + type + SUFFIX;
  }

  /**
   * A file of an earlier build.
   *
   * @param path relative to class output
   * @param sha256 of what was written; empty if only its size is known
   * @param size in bytes; negative if it does not matter
   */
  public record Written(String path, String sha256, long size) {

    /** A generated class by its binary name; its bytes may be the compiler's. */
    public static Written ofClass(String className) {
      return new Written(className.replace('.', '/') + ".class", "", -1);
    }

    /** Whether it is a generated class that is nested in no other. */
    public boolean isClass() {
      return path.endsWith(".class") && size < 0 && path.indexOf('$') < 0;
    }
  }

  private List<Written> files(String type) {
    try {
      String json = new String(content(manifest(type)).bytes(), StandardCharsets.UTF_8);
      return new Manifest().read(json).stream().filter(file -> isBelow(file.path())).toList();
    } catch (IOException e) {
      // Without it nobody knows what was ours, and what is not known to be ours stays.
      return List.of();
    }
  }

  private Content content(String path) throws IOException {
    return classOutput.content(path);
  }

  /**
   * Whether a file is there and still ours. Nobody else gives a file the name of a fingerprint; one
   * of an ordinary name has to hold what was written.
   */
  public boolean isOurs(Written file) {
    if (FINGERPRINTED.matcher(file.path()).find()) {
      return true;
    }
    try {
      Content content = content(file.path());
      return (file.size() < 0 || content.size() == file.size())
          && (file.sha256().isEmpty()
              || Digests.of(content, IntegrityAlgorithm.SHA256).sha256().equals(file.sha256()));
    } catch (IOException e) {
      return false;
    }
  }

  // A manifest is a file like others, and may come from anywhere.
  private static boolean isBelow(String path) {
    boolean known = path.startsWith("META-INF/resources/") || path.endsWith(".class");
    return known && LogicalPath.parse(path).filter(p -> p.value().equals(path)).isPresent();
  }

  /** Reads a manifest as {@code ManifestJson} writes it. */
  private static final class Manifest {
    private final List<Written> written = new ArrayList<>();
    private String prefix = "";

    List<Written> read(String json) throws IOException {
      Map<String, Map<String, Long>> encodings = new TreeMap<>();
      Map<String, Written> files = new TreeMap<>();
      try (JsonParser parser = new JsonFactory().createParser(json)) {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String field = parser.currentName();
          parser.nextToken();
          switch (field) {
            case "classes" -> classes(parser);
            case "prefix" -> prefix = parser.getText();
            case "stale" -> {
              while (parser.nextToken() == JsonToken.VALUE_STRING) {
                written.add(new Written(parser.getText(), "", -1));
              }
            }
            case "files" -> {
              while (parser.nextToken() == JsonToken.FIELD_NAME) {
                file(parser, files, encodings);
              }
            }
            default -> parser.skipChildren();
          }
        }
      }
      String folder = "META-INF/resources" + prefix + "/";
      files.forEach(
          (path, file) -> written.add(new Written(folder + path, file.sha256(), file.size())));
      encodings.forEach(
          (path, sizes) ->
              sizes.forEach(
                  (coding, size) ->
                      written.add(
                          new Written(
                              folder
                                  + path
                                  + ContentCoding.ofToken(coding)
                                      .map(ContentCoding::suffix)
                                      .orElse("." + coding),
                              "",
                              size))));
      return written;
    }

    private void classes(JsonParser parser) throws IOException {
      while (parser.nextToken() == JsonToken.VALUE_STRING) {
        written.add(Written.ofClass(parser.getText()));
      }
    }

    private static void file(
        JsonParser parser, Map<String, Written> files, Map<String, Map<String, Long>> encodings)
        throws IOException {
      String path = parser.currentName();
      String digest = "";
      long size = -1;
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        switch (field) {
          case "digest" -> digest = parser.getText();
          case "size" -> size = parser.getLongValue();
          case "encodings" -> {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
              String coding = parser.currentName();
              parser.nextToken();
              encodings
                  .computeIfAbsent(path, key -> new TreeMap<>())
                  .put(coding, parser.getLongValue());
            }
          }
          default -> parser.skipChildren();
        }
      }
      files.put(path, new Written(path, digest, size));
    }
  }
}
