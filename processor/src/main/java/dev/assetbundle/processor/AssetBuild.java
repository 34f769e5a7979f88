package dev.assetbundle.processor;

import dev.assetbundle.processor.language.Languages;
import dev.assetbundle.processor.pipeline.AssetPipeline;
import dev.assetbundle.processor.pipeline.BundleRequest;
import dev.assetbundle.processor.pipeline.BundleResult;
import dev.assetbundle.processor.pipeline.Toolbox;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.spi.AssetCompressor;
import dev.assetbundle.processor.spi.AssetProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Wires the standard house; the only way in for doors. */
public final class AssetBuild {

  private AssetBuild() {}

  /**
   * Builds bundles.
   *
   * @param tree the files of the project
   * @param plugins where processors and compressors of others are looked for
   */
  public static List<BundleResult> run(
      FileTree tree, ClassLoader plugins, List<BundleRequest> requests) {
    List<Object> loaded = new ArrayList<>();
    Thread thread = Thread.currentThread();
    ClassLoader outer = thread.getContextClassLoader();
    // Foreign tools look for parts of themselves here; a build tool's own loader has none of them.
    thread.setContextClassLoader(plugins);
    try {
      Toolbox tools =
          Toolbox.of(
              Languages.processors(),
              load(AssetProcessor.class, plugins, loaded),
              Languages.compressors(),
              load(AssetCompressor.class, plugins, loaded));
      return new AssetPipeline(tree, tools).build(requests);
    } finally {
      loaded.forEach(AssetBuild::close);
      thread.setContextClassLoader(outer);
    }
  }

  private static <T> List<T> load(Class<T> type, ClassLoader loader, List<Object> loaded) {
    List<T> found = new ArrayList<>();
    ServiceLoader.load(type, loader).forEach(found::add);
    loaded.addAll(found);
    return found;
  }

  @SuppressWarnings("EmptyCatch")
  private static void close(Object tool) {
    if (tool instanceof AutoCloseable resource) {
      try {
        resource.close();
      } catch (Exception e) {
        // The results are complete and right; nothing is left that could be told to the author.
      }
    }
  }
}
