package dev.assetbundle.runtime;

/**
 * A stored form with the two answers that hardly ever differ from one request to the next.
 *
 * @param whole 200 with all bytes, or with the field that makes the server in front send them
 * @param notModified 304
 */
record Form(
    Representation file, FileHeaders headers, AssetResponse whole, AssetResponse notModified) {

  static Form of(Representation file, FileHeaders headers, BodyCache cache) {
    var notModified = new AssetResponse(304, headers.validators(), Body.NONE);
    AssetResponse whole =
        headers
            .handedOver()
            .map(fields -> new AssetResponse(200, fields, Body.NONE))
            .orElseGet(
                () ->
                    new AssetResponse(
                        200,
                        headers.content(file.asset().contentType(), file.size()),
                        Body.slice(file, cache, ByteRange.whole(file.size()))));
    return new Form(file, headers, whole, notModified);
  }

  Coding coding() {
    return file.coding();
  }
}
