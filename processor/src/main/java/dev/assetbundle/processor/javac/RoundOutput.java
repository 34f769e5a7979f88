package dev.assetbundle.processor.javac;

import dev.assetbundle.AssetBundle.Encoding;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.emit.AssetsClass;
import dev.assetbundle.processor.emit.AssetsPart;
import dev.assetbundle.processor.emit.Emitter;
import dev.assetbundle.processor.emit.GeneratedSource;
import dev.assetbundle.processor.emit.ManifestJson;
import dev.assetbundle.processor.emit.Precompressor;
import dev.assetbundle.processor.emit.PublishedAsset;
import dev.assetbundle.processor.pipeline.BundleResult;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;

/** Hands the results of a round to the Filer. */
final class RoundOutput {

  private static final String RESOURCES = "META-INF/resources";

  private final ProcessingEnvironment environment;
  private final Set<String> classes = new HashSet<>();
  private final Emitter emitter;

  RoundOutput(ProcessingEnvironment environment) {
    this.environment = environment;
    this.emitter = new Emitter(new FilerOutput(environment.getFiler()));
  }

  /**
   * Writes the classes, also of bundles with errors, so that one missing file is one error and not
   * one for each use of the class; and the assets, if nothing failed.
   */
  void write(
      List<Bundle> bundles, List<BundleResult> results, boolean failed, MessagerReport report) {
    List<List<PublishedAsset>> published = new ArrayList<>();
    boolean clean = !failed;
    for (int i = 0; i < bundles.size(); i++) {
      Bundle bundle = bundles.get(i);
      List<PublishedAsset> assets = publish(bundle, results.get(i), failed, report);
      published.add(assets);
      clean &= generate(bundle, assets, report);
    }
    for (int i = 0; clean && i < bundles.size(); i++) {
      write(bundles.get(i), published.get(i), report);
    }
  }

  private static List<PublishedAsset> publish(
      Bundle bundle, BundleResult result, boolean failed, MessagerReport report) {
    if (failed) {
      return PlaceholderAssets.of(bundle.request().manifests(), result);
    }
    Precompressor precompressor =
        Precompressor.of(
            bundle.encodings().contains(Encoding.GZIP),
            bundle.encodings().contains(Encoding.BROTLI));
    List<PublishedAsset> assets = precompressor.publish(result.assets());
    precompressor
        .problems()
        .forEach(problem -> report.print(bundle.declaration(), Optional.empty(), problem));
    return assets;
  }

  private boolean generate(Bundle bundle, List<PublishedAsset> assets, MessagerReport report) {
    BundleDeclaration declaration = bundle.declaration();
    AssetsClass.Result result =
        AssetsClass.of(
            new AssetsClass.Declaration(
                declaration.packageName(),
                bundle.className(),
                declaration.isPublic(),
                bundle.request().settings().prefix(),
                declaration.generatedBy(AssetBundleProcessor.class.getName())),
            assets);
    List<Diagnostic> problems = new ArrayList<>(result.problems());
    for (AssetsPart part : result.parts()) {
      if (classes.add(part.className())) {
        write(declaration, part.source().get()).ifPresent(problems::add);
      }
    }
    problems.forEach(problem -> report.print(declaration, Optional.empty(), problem));
    return problems.isEmpty();
  }

  private Optional<Diagnostic> write(BundleDeclaration declaration, GeneratedSource source) {
    try (Writer writer =
        environment
            .getFiler()
            .createSourceFile(source.className(), declaration.type())
            .openWriter()) {
      writer.write(source.text());
      return Optional.empty();
    } catch (FilerException e) {
      return Optional.of(Problems.classExists(source.className()));
    } catch (IOException e) {
      return Optional.of(Problems.cannotWrite(source.className(), String.valueOf(e.getMessage())));
    }
  }

  private void write(Bundle bundle, List<PublishedAsset> assets, MessagerReport report) {
    BundleDeclaration declaration = bundle.declaration();
    emitter.assets(RESOURCES + bundle.request().settings().prefix(), assets);
    emitter.text(
        "META-INF/assetbundle/" + declaration.binaryName() + ".json",
        ManifestJson.of(assets, true));
    List<Diagnostic> problems = emitter.takeProblems();
    problems.forEach(problem -> report.print(declaration, Optional.empty(), problem));
    if (!problems.isEmpty()) {
      emitter.undo();
    }
  }
}
