package dev.assetbundle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.convert.tool.TimeLimit;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.incremental.store.Caches;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.session.BuildSession;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.session.SessionTools;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.spi.ToolSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Builds bundles in tests, without fingerprints and minifying unless they are asked for. */
public final class Builds {

  /** The search path of most tests. */
  public static final List<String> PATHS = List.of("js", "css", "img", "lib");

  private Builds() {}

  /** Whether there is no error. */
  public static boolean succeeded(BundleResult result) {
    return result.findings().stream()
        .noneMatch(finding -> finding.diagnostic().severity() == Severity.ERROR);
  }

  /** Returns settings that leave texts as they are. */
  public static Settings plain() {
    return settings(Settings.CssUrls.RELATIVE, Settings.UnknownAssets.ERROR);
  }

  /** Returns settings that leave texts as they are, except for references. */
  public static Settings settings(Settings.CssUrls urls, Settings.UnknownAssets unknown) {
    return new Settings(
        PATHS, "/assets", false, false, "", IntegrityAlgorithm.SHA256, unknown, urls, false);
  }

  /** Returns settings with which texts are minified. */
  public static Settings minified() {
    return settings(PATHS, "/assets", true, false);
  }

  /** Returns settings of a project with another search path or prefix. */
  public static Settings settings(
      List<String> paths, String prefix, boolean minify, boolean digest) {
    return new Settings(
        paths,
        prefix,
        minify,
        digest,
        "",
        IntegrityAlgorithm.SHA256,
        Settings.UnknownAssets.ERROR,
        Settings.CssUrls.RELATIVE,
        false);
  }

  /** Returns settings with fingerprints. */
  public static Settings digested(String version) {
    return new Settings(
        PATHS,
        "/assets",
        false,
        true,
        version,
        IntegrityAlgorithm.SHA256,
        Settings.UnknownAssets.ERROR,
        Settings.CssUrls.RELATIVE,
        false);
  }

  /** Builds manifests without statics. */
  public static BundleResult build(FileTree tree, String... manifests) {
    return build(tree, plain(), manifests);
  }

  /** Builds manifests without statics. */
  public static BundleResult build(FileTree tree, Settings settings, String... manifests) {
    return build(tree, request(settings, manifests));
  }

  /** Returns a request for manifests, without statics. */
  public static BundleRequest request(Settings settings, String... manifests) {
    return new BundleRequest(
        "test", List.of(manifests), List.of(), settings, ContentTypes.STANDARD, List.of());
  }

  /** Returns the settings of a project without options for tools. */
  public static ToolSettings settings() {
    return new ToolSettings(Path.of("").toAbsolutePath(), Map.of());
  }

  /** Builds bundles with the tools of {@code plugins}, in this process, and stores nothing. */
  public static List<BundleResult> once(
      FileTree tree, ClassLoader plugins, List<BundleRequest> requests) {
    SessionTools tools =
        new SessionTools(plugins, settings(), false, TimeLimit.SECONDS, ErbOptions.NONE);
    try (BuildSession session = new BuildSession(tools, Caches.Opened.NONE)) {
      return session.bundles(tree, requests);
    }
  }

  /** Builds one bundle. */
  public static BundleResult build(FileTree tree, BundleRequest request) {
    return once(tree, Builds.class.getClassLoader(), List.of(request)).get(0);
  }

  /** Returns the text of an output, or what went wrong. */
  public static String text(BundleResult result, String logicalPath) {
    return result.assets().stream()
        .filter(asset -> asset.logicalPath().value().equals(logicalPath))
        .findFirst()
        .map(Builds::text)
        .orElseGet(() -> "no " + logicalPath + "\n" + said(result));
  }

  /** Returns the text of an asset. */
  public static String text(BuiltAsset asset) {
    try {
      return new String(asset.content().bytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns everything that was reported, one diagnostic after the other. */
  public static String said(BundleResult result) {
    return result.findings().stream()
        .map(finding -> finding.diagnostic() + "\n")
        .collect(Collectors.joining());
  }

  /** Returns the place, code and hint of the only thing that was reported. */
  public static String only(BundleResult result) {
    List<Diagnostic> said =
        result.findings().stream().map(BundleResult.Finding::diagnostic).toList();
    assertEquals(1, said.size(), said(result));
    Diagnostic one = said.get(0);
    return (one.at() + " " + one.code() + ": " + one.hint().orElse("no hint")).strip();
  }

  /** Returns the output paths, in order. */
  public static List<String> outputs(BundleResult result) {
    return result.assets().stream().map(asset -> asset.outputPath().value()).toList();
  }

  /** Returns everything there is to know about a result. */
  public static String whole(BundleResult result) {
    StringBuilder text = new StringBuilder(said(result));
    for (BuiltAsset asset : result.assets()) {
      text.append("==== ").append(asset.outputPath()).append('\n').append(text(asset));
    }
    return text.toString();
  }
}
