package dev.assetbundle.processor.live;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.javac.declaration.Options;
import dev.assetbundle.processor.javac.declaration.RecordedRequests;
import dev.assetbundle.processor.live.record.LiveFile;
import dev.assetbundle.processor.live.record.LiveRecord;
import dev.assetbundle.processor.session.BuildOptions;
import dev.assetbundle.processor.session.BuildSession;
import dev.assetbundle.processor.source.DiskTree;
import dev.assetbundle.processor.source.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The record that a compilation left. Another compilation may have other bundles, or the same with
 * other options.
 */
public final class RecordSource implements LiveSource {

  private final Path file;
  private Optional<Stamp> stamp = Optional.empty();
  private Optional<LiveRecord> record = Optional.empty();
  private Optional<Bundles> bundles = Optional.empty();

  /**
   * Reads nothing yet.
   *
   * @param file the record
   */
  public RecordSource(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  @Override
  public synchronized Bundles bundles() throws IOException {
    Optional<Stamp> now =
        new DiskTree(file.resolveSibling("")).stamp(String.valueOf(file.getFileName()));
    if (bundles.isPresent() && (now.isEmpty() || now.equals(stamp))) {
      return bundles.get();
    }
    stamp = now;
    try {
      LiveRecord read = read();
      if (!record.equals(Optional.of(read))) {
        bundles = Optional.of(bundles(read));
        record = Optional.of(read);
      }
    } catch (IOException e) {
      // It is being written, or says nothing now; what it said before still holds.
      if (bundles.isEmpty()) {
        throw e;
      }
    }
    return bundles.orElseThrow();
  }

  private LiveRecord read() throws IOException {
    LiveRecord read =
        new LiveFile(file)
            .read()
            .orElseThrow(
                () -> new IOException(file + " can't be read: compile the application again"));
    if (!Files.isDirectory(Path.of(read.base()))) {
      throw new IOException(
          "the folder of the sources, " + read.base() + ", is gone: compile the application again");
    }
    if (read.types().isEmpty()) {
      throw new IOException(
          "the last compilation had no type with @AssetBundle: compile one, then start again");
    }
    return read;
  }

  private static Bundles bundles(LiveRecord record) {
    List<Diagnostic> wrong = new ArrayList<>();
    RecordedRequests recorded = RecordedRequests.of(record, RecordSource::adapted, wrong::add);
    List<Bundles.Bundle> all =
        recorded.types().stream()
            .map(
                type ->
                    new Bundles.Bundle(
                        type.generated(),
                        type.request(),
                        type.options().edited(type.request()),
                        type.options().codings()))
            .toList();
    BuildOptions shared = recorded.shared();
    Path base = Path.of(record.base());
    shared.checkStores(base);
    ClassLoader plugins = RecordSource.class.getClassLoader();
    return new Bundles(
        base, all, wrong, () -> new BuildSession(shared.tools(plugins, base), shared.stores(base)));
  }

  // Whatever the last build was for.
  private static Map<String, String> adapted(Map<String, String> recorded) {
    Map<String, String> options = new HashMap<>(recorded);
    options.put(Options.PREFIX + "mode", "production");
    return options;
  }

  @Override
  public String id() {
    return LiveSource.id(file);
  }

  @Override
  public Path sentinels() {
    return file.resolveSibling(file.getFileName() + ".watch");
  }
}
