package dev.assetbundle.processor.output;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OutputProblems;
import dev.assetbundle.processor.diagnostic.ToolProblems;
import dev.assetbundle.processor.incremental.store.Caches;
import dev.assetbundle.processor.incremental.store.CodeIdentity;
import dev.assetbundle.processor.incremental.store.ResultStore;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.output.PublishedAsset.Variant;
import dev.assetbundle.processor.process.Parallel;
import dev.assetbundle.processor.unpacked.TemporaryFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compresses assets. A variant is published only if it is at least 5 % and 64 bytes smaller than
 * the file and the variants of codings before it; types that are already compressed get none.
 */
public final class Precompressor {

  // A larger file is not compressed, since it would be held in memory; such files are downloads.
  private static final long LARGEST = 64L << 20;
  private static final int LEAST_SAVING = 64;
  private static final int WORTH_ASKING = 64 << 10;

  private final List<Encoder> encoders;
  private final Map<Encoder, String> ids = new ConcurrentHashMap<>();
  private final Caches.Opened stores;
  private final Map<ContentCoding, Boolean> unavailable = new ConcurrentHashMap<>();
  private final Set<Diagnostic> changed = ConcurrentHashMap.newKeySet();

  /**
   * Produces variants in these codings, unless a store has them.
   *
   * @param stores store variants; those of small files only in the local store, since compressing
   *     them takes less time than a request to a server
   * @param programs of the same session
   */
  public Precompressor(Set<ContentCoding> codings, Caches.Opened stores, CodeIdentity programs) {
    this.stores = stores;
    this.encoders =
        Stream.of(new GzipEncoder(), new BrotliEncoder(programs))
            .filter(encoder -> codings.contains(encoder.coding()))
            .toList();
  }

  /** Returns the assets in the same order, each with its variants and its content type. */
  public List<PublishedAsset> publish(List<BuiltAsset> assets, ContentTypes types) {
    Set<String> names =
        assets.stream().map(asset -> asset.outputPath().value()).collect(Collectors.toSet());
    PublishedAsset[] published = new PublishedAsset[assets.size()];
    // The largest first, so that the build does not wait for a large one at the end.
    List<Integer> order =
        IntStream.range(0, published.length)
            .boxed()
            .sorted(Comparator.comparingLong(i -> -assets.get(i).content().size()))
            .toList();
    Parallel.forEach(order, i -> published[i] = publish(assets.get(i), names, types));
    return List.of(published);
  }

  /**
   * Returns an error for each file that changed during the build, and a note for each coding that
   * this platform does not support.
   */
  public List<Diagnostic> problems() {
    return Stream.concat(
            changed.stream(), unavailable.keySet().stream().map(Precompressor::noEncoder))
        .sorted()
        .toList();
  }

  private static Diagnostic noEncoder(ContentCoding coding) {
    return TemporaryFolder.standard()
        .trouble()
        .map(trouble -> ToolProblems.noEncoder(coding.token(), trouble))
        .orElseGet(() -> ToolProblems.noEncoder(coding.token()));
  }

  private PublishedAsset publish(BuiltAsset asset, Set<String> names, ContentTypes types) {
    long size = asset.content().size();
    String type = types.of(asset.logicalPath());
    if (size <= LEAST_SAVING || size > LARGEST || !types.isCompressible(asset.logicalPath())) {
      return new PublishedAsset(asset, List.of(), type);
    }
    // No variant whose name is that of another asset, or longer than file systems allow.
    List<Encoder> wanted =
        encoders.stream()
            .filter(encoder -> !names.contains(asset.outputPath() + encoder.coding().suffix()))
            .filter(encoder -> fits(asset.outputPath().fileName() + encoder.coding().suffix()))
            .toList();
    try {
      return new PublishedAsset(asset, variants(asset, wanted), type);
    } catch (IOException e) {
      // Writing the file fails in the same way and reports it.
      return new PublishedAsset(asset, List.of(), type);
    }
  }

  private static boolean fits(String name) {
    return LogicalPath.bytes(name) <= LogicalPath.LONGEST_NAME;
  }

  private List<Variant> variants(BuiltAsset asset, List<Encoder> wanted) throws IOException {
    if (wanted.isEmpty()) {
      return List.of();
    }
    String key =
        Digests.sha256(
            "encoded\0" + asset.digests().sha256() + wanted.stream().map(this::id).toList());
    ResultStore chosen = asset.digests().size() < WORTH_ASKING ? stores.local() : stores.results();
    Optional<List<Variant>> known = chosen.get(key).flatMap(EncodedText::read);
    if (known.isPresent()) {
      return known.get();
    }
    List<Variant> variants = new ArrayList<>();
    boolean complete = true;
    long best = asset.content().size();
    byte[] bytes = asset.content().bytes();
    if (!Digests.sha256(bytes).equals(asset.digests().sha256())) {
      // Otherwise variants of another content would be stored under the digest of this one.
      changed.add(OutputProblems.changed(asset.sources().get(0)));
      return List.of();
    }
    for (Encoder encoder : wanted) {
      Optional<byte[]> encoded = encoder.encode(bytes);
      complete &= encoded.isPresent();
      if (encoded.isEmpty()) {
        unavailable.put(encoder.coding(), true);
      } else if (isWorthIt(encoded.get().length, best)) {
        best = encoded.get().length;
        Content content = Content.of(encoded.get(), Digests.sha256(encoded.get()));
        variants.add(new Variant(encoder.coding(), content));
      }
    }
    Collections.reverse(variants);
    if (complete) {
      chosen.put(key, EncodedText.write(variants));
    }
    return variants;
  }

  // Only when there is something to compress: the encoder for Brotli opens jars for its identity.
  private String id(Encoder encoder) {
    return ids.computeIfAbsent(encoder, Encoder::id);
  }

  private static boolean isWorthIt(long encoded, long best) {
    return best - encoded >= LEAST_SAVING && encoded * 20 <= best * 19;
  }
}
