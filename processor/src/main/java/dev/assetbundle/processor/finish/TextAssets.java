package dev.assetbundle.processor.finish;

import dev.assetbundle.processor.bundle.JoinedText;
import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.BuiltAsset.Role;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.url.FingerprintedName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names one asset by its bytes, and makes its source map.
 *
 * @param path its logical path
 * @param sources project-relative names of the files it is made from
 * @param fingerprint what goes into its name; empty for the digest of its bytes
 */
record TextAssets(
    TaskView view,
    LogicalPath path,
    List<String> sources,
    Role role,
    Optional<String> fingerprint) {

  /** Copies the list. */
  TextAssets {
    sources = List.copyOf(sources);
  }

  /** Names a script or stylesheet by its bytes. */
  TextAssets(TaskView view, LogicalPath path, List<String> sources, Role role) {
    this(view, path, sources, role, Optional.empty());
  }

  /** An asset, and its source map if it has one. */
  record Made(BuiltAsset asset, Optional<BuiltAsset> map) {}

  /** Returns the asset of a text, with its map if one is wanted. */
  Made of(JoinedText text, boolean mayHaveMap) throws IOException {
    // Where no map is wanted, this does not ask for the map of the text, so it is never computed.
    Optional<Content> map =
        view.settings().hasMaps() && mayHaveMap
            ? MapFile.of(view, path, text.whole()).map(Content::of)
            : Optional.empty();
    if (map.isEmpty()) {
      return new Made(asset(text, ""), Optional.empty());
    }
    return view.settings().hidesMaps() ? hidden(text, map.get()) : published(text, map.get());
  }

  // The map does not have the fingerprint of the text, since the text has that of the map.
  private Made published(JoinedText text, Content content) throws IOException {
    BuiltAsset map =
        new TextAssets(view, BuiltAsset.mapOf(path), sources, Role.MAP).of(content, List.of());
    String comment = MapFile.comment(map.outputPath(), path.fileName().endsWith(".css"));
    return new Made(asset(text, comment), Optional.of(map));
  }

  // Error trackers look for it by the name of the published file.
  private Made hidden(JoinedText text, Content content) throws IOException {
    BuiltAsset asset = asset(text, "");
    BuiltAsset map =
        new BuiltAsset(
            asset.mapPath(),
            BuiltAsset.mapOf(asset.outputPath()),
            content,
            content.digests(view.settings().integrity()),
            sources,
            Role.MAP);
    return new Made(asset, Optional.of(map));
  }

  /** Names the joined text with more at its end, which is of none of its files. */
  private BuiltAsset asset(JoinedText text, String end) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    List<BuiltAsset.Slice> slices = new ArrayList<>();
    for (JoinedText.Part part : text.parts()) {
      byte[] bytes = part.text().text().getBytes(StandardCharsets.UTF_8);
      whole.writeBytes(bytes);
      slices.add(new BuiltAsset.Slice(part.file(), bytes.length));
    }
    whole.writeBytes(end.getBytes(StandardCharsets.UTF_8));
    return of(Content.of(whole.toByteArray()), slices);
  }

  /** Names a content. */
  BuiltAsset of(Content content, List<BuiltAsset.Slice> slices) throws IOException {
    Digests digests = content.digests(view.settings().integrity());
    String name = fingerprint.orElseGet(() -> digests.fingerprint(view.settings().version()));
    return new BuiltAsset(path, output(name), content, digests, sources, role, slices);
  }

  /** Returns the path under which it is published with a fingerprint. */
  LogicalPath output(String fingerprint) {
    return view.settings().digest()
        ? path.sibling(FingerprintedName.of(path.fileName(), fingerprint))
        : path;
  }
}
