package dev.assetbundle.processor.finish;

import dev.assetbundle.processor.link.ModuleLink;
import dev.assetbundle.processor.link.ModuleLink.Chunk;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.model.url.FingerprintedName;
import dev.assetbundle.processor.model.url.PercentEscapes;
import dev.assetbundle.processor.text.MappedText;
import dev.assetbundle.processor.text.TextEdit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names the chunks of a module and makes them refer to each other by these names. The fingerprint
 * of a chunk is the digest of its text, in which those of the chunks that it loads are. Chunks that
 * load each other get theirs from the texts of all of them, with their names without fingerprints
 * in it: so it still changes whenever one of the texts does.
 */
final class LinkedAssets {

  private final Settings settings;
  private final Map<String, Chunk> chunks = new HashMap<>();
  private final Map<String, Named> named = new HashMap<>();

  /**
   * A chunk with its name.
   *
   * @param output its published name
   * @param text what is published
   */
  record Named(Chunk chunk, LogicalPath output, MappedText text) {}

  private LinkedAssets(Settings settings, List<Chunk> all) {
    this.settings = settings;
    all.forEach(chunk -> chunks.put(chunk.reference(), chunk));
  }

  /** Names the chunks, and returns them in their order. */
  static List<Named> named(Settings settings, List<Chunk> all) {
    LinkedAssets assets = new LinkedAssets(settings, all);
    return all.stream().map(chunk -> assets.named(chunk.reference())).toList();
  }

  /** Returns the logical paths of the chunks that one needs before it runs, near ones first. */
  static List<LogicalPath> preloads(Chunk chunk, ModuleLink link) {
    Map<String, Chunk> known = new HashMap<>();
    link.chunks().forEach(each -> known.put(each.reference(), each));
    Set<String> seen = new LinkedHashSet<>(List.of(chunk.reference()));
    Deque<String> queue = new ArrayDeque<>(seen);
    List<LogicalPath> found = new ArrayList<>();
    while (!queue.isEmpty()) {
      for (String next : chunk(known, queue.remove()).imports()) {
        if (seen.add(next)) {
          found.add(chunk(known, next).path());
          queue.add(next);
        }
      }
    }
    return found;
  }

  private static Chunk chunk(Map<String, Chunk> known, String reference) {
    return Optional.ofNullable(known.get(reference)).orElseThrow();
  }

  private Named named(String reference) {
    Named known = named.get(reference);
    if (known != null) {
      return known;
    }
    Set<String> circle = circle(reference);
    // What these need beside each other gets its name first.
    circle.stream()
        .flatMap(member -> loads(member).stream())
        .filter(other -> !circle.contains(other))
        .forEach(this::named);
    if (circle.size() == 1 && !loads(reference).contains(reference)) {
      Chunk chunk = chunk(chunks, reference);
      MappedText text = linked(chunk, Map.of());
      name(chunk, text, digests(text.text()).fingerprint(settings.version()));
    } else {
      nameTogether(circle);
    }
    return Optional.ofNullable(named.get(reference)).orElseThrow();
  }

  private void nameTogether(Set<String> circle) {
    Map<String, LogicalPath> outputs = new HashMap<>();
    circle.forEach(member -> outputs.put(member, chunk(chunks, member).path()));
    StringBuilder all = new StringBuilder();
    circle.stream()
        .map(member -> chunk(chunks, member))
        .sorted(Comparator.comparing(Chunk::path))
        .forEach(
            chunk ->
                all.append(chunk.path())
                    .append('\0')
                    .append(linked(chunk, outputs).text())
                    .append('\0'));
    for (String member : circle) {
      Chunk chunk = chunk(chunks, member);
      String fingerprint =
          digests(all + "\0" + chunk.path()).fingerprint(settings.version());
      outputs.put(member, output(chunk, fingerprint));
    }
    for (String member : circle) {
      Chunk chunk = chunk(chunks, member);
      named.put(
          member,
          new Named(
              chunk,
              Optional.ofNullable(outputs.get(member)).orElseThrow(),
              linked(chunk, outputs)));
    }
  }

  private void name(Chunk chunk, MappedText text, String fingerprint) {
    named.put(chunk.reference(), new Named(chunk, output(chunk, fingerprint), text));
  }

  private LogicalPath output(Chunk chunk, String fingerprint) {
    return settings.digest()
        ? chunk.path().sibling(FingerprintedName.of(chunk.path().fileName(), fingerprint))
        : chunk.path();
  }

  private static Digests digests(String text) {
    return new Digests(Digests.sha256(text), "", 0);
  }

  /** Returns the text of a chunk with the URLs of others, all of which are in one folder. */
  private MappedText linked(Chunk chunk, Map<String, LogicalPath> others) {
    MappedText text = chunk.text();
    for (String other : new LinkedHashSet<>(loads(chunk.reference()))) {
      LogicalPath output =
          Optional.ofNullable(others.get(other))
              .orElseGet(() -> Optional.ofNullable(named.get(other)).orElseThrow().output());
      text =
          text.edit(
              TextEdit.replacing(
                  text.text(), other, "./" + PercentEscapes.encode(output.fileName())));
    }
    return text;
  }

  private List<String> loads(String reference) {
    Chunk chunk = chunk(chunks, reference);
    return Stream.concat(chunk.imports().stream(), chunk.later().stream()).distinct().toList();
  }

  /** Returns the chunks that a chunk needs and that need it, itself among them. */
  private Set<String> circle(String reference) {
    Set<String> circle = new LinkedHashSet<>(reached(reference));
    circle.removeIf(other -> !reached(other).contains(reference));
    circle.add(reference);
    return circle;
  }

  private Set<String> reached(String start) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> queue = new ArrayDeque<>(List.of(start));
    while (!queue.isEmpty()) {
      for (String next : loads(queue.remove())) {
        if (reached.add(next)) {
          queue.add(next);
        }
      }
    }
    return reached;
  }

  /** Returns the asset of a chunk. */
  static BuiltAsset asset(
      Named named, List<String> sources, List<LogicalPath> preloads, Settings settings, boolean isChunk)
      throws IOException {
    Content content = Content.of(named.text().text().getBytes(StandardCharsets.UTF_8));
    Digests digests = content.digests(settings.integrity());
    return new BuiltAsset(
        named.chunk().path(),
        named.output(),
        content,
        digests,
        sources,
        true,
        List.of(new BuiltAsset.Slice(named.chunk().path(), digests.size())),
        preloads,
        isChunk);
  }
}
