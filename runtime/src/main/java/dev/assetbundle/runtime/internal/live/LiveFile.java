package dev.assetbundle.runtime.internal.live;

import dev.assetbundle.runtime.internal.asset.CurrentFile;
import dev.assetbundle.runtime.internal.asset.Markup;
import dev.assetbundle.runtime.internal.asset.PublishedFile;
import dev.assetbundle.runtime.internal.http.MediaTypes;
import java.util.List;
import java.util.Optional;

/**
 * An asset that is what its sources are now.
 *
 * @param last what it is when there are no sources of it any more: as it was packaged or found
 */
record LiveFile(LiveBundle bundle, PublishedFile last) implements CurrentFile {

  @Override
  public String logicalPath() {
    return last.logicalPath();
  }

  @Override
  public PublishedFile current() {
    return bundle.snapshot().find(logicalPath()).map(LiveAsset::file).orElse(last);
  }

  @Override
  public Markup markup() {
    LiveSnapshot now = bundle.snapshot();
    Optional<LiveAsset> asset = now.find(logicalPath());
    if (asset.isEmpty()) {
      return last.markup();
    }
    PublishedFile file = asset.get().file();
    List<PublishedFile> parts = LivePage.isOfFiles() ? asset.get().parts().files() : List.of();
    return new Markup(
        mayChangeInPlace(file) ? bundle.clientUrl(now) : "",
        parts.isEmpty() ? List.of(file) : parts);
  }

  private static boolean mayChangeInPlace(PublishedFile file) {
    String type = MediaTypes.essence(file.contentType());
    return MediaTypes.isScript(type) || MediaTypes.isStylesheet(type);
  }
}
