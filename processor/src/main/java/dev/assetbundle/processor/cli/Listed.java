package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.output.PublishedAsset;
import dev.assetbundle.runtime.internal.export.Listing;
import dev.assetbundle.runtime.internal.export.StoredForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists what was built into a folder in its manifest, beside the versions of previous builds, which
 * stay until they are cleaned.
 */
final class Listed {

  private Listed() {}

  /** Writes the manifest of a folder if anything in it changed. */
  static void write(Path folder, List<PublishedAsset> assets) throws IOException {
    List<Listing.Item> items = new ArrayList<>();
    for (PublishedAsset published : assets) {
      items.add(
          new Listing.Item(
              published.asset().outputPath().value(),
              published.asset().logicalPath().value(),
              published.contentType(),
              forms(published)));
    }
    new Listing(folder).publish(items);
  }

  private static List<StoredForm> forms(PublishedAsset published) throws IOException {
    Digests digests = published.asset().digests();
    List<StoredForm> forms = new ArrayList<>();
    forms.add(StoredForm.of("identity", digests.size(), digests.sha256()));
    for (PublishedAsset.Variant variant : published.variants()) {
      Digests packed = Digests.of(variant.content(), IntegrityAlgorithm.SHA256);
      forms.add(StoredForm.of(variant.coding().token(), packed.size(), packed.sha256()));
    }
    return forms;
  }
}
