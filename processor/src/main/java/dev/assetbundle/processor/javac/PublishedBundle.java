package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.codegen.AssetsClass;
import dev.assetbundle.processor.javac.declaration.Bundle;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.output.ManifestJson;
import dev.assetbundle.processor.output.NativeImageJson;
import dev.assetbundle.processor.output.OutputManifests;
import dev.assetbundle.processor.output.PublishedAsset;
import dev.assetbundle.processor.record.GeneratedType;
import dev.assetbundle.processor.record.WrittenFile;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.LibraryFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A bundle that is being written: what its files are, where they lie, and the texts about them. */
record PublishedBundle(
    Bundle bundle, List<PublishedAsset> assets, BundleResult result, AssetsClass.Result written) {

  List<BuiltAsset> maps() {
    return result.hiddenMaps();
  }

  /** Returns all files below the prefix, those of earlier releases included. */
  List<PublishedAsset> files() {
    return Stream.concat(assets.stream(), result.earlier().stream()).toList();
  }

  String folder() {
    return OutputManifests.RESOURCES + bundle.request().settings().prefix();
  }

  String mapFolder() {
    return OutputManifests.MAPS + bundle.request().settings().prefix();
  }

  static String libraryPath(LibraryFile file) {
    return OutputManifests.LIBRARY + "/" + file.path();
  }

  List<String> classNames() {
    return written.classes().stream().map(GeneratedType::className).sorted().toList();
  }

  List<GeneratedType> types(boolean asClassFiles) {
    return asClassFiles ? written.classes() : written.sources();
  }

  String nativeImage() {
    List<String> files = new ArrayList<>();
    files.add(OutputManifests.manifest(bundle.declaration().binaryName()));
    published().forEach(file -> files.add(file.path()));
    List<String> types = new ArrayList<>(List.of(bundle.generatedName()));
    classNames().stream()
        .filter(name -> name.indexOf('$') < 0 && !name.equals(bundle.generatedName()))
        .forEach(types::add);
    return NativeImageJson.of(types, bundle.declaration().moduleName(), files);
  }

  /**
   * Returns the text of the manifest.
   *
   * @param stale paths of stale files that could not be removed
   */
  String manifest(List<String> stale) {
    return ManifestJson.of(
        assets,
        Optional.of(
            new ManifestJson.Details(
                bundle.request().settings().prefix(),
                classNames(),
                result.earlier(),
                result.library(),
                maps(),
                stale)));
  }

  /** Returns all files of the bundle except its manifest. */
  List<WrittenFile> outputs() {
    List<WrittenFile> outputs = published();
    maps().forEach(map -> outputs.add(output(mapFolder() + "/" + map.outputPath(), map.digests())));
    result.library().forEach(file -> outputs.add(output(libraryPath(file), file.digests())));
    classNames().forEach(name -> outputs.add(WrittenFile.ofClass(name)));
    return outputs;
  }

  /** Returns all files below the prefix, each with its compressed variants. */
  private List<WrittenFile> published() {
    List<WrittenFile> published = new ArrayList<>();
    for (PublishedAsset asset : files()) {
      String path = folder() + "/" + asset.asset().outputPath();
      published.add(output(path, asset.asset().digests()));
      asset
          .variants()
          .forEach(
              variant ->
                  published.add(
                      new WrittenFile(
                          path + variant.coding().suffix(), "", variant.content().size())));
    }
    return published;
  }

  private static WrittenFile output(String path, Digests digests) {
    return new WrittenFile(path, digests.sha256(), digests.size());
  }
}
