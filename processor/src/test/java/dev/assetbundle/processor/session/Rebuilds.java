package dev.assetbundle.processor.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.convert.tool.Extensions;
import dev.assetbundle.processor.convert.tool.TimeLimit;
import dev.assetbundle.processor.convert.tool.Toolbox;
import dev.assetbundle.processor.incremental.RecordingTree;
import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.incremental.TaskResults;
import dev.assetbundle.processor.incremental.TaskResults.Result;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.source.MemoryTree;
import dev.assetbundle.processor.spi.AssetProcessor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Builds of one project on top of each other, with tools that tests bring. */
final class Rebuilds {

  private final MemoryTree tree;
  private final AssetProcessor language;
  private final Extensions extensions;
  private final List<String> manifests;
  private final Map<String, Content> outputs = new HashMap<>();
  private Optional<byte[]> results = Optional.empty();
  private Snapshot read = Snapshot.EMPTY;

  Rebuilds(
      MemoryTree tree, AssetProcessor language, Extensions extensions, List<String> manifests) {
    this.tree = tree;
    this.language = language;
    this.extensions = extensions;
    this.manifests = List.copyOf(manifests);
  }

  /** Builds on top of the previous build while somebody works. */
  BundleResult build(Runnable edit) {
    Snapshot same = read.compare(tree, 0).same();
    edit.run();
    RecordingTree recording = new RecordingTree(tree, same, 0);
    AssetPipeline.Built built =
        build(
            recording,
            results
                .map(
                    bytes ->
                        ResultsReader.read(
                            bytes,
                            "",
                            tools().fileTypes(),
                            digests -> Optional.ofNullable(outputs.get(digests.sha256()))))
                .orElse(List.of())
                .stream()
                .map(group -> new TaskResults(group, same.states()::containsKey, recording::rely))
                .toList());
    BundleResult result = built.bundles().get(0);
    read = recording.snapshot();
    results = Optional.of(ResultsWriter.write("", built.results().get()));
    result.assets().forEach(asset -> outputs.put(asset.digests().sha256(), asset.content()));
    return result;
  }

  /** Fails if a build on top of nothing makes something else. */
  void compareWithClean(BundleResult result) {
    assertEquals(Builds.whole(build(tree, List.of()).bundles().get(0)), Builds.whole(result));
  }

  /** Builds on top of results that stay in memory, and returns those of the new build. */
  List<Map<String, Result>> buildInMemory(FileTree files, List<Map<String, Result>> previous) {
    return build(
            files,
            previous.stream()
                .map(group -> new TaskResults(group, name -> true, name -> {}))
                .toList())
        .results()
        .get();
  }

  /** Replaces the bytes that earlier builds published. */
  void replaceOutputs(UnaryOperator<Content> with) {
    outputs.replaceAll((digest, content) -> with.apply(content));
  }

  private Toolbox tools() {
    return Toolbox.of(List.of(language), List.of(), extensions, new TimeLimit(TimeLimit.SECONDS));
  }

  private AssetPipeline.Built build(FileTree files, List<TaskResults> previous) {
    return new AssetPipeline(files, tools(), () -> previous, what -> {})
        .build(
            List.of(
                new BundleRequest(
                    "test",
                    manifests,
                    List.of(),
                    Builds.plain(),
                    ContentTypes.STANDARD,
                    List.of())));
  }
}
