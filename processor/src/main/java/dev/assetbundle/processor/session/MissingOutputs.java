package dev.assetbundle.processor.session;

import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.incremental.store.ContentStore;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.output.OutputWriter;
import dev.assetbundle.processor.source.FileTree;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes outputs of the previous build again that no longer exist.
 *
 * @param contents has what the previous build stored
 * @param inputs files that it read: an output that is a copy of an input is not stored
 * @param project the source files
 */
record MissingOutputs(ContentStore contents, Snapshot inputs, FileTree project) {

  /**
   * Writes them.
   *
   * @param missing their names
   * @param outputs all outputs
   * @return whether all of them were written
   */
  boolean write(List<String> missing, Snapshot outputs, OutputWriter writer) {
    Map<String, String> originals = new HashMap<>();
    if (!missing.isEmpty()) {
      inputs.states().forEach((name, file) -> originals.put(file.sha256(), name));
    }
    Map<String, String> digests = outputs.digests();
    digests.keySet().retainAll(new HashSet<>(missing));
    Map<String, Content> found = new HashMap<>();
    for (Map.Entry<String, String> file : digests.entrySet()) {
      Optional<Content> content = content(file.getValue(), originals);
      if (content.isEmpty()) {
        return false;
      }
      found.put(file.getKey(), content.get());
    }
    found.forEach(writer::file);
    // If this fails, everything is built, which reports the reason.
    return writer.takeProblems().isEmpty()
        && writer.files().entrySet().containsAll(digests.entrySet());
  }

  private Optional<Content> content(String sha256, Map<String, String> originals) {
    String original = originals.get(sha256);
    if (original == null) {
      return contents.find(sha256);
    }
    try {
      return Optional.of(project.content(original));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
