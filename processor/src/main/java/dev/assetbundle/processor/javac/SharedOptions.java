package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.incremental.store.Caches;
import dev.assetbundle.processor.javac.declaration.Options;
import dev.assetbundle.processor.session.BuildOptions;
import dev.assetbundle.processor.session.LibraryPath;
import dev.assetbundle.processor.session.SessionTools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What options say that is the same for all bundles. All are read at once: what is wrong with one
 * that is read later would make the build fail and be told to nobody.
 *
 * @param stores are open
 * @param wantsReport whether all sizes are to be told
 * @param problems what is wrong with any of them
 */
record SharedOptions(
    Caches.Opened stores, SessionTools tools, boolean wantsReport, List<Diagnostic> problems) {

  /**
   * Reads the options.
   *
   * @param options of the compiler, with their full names
   * @param base the folder of the project
   */
  static SharedOptions read(Map<String, String> options, Path base) {
    List<Diagnostic> problems = new ArrayList<>();
    BuildOptions shared =
        new BuildOptions(
            new Options(options, Map.of(), (member, problem) -> problems.add(problem)));
    LibraryPath.given(shared, base);
    boolean wantsReport = shared.wantsReport();
    SessionTools tools = shared.tools(AssetBundleProcessor.class.getClassLoader(), base);
    Caches.Opened stores = shared.stores(base);
    return new SharedOptions(stores, tools, wantsReport, List.copyOf(problems));
  }

  /** Returns the jars and folders of the option for libraries, without what is wrong with it. */
  static List<Path> path(Map<String, String> options, Path base) {
    return LibraryPath.given(
        new BuildOptions(new Options(options, Map.of(), (member, problem) -> {})), base);
  }
}
