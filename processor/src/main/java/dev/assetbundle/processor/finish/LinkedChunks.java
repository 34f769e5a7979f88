package dev.assetbundle.processor.finish;

import dev.assetbundle.processor.bundle.JoinedText;
import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.link.ModuleLink.Chunk;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.BuiltAsset.Preload;
import dev.assetbundle.processor.model.BuiltAsset.Role;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.url.PercentEscapes;
import dev.assetbundle.processor.text.MappedText;
import dev.assetbundle.processor.text.TextEdit;
import java.io.IOException;
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
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Names the chunks of a module and makes them refer to each other by these names. The fingerprint
 * of a chunk is the digest of its bytes, in which those of the chunks that it loads are. Chunks
 * that load each other get theirs from the bytes of all of them, with their names without
 * fingerprints in them: so it still changes whenever one of the texts does.
 */
final class LinkedChunks {

  private final TaskView view;
  private final List<Chunk> all;
  private final Map<String, Chunk> chunks = new HashMap<>();
  private final Map<String, Named> named = new HashMap<>();

  /** A chunk with its name, and its text with the names of the others. */
  record Named(MappedText text, TextAssets.Made made) {

    private LogicalPath output() {
      return made.asset().outputPath();
    }
  }

  /**
   * @param all that of the entry first
   */
  LinkedChunks(TaskView view, List<Chunk> all) {
    this.view = view;
    this.all = all;
    all.forEach(chunk -> chunks.put(chunk.reference(), chunk));
  }

  /** Names the chunks, and returns them in their order. */
  List<Named> named() throws IOException {
    List<Named> result = new ArrayList<>();
    for (Chunk chunk : all) {
      result.add(named(chunk.reference()));
    }
    return result;
  }

  private Chunk chunk(String reference) {
    return Optional.ofNullable(chunks.get(reference)).orElseThrow();
  }

  private Named named(String reference) throws IOException {
    if (!named.containsKey(reference)) {
      Set<String> circle = new LinkedHashSet<>(reached(reference, this::loads));
      boolean isCircle = circle.contains(reference);
      circle.removeIf(other -> !reached(other, this::loads).contains(reference));
      circle.add(reference);
      // What these need beside each other gets its name first.
      for (String member : circle) {
        for (String other : loads(member)) {
          if (!circle.contains(other)) {
            named(other);
          }
        }
      }
      if (isCircle) {
        nameTogether(circle);
      } else {
        name(reference, Optional.empty(), Map.of());
      }
    }
    return Optional.ofNullable(named.get(reference)).orElseThrow();
  }

  private void nameTogether(Set<String> circle) throws IOException {
    Map<String, LogicalPath> paths = new HashMap<>();
    circle.forEach(member -> paths.put(member, chunk(member).path()));
    // By their paths, so that the order in which they were linked does not matter.
    Map<LogicalPath, String> digests = new TreeMap<>();
    for (String member : circle) {
      TextAssets.Made made = made(member, linked(member, paths), Optional.empty());
      digests.put(chunk(member).path(), made.asset().digests().sha256());
    }
    Map<String, String> fingerprints = new HashMap<>();
    Map<String, LogicalPath> outputs = new HashMap<>();
    for (String member : circle) {
      String digest = Digests.sha256(chunk(member).path() + " " + digests);
      String fingerprint = new Digests(digest, "", 0).fingerprint(view.settings().version());
      fingerprints.put(member, fingerprint);
      outputs.put(member, assets(chunk(member), Optional.empty()).output(fingerprint));
    }
    for (String member : circle) {
      name(member, Optional.ofNullable(fingerprints.get(member)), outputs);
    }
  }

  private void name(String reference, Optional<String> fingerprint, Map<String, LogicalPath> others)
      throws IOException {
    MappedText text = linked(reference, others);
    TextAssets.Made made = made(reference, text, fingerprint);
    named.put(reference, new Named(text, made));
  }

  private TextAssets.Made made(String reference, MappedText text, Optional<String> fingerprint)
      throws IOException {
    Chunk chunk = chunk(reference);
    return assets(chunk, fingerprint)
        .of(new JoinedText(List.of(new JoinedText.Part(chunk.path(), text))), true);
  }

  private TextAssets assets(Chunk chunk, Optional<String> fingerprint) {
    return new TextAssets(
        view,
        chunk.path(),
        chunk.sources(),
        chunk.equals(all.get(0)) ? Role.MODULE : Role.CHUNK,
        fingerprint);
  }

  /** Returns the chunks that the entry needs before it runs, near ones first. */
  List<Preload> preloads() throws IOException {
    String entry = all.get(0).reference();
    List<Preload> preloads = new ArrayList<>();
    for (String needed : reached(entry, other -> chunk(other).imports())) {
      if (!needed.equals(entry)) {
        BuiltAsset chunk = named(needed).made().asset();
        preloads.add(new Preload(chunk.outputPath(), chunk.digests().integrity()));
      }
    }
    return preloads;
  }

  /** Returns the text of a chunk with the URLs of others, all of which are in one folder. */
  private MappedText linked(String reference, Map<String, LogicalPath> outputs) {
    MappedText text = chunk(reference).text();
    List<TextEdit> edits = new ArrayList<>();
    for (String other : loads(reference)) {
      LogicalPath output =
          Optional.ofNullable(outputs.get(other))
              .orElseGet(() -> Optional.ofNullable(named.get(other)).orElseThrow().output());
      edits.addAll(
          TextEdit.replacing(text.text(), other, "./" + PercentEscapes.encode(output.fileName())));
    }
    edits.sort(Comparator.comparingInt(TextEdit::start));
    return text.edit(edits);
  }

  private List<String> loads(String reference) {
    Chunk chunk = chunk(reference);
    return Stream.concat(chunk.imports().stream(), chunk.later().stream()).distinct().toList();
  }

  private static Set<String> reached(String start, Function<String, List<String>> next) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> queue = new ArrayDeque<>(List.of(start));
    while (!queue.isEmpty()) {
      next.apply(queue.remove()).stream().filter(reached::add).forEach(queue::add);
    }
    return reached;
  }
}
