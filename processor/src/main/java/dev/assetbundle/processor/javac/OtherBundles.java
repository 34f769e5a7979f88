package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.javac.declaration.Bundle;
import dev.assetbundle.processor.javac.declaration.BundleDeclaration;
import dev.assetbundle.processor.javac.declaration.DeclaredLibraries;
import dev.assetbundle.processor.javac.declaration.Options;
import dev.assetbundle.processor.javac.source.JavaSources;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.Origin;
import dev.assetbundle.processor.output.OutputManifests;
import dev.assetbundle.processor.record.BuildRecord;
import dev.assetbundle.processor.record.WrittenFile;
import dev.assetbundle.processor.session.BuildOptions;
import dev.assetbundle.processor.session.BundleResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * Bundles that are not built now, and whose files lie in the same class output: an incremental
 * compilation has only some of the types, and two bundles may as little take the place of each
 * other as if they were compiled together.
 *
 * @param types tells which types are bundles
 * @param libraries finds what bundles may use
 * @param build builds bundles and writes nothing
 */
record OtherBundles(
    ProcessingEnvironment environment,
    RemovedBundles types,
    Function<List<BundleDeclaration>, DeclaredLibraries> libraries,
    Function<List<BundleRequest>, List<BundleResult>> build) {

  /** Whether a type that is not built now is still a bundle, by its binary name. */
  boolean isBundle(String binaryName) {
    return types.find(binaryName).isPresent();
  }

  /**
   * Whether one of the files that are about to be written is a file of another bundle, which may
   * need another content there.
   *
   * @param now files of the bundles that are built, by type
   */
  boolean mayClash(Map<String, List<WrittenFile>> now) {
    OutputManifests there = types.layout().outputManifests().orElseThrow();
    return !now.keySet().containsAll(there.types()) && !suspects(now, there.files()).isEmpty();
  }

  /**
   * Reports what is wrong with bundles that would take the place of others. What these would be now
   * counts, not what they were when they were built.
   *
   * @param now files of the bundles that are built, by type
   * @param before files that lie in class output, by type
   */
  void clashes(
      List<Bundle> bundles,
      Map<String, List<WrittenFile>> now,
      Map<String, List<WrittenFile>> before,
      JavaSources sources,
      Consumer<BuildRecord.Finding> report) {
    List<Bundle> others = bundles(suspects(now, before));
    if (others.isEmpty()) {
      return;
    }
    for (int i = 0; i < bundles.size(); i++) {
      BundleDeclaration declaration = bundles.get(i).declaration();
      for (Bundle other : others) {
        String type = other.declaration().binaryName();
        Optional<String> taken =
            taken(
                now.getOrDefault(declaration.binaryName(), List.of()),
                before.getOrDefault(type, List.of()),
                other);
        if (taken.isPresent()) {
          Diagnostic problem =
              Problems.classOfAnother(taken.get(), type, sources.place(declaration));
          report.accept(new BuildRecord.Finding(i, "className", -1, problem));
        }
      }
    }
    List<BundleRequest> requests =
        Stream.concat(others.stream(), bundles.stream()).map(Bundle::request).toList();
    List<BundleResult> results = build.apply(requests);
    for (int i = 0; i < bundles.size(); i++) {
      for (BundleResult.Finding finding : results.get(others.size() + i).findings()) {
        if (finding.origin().equals(Origin.BUNDLE) || finding.origin().equals(Origin.LIBRARY)) {
          report.accept(finding.of(i));
        }
      }
    }
  }

  /** Returns the simple name of a class that a build has and another bundle has too. */
  private static Optional<String> taken(
      List<WrittenFile> now, List<WrittenFile> before, Bundle other) {
    // Its class may have got another name since it was built.
    String name = other.generatedName().replace('.', '/');
    List<String> classes =
        before.stream()
            .filter(WrittenFile::isClass)
            .map(WrittenFile::path)
            .filter(path -> path.equals(name + ".class") || path.startsWith(name + "_"))
            .toList();
    return now.stream()
        .filter(WrittenFile::isClass)
        .map(WrittenFile::path)
        .filter(classes::contains)
        .map(path -> path.substring(path.lastIndexOf('/') + 1, path.length() - ".class".length()))
        .findFirst();
  }

  private List<BundleDeclaration> suspects(
      Map<String, List<WrittenFile>> now, Map<String, List<WrittenFile>> before) {
    if (now.keySet().containsAll(before.keySet())) {
      return List.of();
    }
    Map<String, WrittenFile> written = new HashMap<>();
    now.values().forEach(files -> files.forEach(file -> written.put(key(file), file)));
    List<BundleDeclaration> suspects = new ArrayList<>();
    before.forEach(
        (type, files) -> {
          if (!now.containsKey(type) && files.stream().anyMatch(file -> differs(file, written))) {
            types.find(type).ifPresent(found -> suspects.add(declaration(found)));
          }
        });
    return suspects;
  }

  // All files of a library are in one folder, and only one bundle has it.
  private static String key(WrittenFile file) {
    return file.path().startsWith(OutputManifests.LIBRARY + "/")
        ? OutputManifests.LIBRARY
        : file.path();
  }

  private static boolean differs(WrittenFile file, Map<String, WrittenFile> written) {
    String key = key(file);
    WrittenFile now = written.get(key);
    if (now == null) {
      return false;
    }
    return key.equals(OutputManifests.LIBRARY)
        || (file.isClass() && now.isClass())
        || (!file.sha256().isEmpty()
            && !now.sha256().isEmpty()
            && !file.sha256().equals(now.sha256()));
  }

  private BundleDeclaration declaration(TypeElement type) {
    return new BundleDeclaration(type, environment);
  }

  private List<Bundle> bundles(List<BundleDeclaration> declarations) {
    List<Bundle> bundles = new ArrayList<>();
    if (!declarations.isEmpty()) {
      DeclaredLibraries added = libraries.apply(declarations);
      for (BundleDeclaration declaration : declarations) {
        // What is wrong with it was reported when it was compiled.
        Options read =
            new Options(
                environment.getOptions(), declaration.annotation(), (member, problem) -> {});
        BuildOptions options = new BuildOptions(read);
        bundles.add(
            new Bundle(
                declaration,
                added.added(options.request(declaration.binaryName())),
                read.className(),
                options.codings()));
      }
    }
    return bundles;
  }
}
