package dev.assetbundle.processor.earlier;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ReleaseProblems;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.output.PublishedAsset;
import dev.assetbundle.processor.output.StoredManifest.Entry;
import dev.assetbundle.processor.process.Parallel;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The files of a release, each compared with what its manifest says of it. */
final class ReleaseFiles {

  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{32,}");

  private final ReleasePlace place;
  private final BundleRequest request;
  private final Consumer<Diagnostic> report;

  /** What is not there, and what has other bytes. */
  private final Set<String> missing = new ConcurrentSkipListSet<>();

  private final Set<String> changed = new ConcurrentSkipListSet<>();

  /** Reports one problem for all files that are not there, and one for all that were changed. */
  ReleaseFiles(ReleasePlace place, BundleRequest request, Consumer<Diagnostic> report) {
    this.place = place;
    this.request = request;
    this.report = report;
  }

  /**
   * Returns the assets of a manifest; none if anything is wrong with one of them.
   *
   * @param prefix of the release
   */
  List<PublishedAsset> assets(List<Entry> entries, String prefix) {
    Set<String> outside = new TreeSet<>();
    entries.stream().map(Entry::path).filter(path -> !isInside(path)).forEach(outside::add);
    if (!outside.isEmpty()) {
      report.accept(ReleaseProblems.strangeNames(place.name(), outside));
      return List.of();
    }
    String folder = folder(entries, prefix);
    List<Optional<PublishedAsset>> found = new ArrayList<>();
    entries.forEach(entry -> found.add(Optional.empty()));
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      numbers.add(i);
    }
    Parallel.forEach(numbers, i -> found.set(i, asset(folder, entries.get(i))));
    if (!missing.isEmpty()) {
      report.accept(ReleaseProblems.missingFiles(place.name(), missing, entries.size()));
    }
    if (!changed.isEmpty()) {
      report.accept(ReleaseProblems.changedFiles(place.name(), changed));
    }
    return missing.isEmpty() && changed.isEmpty()
        ? found.stream().flatMap(Optional::stream).toList()
        : List.of();
  }

  private static boolean isInside(String path) {
    return LogicalPath.parse(path).filter(known -> known.value().equals(path)).isPresent();
  }

  // The one that has the first file; if none has, the files are missing in the likeliest.
  private String folder(List<Entry> entries, String prefix) {
    List<String> folders = place.folders(prefix);
    return folders.stream()
        .filter(
            folder ->
                !entries.isEmpty()
                    && place.release().find(in(folder, entries.get(0).path())).isPresent())
        .findFirst()
        .orElse(folders.get(0));
  }

  private static String in(String folder, String path) {
    return LogicalPath.below(folder, path);
  }

  private Optional<PublishedAsset> asset(String folder, Entry entry) {
    String path = in(folder, entry.path());
    String name = place.release().place(path);
    Optional<Content> content = place.release().find(path);
    if (content.isEmpty()) {
      missing.add(name);
      return Optional.empty();
    }
    LogicalPath output = new LogicalPath(entry.path());
    LogicalPath logical = logicalPath(entry, output);
    try {
      Digests digests = content.get().digests(request.settings().integrity());
      if (!isRight(entry, digests)) {
        changed.add(name);
        return Optional.empty();
      }
      BuiltAsset asset = new BuiltAsset(logical, output, content.get(), digests, List.of(name));
      return Optional.of(
          new PublishedAsset(asset, variants(path, entry, digests), contentType(entry, logical)));
    } catch (IOException e) {
      changed.add(name);
      return Optional.empty();
    }
  }

  private static boolean isRight(Entry entry, Digests digests) {
    return (entry.sha256().isEmpty() || entry.sha256().equals(digests.sha256()))
        && (entry.size() < 0 || entry.size() == digests.size());
  }

  // The runtime puts a published name together from the two parts. One that has another form is
  // served under its whole name, and browsers ask for it again.
  private static LogicalPath logicalPath(Entry entry, LogicalPath output) {
    Optional<LogicalPath> logical = LogicalPath.parse(entry.logicalPath());
    int dot = entry.logicalPath().lastIndexOf('.');
    if (logical.isEmpty() || dot < 0) {
      return output;
    }
    String before = logical.get().value().substring(0, dot) + "-";
    String after = logical.get().value().substring(dot);
    String path = output.value();
    boolean isNamed =
        path.startsWith(before)
            && path.endsWith(after)
            && path.length() > before.length() + after.length()
            && FINGERPRINT
                .matcher(path.substring(before.length(), path.length() - after.length()))
                .matches();
    return isNamed ? logical.get() : output;
  }

  private String contentType(Entry entry, LogicalPath path) {
    return entry.contentType().isEmpty() ? request.contentTypes().of(path) : entry.contentType();
  }

  // A manifest of Sprockets does not tell of compressed forms; gzip can be compared with its file.
  private List<PublishedAsset.Variant> variants(String path, Entry entry, Digests digests)
      throws IOException {
    List<PublishedAsset.Variant> variants = new ArrayList<>();
    Map<String, Long> told = entry.encodings().orElse(Map.of());
    for (ContentCoding coding : ContentCoding.values()) {
      String variant = path + coding.suffix();
      Optional<Long> size = Optional.ofNullable(told.get(coding.token()));
      boolean isTried = entry.encodings().isEmpty() && coding == ContentCoding.GZIP;
      Optional<Content> content =
          size.isPresent() || isTried ? place.release().find(variant) : Optional.empty();
      if (content.isEmpty()) {
        if (size.isPresent()) {
          missing.add(place.release().place(variant));
        }
      } else if (!isRight(coding, content.get(), size, digests.sha256())) {
        changed.add(place.release().place(variant));
      } else {
        variants.add(new PublishedAsset.Variant(coding, content.get()));
      }
    }
    variants.sort(Comparator.comparing(variant -> variant.content().size()));
    return variants;
  }

  // As in the runtime, Brotli is compared by its size: no decoder comes with the JDK.
  private static boolean isRight(
      ContentCoding coding, Content content, Optional<Long> size, String sha256) {
    return size.filter(told -> told != content.size()).isEmpty()
        && (coding != ContentCoding.GZIP || isGzipOf(content, sha256));
  }

  private static boolean isGzipOf(Content content, String sha256) {
    Content plain = new Unzipped(content);
    try {
      return Digests.of(plain, IntegrityAlgorithm.SHA256).sha256().equals(sha256);
    } catch (IOException e) {
      return false;
    }
  }

  /** What a file in gzip holds. */
  private record Unzipped(Content gzip) implements Content {

    @Override
    public long size() {
      throw new UnsupportedOperationException("known when it is read");
    }

    @Override
    public InputStream open() throws IOException {
      return new GZIPInputStream(gzip.open());
    }
  }
}
