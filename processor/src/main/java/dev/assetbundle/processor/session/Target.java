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

/**
 * What a front end wants to be built, and how it reports and writes the results. A session calls
 * the methods in about the order in which they stand here.
 */
public interface Target {

  /** Returns the bundles to build. */
  List<BundleRequest> requests();

  /** Returns the folders of the build. */
  OutputFolders folders();

  /**
   * Whether the build is remembered, so that the next one of the session reuses it if nothing
   * changed. A target without folders that wants this keeps all that it was given itself.
   */
  default boolean isRemembered() {
    return folders().isOnDisk();
  }

  /**
   * Returns a text that differs whenever the target may want another result from the same files and
   * tools.
   */
  String identity();

  /** Returns the writers for the outputs. */
  OutputWriters writers(PreviousBuild previous);

  /** Whether the results of the previous build may be reused if nothing has changed. */
  boolean mayRestore();

  /** Is told that files which the previous build wrote are about to be written again. */
  default void beginRestoring(PreviousBuild previous) {}

  /**
   * Reports the results of the previous build, which is up to date and whose files are all there.
   *
   * @return whether they were accepted; if not, everything is built
   */
  boolean restore(PreviousBuild.Restored restored);

  /** Called when the results of the previous build were accepted. */
  default void endRestoring(PreviousBuild previous, PreviousBuild.Restored restored) {}

  /** Is told that a build begins, so that what writing needs can be read meanwhile. */
  default void begin(PreviousBuild previous) {}

  /**
   * Reports the findings of the bundles.
   *
   * @return whether the bundles may be published
   */
  boolean show(List<BundleResult> bundles);

  /** Returns the codings of the compressed variants of a bundle. */
  Set<ContentCoding> codings(int bundle);

  /** Reports further problems of a bundle. */
  void report(int bundle, List<Diagnostic> problems);

  /**
   * Writes all outputs.
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

  /** Returns everything that was reported about the bundles. */
  List<BuildRecord.Finding> findings();

  /** Is told that the build ended well. */
  default void end(WrittenRecord record) {}

  /** Is told, by any thread, what is being worked on. */
  default void working(String what) {}

  /** Is told what was published. */
  default void tell(BuildSummary summary) {}

  /** Is told that the build ended, and nothing of it may be used again. */
  default void fail() {}
}
