package dev.assetbundle.processor.model;

import dev.assetbundle.processor.model.KnownTypes.Known;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The extensions Sprockets 4 knows and that of modules, without the dot, case-sensitive. */
final class MediaTypes {

  /** Text types that may be templates: {@code data.json.erb}. */
  private static final Set<String> TEMPLATED =
      Set.of("js mjs css json xml webmanifest html htm txt text yml yaml svg".split(" ", -1));

  private static final Set<String> OTHERS =
      Set.of(
          """
          png jpg jpeg gif webp avif bmp ico tiff tif woff woff2 ttf otf eot
          mp3 ogg oga wav flac m4a aac mid aiff mp4 m4v webm avi
          """
              .split("\\s+"));

  /** Types for which Sprockets has another name than servers. */
  private static final Map<String, String> OF_SPROCKETS =
      Map.of(
          "js", "application/javascript",
          "woff", "application/font-woff",
          "woff2", "application/font-woff2",
          "ttf", "application/x-font-ttf",
          "otf", "application/x-font-opentype",
          "wav", "audio/wave",
          "avi", "video/avi");

  private MediaTypes() {}

  static Optional<MediaType> byExtension(String extension) {
    return TEMPLATED.contains(extension) || OTHERS.contains(extension)
        ? Optional.ofNullable(OF_SPROCKETS.get(extension))
            .or(() -> KnownTypes.of(extension).map(Known::type))
            .map(type -> new MediaType(type.replace(KnownTypes.CHARSET, "")))
        : Optional.empty();
  }

  /** Returns the type of a name such as {@code image/png}; empty if no extension has it. */
  static Optional<MediaType> byName(String name) {
    return Stream.concat(TEMPLATED.stream(), OTHERS.stream())
        .flatMap(extension -> byExtension(extension).stream())
        .filter(type -> type.name().equals(name))
        .findFirst();
  }

  static boolean mayBeTemplate(String extension) {
    return TEMPLATED.contains(extension);
  }
}
