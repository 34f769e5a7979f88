package dev.assetbundle.processor.report;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.model.IdentityText;
import dev.assetbundle.processor.model.Utf8Order;
import dev.assetbundle.processor.model.url.PercentEscapes;
import dev.assetbundle.processor.output.DirectorySink;
import dev.assetbundle.processor.output.OutputWriters;
import dev.assetbundle.processor.output.PublishedAsset;
import dev.assetbundle.processor.record.BuildRecord;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.session.OutputFolders;
import dev.assetbundle.processor.session.PreviousBuild;
import dev.assetbundle.processor.session.Target;
import dev.assetbundle.processor.source.DiskTree;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.source.Stamp;
import dev.assetbundle.processor.source.jar.LibraryTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A build of which nothing is written: its results become a report, errors included. */
public final class ReportTarget implements Target {

  private final List<BundleRequest> requests;
  private final List<Set<ContentCoding>> codings;
  private final Path root;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final List<AssetReport.Item> assets = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();

  /**
   * @param requests the bundles
   * @param codings whose sizes are reported, for each bundle
   * @param root of the project
   */
  public ReportTarget(List<BundleRequest> requests, List<Set<ContentCoding>> codings, Path root) {
    this.requests = List.copyOf(requests);
    this.codings = List.copyOf(codings);
    this.root = root;
  }

  @Override
  public List<BundleRequest> requests() {
    return requests;
  }

  @Override
  public OutputFolders folders() {
    return new OutputFolders(root, Optional.empty(), Optional.empty());
  }

  @Override
  public String identity() {
    return requests.stream().map(BundleRequest::identity).toList().toString()
        + new IdentityText().add(codings.toArray());
  }

  @Override
  public OutputWriters writers(PreviousBuild previous) {
    return OutputWriters.unused(new DirectorySink(root));
  }

  // A report needs what a stored build does not have: the files inside each asset.
  @Override
  public boolean mayRestore() {
    return false;
  }

  @Override
  public boolean restore(PreviousBuild.Restored restored) {
    return false;
  }

  @Override
  public boolean show(List<BundleResult> bundles) {
    for (BundleResult bundle : bundles) {
      bundle.findings().forEach(found -> findings.add(found.diagnostic()));
    }
    return true;
  }

  @Override
  public Set<ContentCoding> codings(int bundle) {
    return codings.get(bundle);
  }

  @Override
  public void report(int bundle, List<Diagnostic> problems) {
    findings.addAll(problems);
  }

  @Override
  public boolean write(
      List<BundleResult> bundles,
      List<List<PublishedAsset>> published,
      OutputWriters writers,
      PreviousBuild previous) {
    try (LibraryTree files =
        new LibraryTree(new DiskTree(root), BundleRequest.libraries(requests))) {
      for (int i = 0; i < bundles.size(); i++) {
        BundleResult bundle = bundles.get(i);
        published.get(i).stream()
            .filter(asset -> !asset.asset().isMap())
            .forEach(asset -> assets.add(item(asset, bundle, files)));
        bundle.failed().forEach(path -> failed.add(path.value()));
      }
    }
    return false;
  }

  private AssetReport.Item item(PublishedAsset published, BundleResult bundle, FileTree files) {
    BuiltAsset asset = published.asset();
    List<AssetReport.Part> parts =
        FileShares.of(asset, () -> bundle.texts().apply(asset.logicalPath())).entrySet().stream()
            .map(each -> part(each.getKey(), each.getValue(), files))
            .toList();
    return new AssetReport.Item(
        asset.logicalPath().value(),
        bundle.request().settings().prefix()
            + "/"
            + PercentEscapes.encode(asset.outputPath().value()),
        kind(published.contentType()),
        parts.stream().mapToLong(AssetReport.Part::raw).sum(),
        asset.content().size(),
        published.compressedSizes(),
        parts);
  }

  private static AssetReport.Part part(String name, long size, FileTree files) {
    long raw = name.isEmpty() ? 0 : files.stamp(name).map(Stamp::size).orElse(0L);
    return new AssetReport.Part(name, raw, size);
  }

  private static String kind(String contentType) {
    return Stream.of("image", "font", "audio", "video")
        .filter(kind -> contentType.startsWith(kind + "/"))
        .findFirst()
        .orElse(
            contentType.contains("javascript")
                ? "script"
                : contentType.startsWith("text/css") ? "stylesheet" : "other");
  }

  @Override
  public List<BuildRecord.Finding> findings() {
    return List.of();
  }

  /** Returns the report of the build that was made with this target. */
  public AssetReport result() {
    return new AssetReport(
        Optional.ofNullable(root.getFileName()).map(Path::toString).orElse(root.toString()),
        requests.stream().allMatch(request -> request.settings().minify()),
        assets.stream()
            .sorted(Comparator.comparing(AssetReport.Item::path, Utf8Order.INSTANCE))
            .toList(),
        failed.stream().distinct().sorted(Utf8Order.INSTANCE).toList(),
        findings.stream().distinct().sorted().toList());
  }
}
