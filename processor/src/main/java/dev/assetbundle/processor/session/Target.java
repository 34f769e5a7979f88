package dev.assetbundle.processor.session;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.output.OutputWriters;
import dev.assetbundle.processor.output.PublishedAsset;
import dev.assetbundle.processor.record.BuildRecord;
import dev.assetbundle.processor.record.GeneratedType;
import dev.assetbundle.processor.record.WrittenRecord;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a front end wants built, and how it shows and writes the results. A session calls the
 * methods in the order in which they stand here.
 */
public interface Target {

  /** Returns what to build. */
  List<BundleRequest> requests();

  /** Returns where. */
  OutputFolders folders();

  /**
   * Returns a text that is another one whenever another result is asked for with the same files and
   * tools.
   */
  String identity();

  /** Returns what writes the results. */
  OutputWriters writers(PreviousBuild previous);

  /** Whether the results of the previous build may be brought back if nothing has changed. */
  boolean mayRestore();

  /** Is told that files which the previous build wrote are about to be written again. */
  default void beginRestoring(PreviousBuild previous) {}

  /**
   * Shows the results of the previous build, which are all there.
   *
   * @return whether they were taken; if not, everything is built
   */
  boolean restore(PreviousBuild.Restored restored);

  /**
   * Is told that they are there.
   *
   * @param record of the build, if anybody wants it
   */
  default void endRestoring(
      PreviousBuild previous, PreviousBuild.Restored restored, Supplier<WrittenRecord> record) {}

  /** Is told that a build begins, so that what writing needs can be read meanwhile. */
  default void begin(PreviousBuild previous) {}

  /**
   * Shows what is to be said of the bundles.
   *
   * @return whether the bundles may be published
   */
  boolean show(List<BundleResult> bundles);

  /** Returns the codings that variants of the assets of a bundle are wanted in. */
  Set<ContentCoding> codings(int bundle);

  /** Shows what else is to be said of a bundle. */
  void report(int bundle, List<Diagnostic> problems);

  /**
   * Writes everything.
   *
   * @param published assets of each bundle; empty if they may not be published
   * @return whether all of it was written
   */
  boolean write(
      List<BundleResult> bundles,
      List<List<PublishedAsset>> published,
      OutputWriters writers,
      PreviousBuild previous);

  /** Returns the generated types, for each bundle. */
  default List<List<GeneratedType>> generated() {
    return List.of();
  }

  /** Returns all that was said of the bundles. */
  List<BuildRecord.Finding> findings();

  /** Is told that the build ended well, and how the next one will know it. */
  default void end(WrittenRecord record) {}

  /** Is told that the build ended, and nothing of it may be used again. */
  default void fail() {}
}
