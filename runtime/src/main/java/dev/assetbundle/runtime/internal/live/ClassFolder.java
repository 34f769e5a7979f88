package dev.assetbundle.runtime.internal.live;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** The folder that a class was compiled into. */
final class ClassFolder {

  private ClassFolder() {}

  /** Returns the folder that holds the packages of a class; empty if it comes from a jar. */
  static Optional<Path> of(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    Optional<Path> folder =
        source == null
            ? Optional.empty()
            : Optional.ofNullable(source.getLocation()).flatMap(ClassFolder::folder);
    return folder.isPresent() ? folder : byResource(type);
  }

  /** Some class loaders do not tell where a class is from, but find its file. */
  private static Optional<Path> byResource(Class<?> type) {
    String file = type.getName().replace('.', '/') + ".class";
    URL url = type.getResource('/' + file);
    String text = url == null ? "" : url.toString();
    if (!text.startsWith("file:") || !text.endsWith('/' + file)) {
      return Optional.empty();
    }
    return folder(URI.create(text.substring(0, text.length() - file.length())));
  }

  private static Optional<Path> folder(URL url) {
    try {
      return folder(url.toURI());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> folder(URI uri) {
    if (!"file".equals(uri.getScheme())) {
      return Optional.empty();
    }
    try {
      Path path = Path.of(uri).toAbsolutePath().normalize();
      return Files.isDirectory(path) ? Optional.of(path) : Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }
}
