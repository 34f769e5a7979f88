package dev.assetbundle.processor.javac;

import dev.assetbundle.AssetBundle.Encoding;
import dev.assetbundle.processor.cache.ResultStore;
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
  private final ResultStore store;
  private final Set<String> classes;
  private final Findings findings;
  private final List<List<GeneratedSource>> sources = new ArrayList<>();
  private final List<String> classFiles = new ArrayList<>();

  /**
   * @param store for compressed variants
   * @param classes names of the classes that were generated before, to which more are added
   */
  RoundOutput(
      Filer filer, Emitter emitter, ResultStore store, Set<String> classes, Findings findings) {
    this.filer = filer;
    this.emitter = emitter;
    this.store = store;
    this.classes = classes;
    this.findings = findings;
  }

  /** One bundle on its way out. */
  private record Published(List<PublishedAsset> assets, AssetsClass.Result written) {}

  /**
   * Writes the classes, also of bundles with errors, so that one missing file is one error and not
   * one for each use of the class; and the assets, if nothing failed.
   *
   * @return whether everything was written
   */
  boolean write(List<Bundle> bundles, List<BundleResult> results, boolean failed) {
    List<Published> published = new ArrayList<>();
    boolean clean = !failed;
    for (int i = 0; i < bundles.size(); i++) {
      List<PublishedAsset> assets = publish(i, bundles.get(i), results.get(i), failed);
      AssetsClass.Result written = AssetsClass.of(declaration(bundles.get(i)), assets);
      List<Diagnostic> problems = new ArrayList<>(written.problems());
      List<GeneratedSource> generated = written.sources();
      problems.addAll(generate(bundles.get(i), generated));
      sources.add(generated);
      written.classes().forEach(name -> classFiles.add(name.replace('.', '/') + ".class"));
      findings.report(i, problems);
      clean &= problems.isEmpty();
      published.add(new Published(assets, written));
    }
    for (int i = 0; clean && i < bundles.size(); i++) {
      clean = write(i, bundles.get(i), published.get(i));
    }
    return clean;
  }

  /** Returns the sources that were generated for each bundle. */
  List<List<GeneratedSource>> sources() {
    return sources;
  }

  /** Returns where javac will write the generated classes, relative to class output. */
  List<String> classFiles() {
    return classFiles;
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
            store);
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

  private boolean write(int index, Bundle bundle, Published published) {
    String prefix = bundle.request().settings().prefix();
    emitter.assets(RESOURCES + prefix, published.assets());
    emitter.text(
        Ledger.manifest(bundle.declaration().binaryName()),
        ManifestJson.of(
            published.assets(),
            Optional.of(new ManifestJson.Details(prefix, published.written().classes()))));
    List<Diagnostic> problems = emitter.takeProblems();
    findings.report(index, problems);
    if (!problems.isEmpty()) {
      emitter.undo();
    }
    return problems.isEmpty();
  }
}
