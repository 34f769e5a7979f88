package dev.assetbundle.runtime;

import java.util.ArrayList;
import java.util.List;

/** An asset that somebody asked for, and the answers about its stored forms. */
final class Entry {

  private final Asset asset;
  private volatile List<Form> forms = List.of();

  Entry(Asset asset) {
    this.asset = asset;
  }

  /** Returns the stored forms, best coding first; only the identity one if it is handed over. */
  List<Form> forms(ResponderOptions options, BodyCache cache) {
    List<Form> known = forms;
    return known.isEmpty() ? makeForms(options, cache) : known;
  }

  /** Once only, or bytes kept with a lost form would fill the room of the cache. */
  private synchronized List<Form> makeForms(ResponderOptions options, BodyCache cache) {
    if (forms.isEmpty()) {
      var made = new ArrayList<Form>();
      boolean negotiated = asset.codings().size() > 1 && options.handover().isEmpty();
      asset
          .sizes()
          .forEach(
              (coding, size) -> {
                if (negotiated || coding == Coding.IDENTITY) {
                  var file = new Representation(asset, coding, size);
                  made.add(Form.of(file, new FileHeaders(file, negotiated, options), cache));
                }
              });
      forms = List.copyOf(made);
    }
    return forms;
  }
}
