package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.ContentCheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns a source and all it requires into the bytes that are served, and names them. */
final class Finisher {

  // Sprockets: only an extension of letters, digits and underscores takes a fingerprint.
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9_]+$");
  private static final Pattern DIGESTED = Pattern.compile("-[0-9a-zA-Z]{7,128}\\.digested");

  private final BuildRun run;
  private final AssetSource source;
  private final Node<?> node;
  private final Set<AssetSource> links = new LinkedHashSet<>();
  private final Set<String> sources = new LinkedHashSet<>();
  private boolean isModule;

  Finisher(BuildRun run, AssetSource source, Node<?> node) {
    this.run = run;
    this.source = source;
    this.node = node;
  }

  Optional<Made> finish() {
    if (source.type().isBundled()) {
      return new RequireOrder(run, node).of(source).flatMap(this::bundle);
    }
    if (!source.isMade()) {
      return plain();
    }
    return run.unit(source, node, SourceLocation.NONE)
        .flatMap(
            unit -> {
              collect(source, unit);
              return name(Content.of(unit.text().text()));
            });
  }

  private Optional<Made> bundle(List<AssetSource> files) {
    List<Unit> units = new ArrayList<>();
    boolean complete = true;
    for (AssetSource file : files) {
      Optional<Unit> unit = run.unit(file, node, SourceLocation.NONE);
      unit.ifPresent(u -> collect(file, u));
      unit.ifPresent(units::add);
      complete &= unit.isPresent();
    }
    if (!complete) {
      return Optional.empty();
    }
    if (files.isEmpty()) {
      // It is stubbed, but its directives are what the empty bundle is made from.
      sources.add(source.file().toString());
    }
    boolean css = source.type().is(MediaType.CSS);
    return name(Content.of(css ? sheets(units) : scripts(units)));
  }

  private String sheets(List<Unit> units) {
    // The folder of all assets, seen from the one of this stylesheet.
    String up = "../".repeat(source.logicalPath().depth());
    return new SheetBundler(node).join(units).replace(AssetUrls.BASE, up);
  }

  private String scripts(List<Unit> units) {
    ScriptBundler bundler = new ScriptBundler(source, units, node);
    isModule = bundler.isModule();
    links.addAll(new ModuleImports(run, source, node).check(units));
    return bundler.join();
  }

  private void collect(AssetSource file, Unit unit) {
    run.references(file, node, SourceLocation.NONE).ifPresent(named -> links.addAll(named.links()));
    links.addAll(unit.links());
    sources.add(file.file().toString());
    unit.imports().forEach(read -> sources.add(read.toString()));
  }

  private Optional<Made> plain() {
    try {
      sources.add(source.file().toString());
      Content content = run.loadPath().content(source.file());
      ContentCheck.problem(source.file(), content).ifPresent(node::report);
      return name(content);
    } catch (IOException e) {
      return unreadable(e);
    }
  }

  private Optional<Made> unreadable(IOException e) {
    node.report(
        FileProblems.unreadable(source.file().toString(), e, SourceLocation.of(source.file())));
    return Optional.empty();
  }

  private Optional<Made> name(Content content) {
    Digests digests;
    try {
      digests = content.digests(run.settings().integrity());
    } catch (IOException e) {
      return unreadable(e);
    }
    LogicalPath logical = source.logicalPath();
    LogicalPath output =
        run.settings().digest()
            ? logical.sibling(
                fingerprinted(logical.fileName(), digests.fingerprint(run.settings().version())))
            : logical;
    return Optional.of(
        new Made(
            new BuiltAsset(logical, output, content, digests, List.copyOf(sources), isModule),
            List.copyOf(links)));
  }

  /** Whether a file of that name keeps it, although others are fingerprinted. */
  static boolean keepsName(String name) {
    return DIGESTED.matcher(name).find() || !EXTENSION.matcher(name).find();
  }

  private static String fingerprinted(String name, String fingerprint) {
    var extension = EXTENSION.matcher(name);
    return keepsName(name) || !extension.find()
        ? name
        : name.substring(0, extension.start()) + "-" + fingerprint + extension.group();
  }
}
