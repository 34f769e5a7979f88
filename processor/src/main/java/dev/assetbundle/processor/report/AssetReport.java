package dev.assetbundle.processor.report;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.ContentCoding;
import java.util.List;
import java.util.Map;

/**
 * All assets of a project, in numbers. All sizes are bytes.
 *
 * @param project a name for its heading
 * @param isMinified whether scripts and stylesheets were minified
 * @param assets ordered by name
 * @param failed names of assets that could not be built, ordered
 * @param findings what was reported, errors first
 */
public record AssetReport(
    String project,
    boolean isMinified,
    List<Item> assets,
    List<String> failed,
    List<Diagnostic> findings) {

  /** Copies the lists. */
  public AssetReport {
    assets = List.copyOf(assets);
    failed = List.copyOf(failed);
    findings = List.copyOf(findings);
  }

  /**
   * One asset.
   *
   * @param path its name
   * @param url the path it is published under, percent-encoded, with prefix and fingerprint
   * @param kind {@code script}, {@code stylesheet}, {@code image}, {@code font} or {@code other}
   * @param raw the files it is made of, added up
   * @param size of what is served
   * @param compressed sizes of that compressed; without a coding whose variant would not be much
   *     smaller
   * @param files what it is made of, in their order in it
   */
  public record Item(
      String path,
      String url,
      String kind,
      long raw,
      long size,
      Map<ContentCoding, Long> compressed,
      List<Part> files) {

    /** Copies the list and the map. */
    public Item {
      compressed = Map.copyOf(compressed);
      files = List.copyOf(files);
    }
  }

  /**
   * A file, and what the asset has of it.
   *
   * @param name relative to the project; empty for text that is of no file
   * @param raw of the file on disk
   * @param size of what the asset has of it
   */
  public record Part(String name, long raw, long size) {}
}
