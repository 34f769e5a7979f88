package dev.assetbundle.spring;

import dev.assetbundle.runtime.Asset;
import dev.assetbundle.runtime.AssetIndex;
import java.util.List;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** The list of all assets, in the actuator as {@code assets}. */
@Endpoint(id = "assets")
public final class AssetsEndpoint {

  private final AssetIndex index;

  /** Makes an endpoint that lists these assets. */
  public AssetsEndpoint(AssetIndex index) {
    this.index = index;
  }

  /** Returns all assets, sorted by logical path. */
  @ReadOperation
  public Listing assets() {
    return new Listing(index.assets().stream().map(Entry::of).toList());
  }

  /**
   * What is sent.
   *
   * @param assets sorted by logical path
   */
  public record Listing(List<Entry> assets) implements OperationResponseBody {

    /** Copies the list. */
    public Listing {
      assets = List.copyOf(assets);
    }
  }

  /**
   * One asset.
   *
   * @param logicalPath as templates name it
   * @param path URL path without context path, percent-encoded
   * @param size bytes of the file itself
   * @param integrity as in HTML
   * @param contentType media type, with its charset for text
   */
  public record Entry(
      String logicalPath, String path, long size, String integrity, String contentType) {

    private static Entry of(Asset asset) {
      return new Entry(
          asset.logicalPath(), asset.path(), asset.size(), asset.integrity(), asset.contentType());
    }
  }
}
