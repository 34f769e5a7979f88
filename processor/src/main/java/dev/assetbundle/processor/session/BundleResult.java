package dev.assetbundle.processor.session;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.Origin;
import dev.assetbundle.processor.output.PublishedAsset;
import dev.assetbundle.processor.record.BuildRecord;
import dev.assetbundle.processor.source.LibraryFile;
import dev.assetbundle.processor.text.MappedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The result of one bundle.
 *
 * @param request what was to be built
 * @param assets ordered by logical path; complete only if there is no error
 * @param hiddenMaps source maps that are not published, in the same order
 * @param library sources that other modules get, ordered by path
 * @param earlier assets of earlier releases that stay published, ordered by path
 * @param failed names of assets that were found but could not be built, ordered
 * @param findings what was reported: of the files errors first and then by place, then problems
 *     with other bundles and with earlier releases
 * @param texts returns the text of an asset with its map, computed when it is asked for and as long
 *     as the session is open; of a stylesheet that could not be built, the text of those of its
 *     files that could; empty for files that are published as they are, and for all else that could
 *     not be built
 */
public record BundleResult(
    BundleRequest request,
    List<BuiltAsset> assets,
    List<BuiltAsset> hiddenMaps,
    List<LibraryFile> library,
    List<PublishedAsset> earlier,
    List<LogicalPath> failed,
    List<Finding> findings,
    Function<LogicalPath, Optional<MappedText>> texts) {

  /** Copies the lists. */
  public BundleResult {
    assets = List.copyOf(assets);
    hiddenMaps = List.copyOf(hiddenMaps);
    library = List.copyOf(library);
    earlier = List.copyOf(earlier);
    failed = List.copyOf(failed);
    findings = List.copyOf(findings);
  }

  /**
   * A diagnostic, filed under the first manifest or glob that leads to it.
   *
   * @param origin the manifest or glob that needs the file
   * @param diagnostic what is reported
   */
  public record Finding(Origin origin, Diagnostic diagnostic) {

    /** Returns what a record says of it, in which the bundle has this number. */
    public BuildRecord.Finding of(int bundle) {
      return new BuildRecord.Finding(bundle, origin.member(), origin.index(), diagnostic);
    }
  }

  /** Returns the same with assets of earlier releases. */
  BundleResult withEarlier(List<PublishedAsset> kept) {
    return new BundleResult(request, assets, hiddenMaps, library, kept, failed, findings, texts);
  }

  /** Returns the same with more findings. */
  BundleResult plus(List<Finding> more) {
    List<Finding> all = Stream.concat(findings.stream(), more.stream()).toList();
    return new BundleResult(request, assets, hiddenMaps, library, earlier, failed, all, texts);
  }
}
