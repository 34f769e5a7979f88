package dev.assetbundle.processor.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The extensions with a media type. */
final class KnownTypes {

  static final String CHARSET = "; charset=utf-8";

  /** The table: in each line text, plain or packed, a media type and its extensions. */
  private static final String TABLE = "types.txt";

  private static final Map<String, Known> KNOWN = read();

  private KnownTypes() {}

  /** The {@code Content-Type} by an extension, and whether the files are compressed already. */
  record Known(String type, boolean isCompressed) {}

  /** Returns what is known by an extension, without the dot and in lower case. */
  static Optional<Known> of(String extension) {
    return Optional.ofNullable(KNOWN.get(extension));
  }

  private static Map<String, Known> read() {
    Map<String, Known> known = new HashMap<>();
    try (InputStream table =
        Objects.requireNonNull(KnownTypes.class.getResourceAsStream(TABLE), TABLE)) {
      new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(
              line -> {
                String[] parts = line.split(" +", 3);
                String type = parts[1] + (parts[0].equals("text") ? CHARSET : "");
                for (String extension : parts[2].split(" ", -1)) {
                  known.put(extension, new Known(type, parts[0].equals("packed")));
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return known;
  }
}
