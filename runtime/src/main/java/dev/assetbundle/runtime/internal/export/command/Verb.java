package dev.assetbundle.runtime.internal.export.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What can be done with exported files. */
enum Verb {
  /** Copies what is published. */
  EXPORT(
      """
      [export] --out DIR [--nginx FILE [--brotli] [--accel LOCATION]] [--apache FILE] [--caddy FILE]
          [--s3 FILE] [--rclone FILE] [--www DIR] [--allow-any-origin]
          copies the published files of all bundles on the class path into a folder: /assets/a.js
          becomes DIR/assets/a.js
            --nginx, --apache, --caddy   write how that server serves them
            --s3, --rclone               write a script that uploads them to a bucket
            --brotli                     nginx has ngx_http_brotli_static_module
            --accel LOCATION             nginx sends what the application names by X-Accel-Redirect
            --www DIR                    where the web server finds the folder, if elsewhere
            --allow-any-origin           pages of other hosts may read the files
      """),

  /** Removes old versions. */
  CLEAN(
      """
      clean --out DIR [--keep 2] [--older-than 1h]
          removes versions of files that are not current, if there are so many newer ones that are
          not current either, and they are at least of that age
      """),

  /** Removes everything that was exported. */
  CLOBBER(
      """
      clobber --out DIR
          removes all exported files, and nothing else
      """),

  /** Compares files with the manifest. */
  VERIFY(
      """
      verify --out DIR
          compares all exported files with their manifest, and says what happened to those that are
          not as they were exported
      """);

  private final String usage;

  Verb(String usage) {
    this.usage = usage;
  }

  /** Returns the verb of that word, which is case-sensitive. */
  static Optional<Verb> of(String word) {
    return Arrays.stream(values()).filter(verb -> verb.word().equals(word)).findFirst();
  }

  /** Returns the words of all verbs. */
  static List<String> words() {
    return Arrays.stream(values()).map(Verb::word).toList();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the options besides {@code --out}: what values have to be, nothing for flags. */
  Map<String, String> options() {
    return switch (this) {
      case EXPORT -> ServerFiles.OPTIONS;
      case CLEAN ->
          Map.of("--keep", "a number from 0", "--older-than", "a time such as 30m, 12h or 7d");
      case CLOBBER, VERIFY -> Map.of();
    };
  }

  /** Returns how it is typed and what it does, in lines. */
  String usage() {
    return usage;
  }
}
