package dev.assetbundle.runtime.internal.index;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
import dev.assetbundle.runtime.internal.file.FileStore;
import dev.assetbundle.runtime.internal.url.PercentEncoding;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one line of a table, fields that are separated by tabs: logical path, percent-encoded;
 * fingerprint or nothing; integrity; media type; bytes; variants; of images also width and height;
 * of scripts that are modules also the word {@code module}, and for each chunk that they need its
 * published path and integrity, separated by a space.
 */
final class TableLine {

  static final int LOGICAL_PATH = 0;
  static final int FINGERPRINT = 1;

  private static final int INTEGRITY = 2;
  private static final int MEDIA_TYPE = 3;
  private static final int SIZE = 4;
  private static final int VARIANTS = 5;

  /** Here starts what only some lines have. */
  private static final int WIDTH_OR_MODULE = 6;

  private static final int HEIGHT = 7;

  private TableLine() {}

  /** Returns the file that a line of a table describes. */
  static PublishedFile file(String line, TableRange table, FileStore store) {
    String[] fields = line.split("\t", -1);
    String logicalPath = plain(fields[LOGICAL_PATH]);
    String fingerprint = fields[FINGERPRINT];
    boolean module = fields.length > WIDTH_OR_MODULE && fields[WIDTH_OR_MODULE].equals("module");
    boolean sized = !module && fields.length > HEIGHT;
    return new PublishedFile(
        store,
        logicalPath,
        table.prefix() + publishedName(fields[LOGICAL_PATH], fingerprint),
        fields[INTEGRITY],
        fields[MEDIA_TYPE],
        Long.parseLong(fields[SIZE]),
        !fingerprint.isEmpty(),
        fields[VARIANTS],
        sized ? Integer.parseInt(fields[WIDTH_OR_MODULE]) : 0,
        sized ? Integer.parseInt(fields[HEIGHT]) : 0,
        module || PublishedFile.isModuleName(logicalPath),
        "",
        module ? preloads(fields, table) : List.of());
  }

  private static List<PublishedFile.Preload> preloads(String[] fields, TableRange table) {
    var preloads = new ArrayList<PublishedFile.Preload>();
    for (int i = WIDTH_OR_MODULE + 1; i < fields.length; i++) {
      int space = fields[i].indexOf(' ');
      preloads.add(
          new PublishedFile.Preload(
              table.prefix() + fields[i].substring(0, space), fields[i].substring(space + 1)));
    }
    return preloads;
  }

  /** Returns a text that the compiler percent-encoded, so it is not malformed, as it was. */
  static String plain(String encoded) {
    return encoded.indexOf('%') < 0 ? encoded : PercentEncoding.decode(encoded).orElse(encoded);
  }

  /** Returns the published path below the prefix, percent-encoded as the logical path is. */
  static String publishedName(String logicalPath, String fingerprint) {
    if (fingerprint.isEmpty()) {
      return logicalPath;
    }
    int dot = logicalPath.lastIndexOf('.');
    return logicalPath.substring(0, dot) + '-' + fingerprint + logicalPath.substring(dot);
  }
}
