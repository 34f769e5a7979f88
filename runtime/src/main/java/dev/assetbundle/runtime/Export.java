package dev.assetbundle.runtime;

import dev.assetbundle.runtime.internal.export.Cleaner;
import dev.assetbundle.runtime.internal.export.ExportedFile;
import dev.assetbundle.runtime.internal.export.Exporter;
import dev.assetbundle.runtime.internal.export.Published;
import dev.assetbundle.runtime.internal.export.Verifier;
import dev.assetbundle.runtime.internal.export.command.ExportCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Copies published files, their compressed forms included, into a folder that another server
 * serves, such as nginx, or that goes to a CDN: {@code java -cp app.jar
 * dev.assetbundle.runtime.Export --out DIR}, or {@code Export.of(Assets.index()).to(folder)}.
 *
 * <p>What is there already is not written again, and previous versions stay until they are cleaned,
 * so that pages of a previous release find theirs. Readers see no file before it is complete. The
 * manifest that lists all files is in the format of Sprockets, and is written last.
 */
public final class Export {

  private final Files files;

  /** What is exported; looked for again each time. */
  private interface Files {
    Published find() throws IOException;
  }

  private Export(Files files) {
    this.files = files;
  }

  /**
   * What an export did.
   *
   * @param files number of all files, compressed forms not counted
   * @param written number of those that were not there yet
   * @param bytes written, those of compressed forms included
   */
  public record Summary(int files, int written, long bytes) {}

  /** Returns an export of all bundles that are in the jars and folders of a class loader. */
  public static Export of(ClassLoader loader) {
    return new Export(() -> Published.of(loader));
  }

  /**
   * Returns an export of the assets of some indexes.
   *
   * @throws IllegalStateException if one is in live mode, in which files are not those to publish
   */
  public static Export of(AssetIndex... indexes) {
    List<ExportedFile> files = new ArrayList<>();
    for (AssetIndex index : indexes) {
      if (index.lookup().changes()) {
        throw new IllegalStateException(
            "live mode is on, in which assets are those of development: switch it off to export");
      }
      for (Asset asset : index.lookup().all()) {
        files.add(ExportedFile.of(AssetWrapping.INSTANCE.unwrap(asset)));
      }
    }
    return new Export(() -> Published.of(files));
  }

  /**
   * Copies the files that are not there yet, to paths that are those of their URLs: {@code
   * /assets/a.js} becomes {@code assets/a.js} in the folder.
   *
   * @param folder which is made if it does not exist
   * @throws IOException if a file cannot be read or written, or is not what was built; the message
   *     names it. New files of the prefix that failed are removed again, and files without
   *     fingerprints that were replaced by then are put back; what was exported before stays
   */
  public Summary to(Path folder) throws IOException {
    try (Published published = files.find()) {
      Exporter.Done done = new Exporter(folder, now(), () -> {}).export(published.files());
      return new Summary(done.files(), done.written(), done.bytes());
    }
  }

  /**
   * Removes previous versions of files from a folder as Sprockets does, and returns their paths: a
   * version is removed if it is not current, there are {@code keep} later ones of the same asset
   * that are not current either, and the export that replaced it was at least that long ago.
   *
   * @param keep not negative; Sprockets has 2
   * @param olderThan Sprockets has an hour
   * @throws IOException if a file cannot be removed; the message names it
   */
  public static List<Path> clean(Path folder, int keep, Duration olderThan) throws IOException {
    if (keep < 0) {
      throw new IllegalArgumentException("keep is negative: " + keep);
    }
    return new Cleaner(folder, () -> {}).clean(keep, olderThan, now());
  }

  /**
   * Removes everything that was exported into a folder, and returns the paths of the assets. Files
   * of others stay.
   *
   * @throws IOException if a file cannot be removed; the message names it
   */
  public static List<Path> clobber(Path folder) throws IOException {
    return new Cleaner(folder, () -> {}).clobber();
  }

  /**
   * Reads all files that were exported into a folder, and returns what is wrong with them, a
   * sentence for each file; nothing if all are as they were exported.
   *
   * @throws IOException if nothing was exported there, or a file cannot be read
   */
  public static List<String> verify(Path folder) throws IOException {
    return new Verifier(folder).verify().problems();
  }

  /**
   * Runs a command and ends the JVM: with status 0, 1 if something went wrong, or 2 if the
   * arguments are wrong. {@code --help} prints what there is.
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(Arrays.asList(arguments), out, err));
  }

  /** Runs a command as {@link #main} does, and returns its exit status. */
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    ClassLoader loader =
        Optional.ofNullable(Thread.currentThread().getContextClassLoader())
            .orElseGet(Export.class::getClassLoader);
    return new ExportCommand(loader, out, err).run(arguments);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
