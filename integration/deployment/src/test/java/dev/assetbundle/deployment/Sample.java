package dev.assetbundle.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files that a team has in its repository. */
final class Sample {

  static final Path FOLDER = Path.of("sample");

  private Sample() {}

  /** Returns the text of a file. */
  static String text(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns all documents of the YAML files in a folder, by the names of their files. */
  static List<Map<?, ?>> objects(String folder) throws IOException {
    List<Map<?, ?>> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      for (Path file : files.sorted().toList()) {
        all.addAll(documents(Files.readString(file)));
      }
    }
    return all;
  }

  /** Returns the documents of a text, without empty ones. */
  static List<Map<?, ?>> documents(String text) {
    List<Map<?, ?>> all = new ArrayList<>();
    var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    for (Object document : yaml.loadAll(text)) {
      if (document instanceof Map<?, ?> map) {
        all.add(map);
      }
    }
    return all;
  }

  /** Returns the only object of that kind and name. */
  static Map<?, ?> object(List<Map<?, ?>> objects, String kind, String name) {
    return objects.stream()
        .filter(one -> kind.equals(one.get("kind")) && name.equals(at(one, "metadata", "name")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
  }

  /** Returns what stands at a path of names and numbers in nested maps and lists. */
  static Object at(Object value, Object... path) {
    Object here = value;
    for (Object step : path) {
      if (here instanceof Map<?, ?> map && map.containsKey(step)) {
        here = map.get(step);
      } else if (here instanceof List<?> list && step instanceof Integer number) {
        here = list.get(number);
      } else {
        throw new AssertionError("nothing at " + Arrays.toString(path) + " of " + value);
      }
    }
    return here;
  }

  /** Returns the elements of a list at a path. */
  static Stream<?> all(Object value, Object... path) {
    return at(value, path) instanceof Iterable<?> list
        ? StreamSupport.stream(list.spliterator(), false)
        : Stream.empty();
  }
}
