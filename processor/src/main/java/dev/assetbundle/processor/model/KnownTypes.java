package dev.assetbundle.processor.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The extensions with a media type, and whether pages load such files. */
final class KnownTypes {

  static final String CHARSET = "; charset=utf-8";

  /**
   * Names of files with extensions of data that are for tools and people, not for pages. In lower
   * case.
   */
  private static final Set<String> NOT_FOR_PAGES =
      Set.of(
          """
          angular.json appsettings.json authors.txt bower.json build.xml changelog.txt changes.txt
          cmakelists.txt component.json composer.json contributing.txt contributors.txt
          credentials.json deno.json firebase.json history.txt install.txt ivy.xml jsconfig.json
          lerna.json notes.txt npm-shrinkwrap.json nx.json package-lock.json package.json pom.xml
          readme.htm readme.html readme.txt requirements.txt secrets.json service-account.json
          todo.txt turbo.json vercel.json web.xml
          """
              .split("\\s+"));

  /**
   * The table: in each line who loads such files, text or packed, their media type and extensions.
   */
  private static final String TABLE = "types.txt";

  private static final Map<String, Known> KNOWN = read();

  private KnownTypes() {}

  /** Who loads such a file. */
  private enum Use {
    /** Pages. */
    MEDIA,
    /** Pages, unless its name is one of those that tools and people use. */
    DATA,
    /** Tools and people, probably. */
    OTHER
  }

  /**
   * The {@code Content-Type} by an extension, and whether the files are compressed by themselves.
   */
  record Known(String type, boolean isCompressed, Use use) {

    /** Whether a page may load a file of that name in lower case. */
    boolean isForPages(String fileName) {
      return use == Use.MEDIA || (use == Use.DATA && !isOfTools(fileName));
    }

    private static boolean isOfTools(String fileName) {
      return NOT_FOR_PAGES.contains(fileName)
          || fileName.startsWith("tsconfig.")
          || fileName.endsWith(".config.json");
    }
  }

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
                String[] parts = line.split(" +", 4);
                Use use = Use.valueOf(parts[0].toUpperCase(Locale.ROOT));
                String type = parts[2] + (parts[1].equals("text") ? CHARSET : "");
                for (String extension : parts[3].split(" ", -1)) {
                  known.put(extension, new Known(type, parts[1].equals("packed"), use));
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return known;
  }
}
