package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.codegen.AssetsClass;
import dev.assetbundle.processor.codegen.ClassDeclaration;
import dev.assetbundle.processor.codegen.ImageSizes;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OutputProblems;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.javac.declaration.Bundle;
import dev.assetbundle.processor.javac.declaration.BundleDeclaration;
import dev.assetbundle.processor.javac.source.JavaSources;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.output.NativeImageJson;
import dev.assetbundle.processor.output.OutputManifests;
import dev.assetbundle.processor.output.OutputWriters;
import dev.assetbundle.processor.output.PublishedAsset;
import dev.assetbundle.processor.process.Parallel;
import dev.assetbundle.processor.record.BuildRecord;
import dev.assetbundle.processor.record.GeneratedType;
import dev.assetbundle.processor.record.WrittenFile;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.session.Findings;
import dev.assetbundle.processor.source.LibraryFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Writes the results of a round. */
final class RoundWriter {

  private final TypeWriter types;
  private final OutputWriters writers;
  private final Findings findings;
  private final ImageSizes sizes;
  private final List<PublishedBundle> published = new ArrayList<>();
  private Supplier<List<Texts>> texts = List::of;

  RoundWriter(TypeWriter types, OutputWriters writers, Findings findings, ImageSizes sizes) {
    this.types = types;
    this.writers = writers;
    this.findings = findings;
    this.sizes = sizes;
  }

  /** What tells other programs of the files of a bundle. */
  private record Texts(String nativeImage, String manifest) {}

  /**
   * Generates classes and manifests without writing anything.
   *
   * @param compressed assets of each bundle with their variants; empty if they may not be published
   * @param sources what is compiled
   * @return whether the assets may be written
   */
  boolean prepare(
      List<Bundle> bundles,
      List<BundleResult> results,
      List<List<PublishedAsset>> compressed,
      JavaSources sources) {
    boolean clean = !compressed.isEmpty();
    for (int i = 0; i < bundles.size(); i++) {
      Bundle bundle = bundles.get(i);
      Optional<Diagnostic> hidden = types.hides(bundle);
      if (hidden.isPresent()) {
        findings.report(new BuildRecord.Finding(i, "className", -1, hidden.get()));
      }
      List<PublishedAsset> assets =
          compressed.isEmpty()
              ? PlaceholderAssets.of(
                  bundle.request().manifests(),
                  results.get(i),
                  bundle.className(),
                  uses(bundle, sources))
              : compressed.get(i);
      AssetsClass.Result written =
          AssetsClass.of(declaration(bundle), assets, results.get(i).earlier(), sizes);
      findings.report(i, written.problems());
      clean &= written.problems().isEmpty();
      published.add(new PublishedBundle(bundle, assets, results.get(i), written));
      // The reason is reported when the texts are given instead.
      clean &= !types.areRefused(published.get(i).classNames());
    }
    if (clean) {
      checkParts();
    }
    if (!clean || findings.failed()) {
      return false;
    }
    // In parallel, since they take as long as finding out which files exist already.
    texts =
        Parallel.begin(
            () ->
                published.stream()
                    .map(each -> new Texts(each.nativeImage(), each.manifest(List.of())))
                    .toList());
    return true;
  }

  // That two are called the same was found before; a large class has parts with names of their own.
  private void checkParts() {
    Map<String, String> owners = new HashMap<>();
    for (int i = 0; i < published.size(); i++) {
      String type = published.get(i).bundle().declaration().binaryName();
      for (String name : published.get(i).classNames()) {
        String other = owners.putIfAbsent(name, type);
        if (other != null) {
          String simple = name.substring(name.lastIndexOf('.') + 1);
          findings.report(
              new BuildRecord.Finding(
                  i, "className", -1, Problems.duplicateClassName(simple, other, type)));
          break;
        }
      }
    }
  }

  private static List<String> uses(Bundle bundle, JavaSources sources) {
    return sources.uses(bundle).stream().map(found -> found.use().path()).toList();
  }

  private static ClassDeclaration declaration(Bundle bundle) {
    BundleDeclaration declaration = bundle.declaration();
    return new ClassDeclaration(
        declaration.packageName(),
        bundle.className(),
        declaration.isPublic(),
        bundle.request().settings().prefix(),
        declaration.generatedBy(BundleDeclaration.PROCESSOR));
  }

  /** Returns the assets of each bundle by its type. */
  Map<String, List<LogicalPath>> assets() {
    Map<String, List<LogicalPath>> assets = new TreeMap<>();
    published.forEach(
        bundle ->
            assets.put(
                bundle.bundle().declaration().binaryName(),
                bundle.assets().stream().map(each -> each.asset().logicalPath()).toList()));
    return assets;
  }

  /**
   * Returns all files of the bundles except their manifests, by type.
   *
   * @param stale paths of stale files that could not be removed
   */
  Map<String, List<WrittenFile>> outputs(List<String> stale) {
    Map<String, List<WrittenFile>> outputs = new TreeMap<>();
    for (PublishedBundle bundle : published) {
      List<WrittenFile> files = new ArrayList<>();
      if (outputs.isEmpty()) {
        stale.forEach(path -> files.add(new WrittenFile(path, "", -1)));
      }
      files.addAll(bundle.outputs());
      outputs.put(bundle.bundle().declaration().binaryName(), files);
    }
    return outputs;
  }

  /** Writes the files of the bundles and returns whether all of them were written. */
  boolean files() {
    boolean clean = true;
    for (int i = 0; clean && i < published.size(); i++) {
      writers.classes().assets(published.get(i).folder(), published.get(i).files());
      writers.classes().maps(published.get(i).mapFolder(), published.get(i).maps());
      for (LibraryFile file : published.get(i).result().library()) {
        writers.classes().file(PublishedBundle.libraryPath(file), file.content());
      }
      clean = isClean(i);
      if (clean && types.takesClassFiles()) {
        texts(published.get(i).written().sources());
        clean = isClean(i);
      }
    }
    return clean;
  }

  // Before the class files: build tools take a class that is older than its text for a stale one.
  private void texts(List<GeneratedType> sources) {
    for (GeneratedType source : sources) {
      writers.texts().file(source.className().replace('.', '/') + ".java", source.content());
    }
  }

  /**
   * Gives the generated classes to the compiler, also those of bundles with errors, so that a
   * missing file does not cause an error for each use of the class.
   *
   * @param clean whether there are no errors; with errors no class file is written, as with classes
   *     of the author
   * @return whether all of them were written and nothing failed before
   */
  boolean types(boolean clean) {
    boolean asClassFiles = clean && types.takesClassFiles();
    boolean given = true;
    if (findings.hasSaid(OutputProblems.CANNOT_WRITE) && !writers.texts().isWritable()) {
      // The compiler would report the same again in its own words.
      return false;
    }
    for (int i = 0; i < published.size(); i++) {
      PublishedBundle bundle = published.get(i);
      // Without the runtime on the class path, each line of the class would be an error.
      if (!bundle.bundle().declaration().seesRuntime()) {
        continue;
      }
      Optional<Diagnostic> problem =
          types.give(bundle.types(asClassFiles), bundle.bundle().declaration().type());
      findings.report(i, problem.stream().toList());
      given &= problem.isEmpty();
    }
    if (clean && !given) {
      writers.undo();
    }
    return clean && given;
  }

  /**
   * Writes the manifests and what native images need. The manifests come last, since they list the
   * files that a later build may remove.
   *
   * @param stale paths of stale files that could not be removed
   * @return whether all of them were written
   */
  boolean manifests(List<String> stale) {
    boolean clean = true;
    List<Texts> all = texts.get();
    for (int i = 0; clean && i < published.size(); i++) {
      PublishedBundle bundle = published.get(i);
      String type = bundle.bundle().declaration().binaryName();
      writers.classes().text(NativeImageJson.path(type), all.get(i).nativeImage());
      writers
          .classes()
          .text(
              OutputManifests.manifest(type),
              i == 0 && !stale.isEmpty() ? bundle.manifest(stale) : all.get(i).manifest());
      clean = isClean(i);
    }
    return clean;
  }

  private boolean isClean(int bundle) {
    List<Diagnostic> problems = writers.takeProblems();
    findings.report(bundle, problems);
    if (!problems.isEmpty()) {
      writers.undo();
    }
    return problems.isEmpty();
  }

  /** Returns the generated types that the compiler got, for each bundle. */
  List<List<GeneratedType>> given() {
    return published.stream().map(bundle -> bundle.types(types.takesClassFiles())).toList();
  }
}
