package dev.assetbundle.processor.javac;

import dev.assetbundle.AssetBundle.Encoding;
import dev.assetbundle.processor.cache.Caches;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.emit.AssetsClass;
import dev.assetbundle.processor.emit.Emitter;
import dev.assetbundle.processor.emit.GeneratedSource;
import dev.assetbundle.processor.emit.ManifestJson;
import dev.assetbundle.processor.emit.Precompressor;
import dev.assetbundle.processor.emit.PublishedAsset;
import dev.assetbundle.processor.pipeline.BundleResult;
import dev.assetbundle.processor.record.Ledger;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;

/** Hands the results of a round to the Filer. */
final class RoundOutput {

  private static final String RESOURCES = "META-INF/resources";

  private final Filer filer;
  private final Emitter emitter;
  private final Caches.Opened stores;
  private final Set<String> classes;
  private final Findings findings;
  private final List<List<GeneratedSource>> sources = new ArrayList<>();
  private final List<Published> published = new ArrayList<>();

  /**
   * @param stores for compressed variants
   * @param classes names of the classes that were generated before, to which more are added
   */
  RoundOutput(
      Filer filer, Emitter emitter, Caches.Opened stores, Set<String> classes, Findings findings) {
    this.filer = filer;
    this.emitter = emitter;
    this.stores = stores;
    this.classes = classes;
    this.findings = findings;
  }

  /** One bundle on its way out. */
  private record Published(Bundle bundle, List<PublishedAsset> assets, AssetsClass.Result written) {

    String folder() {
      return RESOURCES + bundle.request().settings().prefix();
    }
  }

  /**
   * Writes the classes, also of bundles with errors, so that one missing file is one error and not
   * one for each use of the class.
   *
   * @return whether the assets may be written
   */
  boolean classes(List<Bundle> bundles, List<BundleResult> results, boolean failed) {
    boolean clean = !failed;
    for (int i = 0; i < bundles.size(); i++) {
      List<PublishedAsset> assets = publish(i, bundles.get(i), results.get(i), failed);
      AssetsClass.Result written = AssetsClass.of(declaration(bundles.get(i)), assets);
      List<GeneratedSource> generated = written.sources();
      List<Diagnostic> problems = new ArrayList<>(written.problems());
      problems.addAll(generate(bundles.get(i), generated));
      sources.add(generated);
      findings.report(i, problems);
      clean &= problems.isEmpty();
      published.add(new Published(bundles.get(i), assets, written));
    }
    return clean && !findings.failed();
  }

  /** Returns where everything will be that belongs to the bundles, but for their manifests. */
  Set<String> paths() {
    Set<String> paths = new HashSet<>();
    for (Published bundle : published) {
      for (PublishedAsset asset : bundle.assets()) {
        String path = bundle.folder() + "/" + asset.asset().outputPath();
        paths.add(path);
        asset.variants().forEach(variant -> paths.add(path + variant.suffix()));
      }
      bundle.written().classes().forEach(name -> paths.add(name.replace('.', '/') + ".class"));
    }
    return paths;
  }

  /** Writes the assets and returns whether all of them were written. */
  boolean assets() {
    boolean clean = true;
    for (int i = 0; clean && i < published.size(); i++) {
      emitter.assets(published.get(i).folder(), published.get(i).assets());
      clean = isClean(i);
    }
    return clean;
  }

  /**
   * Writes the manifests, which are the last: they say what there is to remove one day.
   *
   * @param stale what should have been removed already
   * @return whether all of them were written
   */
  boolean manifests(List<String> stale) {
    boolean clean = true;
    for (int i = 0; clean && i < published.size(); i++) {
      Published bundle = published.get(i);
      emitter.text(
          Ledger.manifest(bundle.bundle().declaration().binaryName()),
          ManifestJson.of(
              bundle.assets(),
              Optional.of(
                  new ManifestJson.Details(
                      bundle.bundle().request().settings().prefix(),
                      bundle.written().classes(),
                      i == 0 ? stale : List.of()))));
      clean = isClean(i);
    }
    return clean;
  }

  private boolean isClean(int bundle) {
    List<Diagnostic> problems = emitter.takeProblems();
    findings.report(bundle, problems);
    if (!problems.isEmpty()) {
      emitter.undo();
    }
    return problems.isEmpty();
  }

  /** Returns the sources that were generated for each bundle. */
  List<List<GeneratedSource>> sources() {
    return sources;
  }

  private List<PublishedAsset> publish(
      int index, Bundle bundle, BundleResult result, boolean failed) {
    if (failed) {
      return PlaceholderAssets.of(bundle.request().manifests(), result);
    }
    Precompressor precompressor =
        Precompressor.of(
            bundle.encodings().contains(Encoding.GZIP),
            bundle.encodings().contains(Encoding.BROTLI),
            stores.local(),
            stores.results());
    List<PublishedAsset> assets = precompressor.publish(result.assets());
    findings.report(index, precompressor.problems());
    return assets;
  }

  private static AssetsClass.Declaration declaration(Bundle bundle) {
    BundleDeclaration declaration = bundle.declaration();
    return new AssetsClass.Declaration(
        declaration.packageName(),
        bundle.className(),
        declaration.isPublic(),
        bundle.request().settings().prefix(),
        declaration.generatedBy(AssetBundleProcessor.class.getName()));
  }

  /** Writes the classes that were not written before. */
  List<Diagnostic> generate(Bundle bundle, List<GeneratedSource> generated) {
    List<Diagnostic> problems = new ArrayList<>();
    for (GeneratedSource source : generated) {
      if (classes.add(source.className())) {
        write(bundle.declaration(), source).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private Optional<Diagnostic> write(BundleDeclaration declaration, GeneratedSource source) {
    try (Writer writer =
        filer.createSourceFile(source.className(), declaration.type()).openWriter()) {
      writer.write(source.text());
      return Optional.empty();
    } catch (FilerException e) {
      return Optional.of(Problems.classExists(source.className()));
    } catch (IOException e) {
      return Optional.of(Problems.cannotWrite(source.className(), String.valueOf(e.getMessage())));
    }
  }
}
