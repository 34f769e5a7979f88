package dev.assetbundle.runtime;

import java.util.ArrayList;
import java.util.List;

/** An asset that somebody asked for, and the answers about its stored forms. */
final class Entry {

  private final Asset asset;
  private final ResponderOptions options;
  private final BodyCache cache;
  private volatile List<Form> forms = List.of();

  Entry(Asset asset, ResponderOptions options, BodyCache cache) {
    this.asset = asset;
    this.options = options;
    this.cache = cache;
  }

  AssetResponse answer(AssetRequest request) {
    List<Form> known = forms;
    return new EntryAnswer(known.isEmpty() ? makeForms() : known, request, options, cache).decide();
  }

  /**
   * Makes the stored forms, best coding first; only the identity one if it is handed over. Once
   * only, or bytes kept with a lost form would fill the room of the cache.
   */
  private synchronized List<Form> makeForms() {
    if (forms.isEmpty()) {
      var made = new ArrayList<Form>();
      boolean negotiated = asset.codings().size() > 1;
      asset
          .sizes()
          .forEach(
              (coding, size) -> {
                if (coding == Coding.IDENTITY || options.handover().isEmpty()) {
                  var file = new Representation(asset, coding, size);
                  made.add(Form.of(file, new FileHeaders(file, negotiated, options), cache));
                }
              });
      forms = List.copyOf(made);
    }
    return forms;
  }
}
