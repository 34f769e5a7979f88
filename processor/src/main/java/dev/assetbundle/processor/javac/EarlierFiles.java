package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.incremental.RecordingTree;
import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.session.Earlier;
import java.util.Optional;

/**
 * The last build as the pipeline sees it.
 *
 * @param build keeps its results
 * @param same what it read and what is still as it was
 * @param tree is told what the new build relies on
 */
record EarlierFiles(LastBuild build, Snapshot same, RecordingTree tree) implements Earlier {

  @Override
  public Optional<byte[]> results() {
    return build.get(LastBuild.Legacy.RESULTS);
  }

  @Override
  public Optional<String> state(String asked) {
    return same.state(asked);
  }

  @Override
  public Optional<Content> output(Digests digests) {
    return build.output(digests);
  }

  @Override
  public void rely(String asked) {
    tree.rely(asked);
  }
}
