package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.model.IdentityText;
import dev.assetbundle.processor.output.DirectorySink;
import dev.assetbundle.processor.output.ManifestJson;
import dev.assetbundle.processor.output.OutputWriter;
import dev.assetbundle.processor.output.OutputWriters;
import dev.assetbundle.processor.output.PublishedAsset;
import dev.assetbundle.processor.record.BuildRecord;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.session.OutputFolders;
import dev.assetbundle.processor.session.PreviousBuild;
import dev.assetbundle.processor.session.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One bundle whose files are written to a folder by their logical paths, and whose diagnostics are
 * printed to a console.
 */
final class FolderTarget implements Target {

  private final BundleRequest request;
  private final Set<ContentCoding> codings;
  private final Path root;
  private final Path out;
  private final Optional<Path> manifest;
  private final Consumer<Diagnostic> console;
  private final List<BuildRecord.Finding> findings = new ArrayList<>();

  /**
   * @param root of the project
   * @param out receives the assets
   * @param manifest is written if it is given
   * @param console receives the diagnostics
   */
  FolderTarget(
      BundleRequest request,
      Set<ContentCoding> codings,
      Path root,
      Path out,
      Optional<Path> manifest,
      Consumer<Diagnostic> console) {
    this.request = request;
    this.codings = codings;
    this.root = root;
    this.out = out;
    this.manifest = manifest;
    this.console = console;
  }

  @Override
  public List<BundleRequest> requests() {
    return List.of(request);
  }

  @Override
  public OutputFolders folders() {
    return new OutputFolders(root, Optional.of(out), Optional.of(textFolder()));
  }

  private Path textFolder() {
    return manifest.map(file -> file.resolveSibling("")).orElse(out);
  }

  @Override
  public String identity() {
    return request.identity() + new IdentityText().add(codings, manifest);
  }

  @Override
  public OutputWriters writers(PreviousBuild previous) {
    OutputWriters writers =
        new OutputWriters(
            new OutputWriter(new DirectorySink(out, previous.outputs(), new HashMap<>())),
            new OutputWriter(new DirectorySink(textFolder(), previous.texts(), new HashMap<>())),
            Map.of());
    try {
      new DirectorySink(out).removeAbandoned();
    } catch (IOException e) {
      // They do no harm, and the next build tries again.
    }
    return writers;
  }

  @Override
  public boolean mayRestore() {
    return true;
  }

  @Override
  public boolean restore(PreviousBuild.Restored restored) {
    restored.build().findings().forEach(this::say);
    return true;
  }

  @Override
  public boolean show(List<BundleResult> bundles) {
    bundles.get(0).findings().forEach(found -> say(found.of(0)));
    return !failed();
  }

  @Override
  public Set<ContentCoding> codings(int bundle) {
    return codings;
  }

  @Override
  public void report(int bundle, List<Diagnostic> problems) {
    problems.forEach(problem -> say(new BuildRecord.Finding(bundle, "", -1, problem)));
  }

  @Override
  public boolean write(
      List<BundleResult> bundles,
      List<List<PublishedAsset>> published,
      OutputWriters writers,
      PreviousBuild previous) {
    if (failed() || published.isEmpty()) {
      return false;
    }
    List<PublishedAsset> assets = published.get(0);
    writers.classes().assets("", assets);
    report(0, writers.classes().takeProblems());
    if (!failed()) {
      manifest.ifPresent(
          file ->
              writers
                  .texts()
                  .text(
                      String.valueOf(file.getFileName()),
                      ManifestJson.of(assets, Optional.empty())));
      report(0, writers.texts().takeProblems());
    }
    if (failed()) {
      writers.undo();
    }
    return !failed();
  }

  @Override
  public List<BuildRecord.Finding> findings() {
    return findings;
  }

  /** Whether an error was said. */
  boolean failed() {
    return findings.stream().anyMatch(f -> f.diagnostic().severity() == Severity.ERROR);
  }

  private void say(BuildRecord.Finding finding) {
    findings.add(finding);
    console.accept(finding.diagnostic());
  }
}
