package dev.assetbundle.processor.link;

import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.Settings.UnknownAssets;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.url.PercentEscapes;
import dev.assetbundle.processor.model.url.UrlReference;
import dev.assetbundle.processor.resolve.MissingAsset;
import dev.assetbundle.processor.resolve.module.ModuleResolver;
import dev.assetbundle.processor.resolve.module.Resolution;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.LibraryRoots;
import dev.assetbundle.processor.source.LoadPath;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.js.JsImports.JsImport;
import dev.assetbundle.processor.syntax.js.JsMetaUrls;
import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The names in {@code new URL("./name", import.meta.url)}. Each becomes the path to the published
 * file from the folder of the entry, where its chunks are published too: so the URL is right under
 * any context path and host.
 *
 * @param entry whose modules are linked
 * @param links collects the files that are named
 */
record MetaUrls(
    TaskView view,
    AssetSource entry,
    LinkableFiles files,
    ModuleResolver resolver,
    Set<AssetSource> links) {

  /** Returns the text of a file with its names replaced; empty after reporting why not. */
  Optional<Fragment> replaced(AssetSource file, Fragment text) {
    List<TextEdit> edits = new ArrayList<>();
    boolean complete = true;
    List<JsImport> names = JsMetaUrls.of(text.text());
    Lines lines = Lines.of(names.isEmpty() ? "" : text.text());
    for (JsImport named : names) {
      if (isBesideModule(named.specifier())) {
        SourceLocation at = text.locate(lines.position(named.offset()));
        Optional<String> url = url(file, named.specifier(), at);
        int start = named.offset() + 1;
        url.ifPresent(
            made -> edits.add(new TextEdit(start, start + named.specifier().length(), made)));
        complete &= url.isPresent();
      }
    }
    return complete ? Optional.of(text.edit(edits)) : Optional.empty();
  }

  /** Whether a name is a path from the folder of the module. */
  static boolean isBesideModule(String name) {
    String path = name.substring(0, UrlReference.pathEnd(name));
    return !ModuleResolver.isFolder(path)
        && !name.startsWith("/")
        && !UrlReference.isAbsolute(name);
  }

  private Optional<String> url(AssetSource file, String name, SourceLocation at) {
    String relative = LoadPath.isRelative(name) ? name : "./" + name;
    if (resolver.resolve(relative, file.file(), false) instanceof Resolution.File found) {
      links.add(found.source());
      String rest = name.substring(UrlReference.pathEnd(name));
      return files.built(found.source(), view.task(), at).map(asset -> path(asset) + rest);
    }
    // Nobody can mend a package, and what it names so is often not needed.
    boolean isOurs = !LibraryRoots.isOfPackage(file.file().toString());
    if (isOurs) {
      MissingAsset missing = MissingAsset.of(view, file.file(), Optional.empty());
      MissingAsset.report(view, missing.describeUrl(name, at));
    }
    boolean stays = !isOurs || view.settings().unknownAssets() != UnknownAssets.ERROR;
    return stays ? Optional.of(name) : Optional.empty();
  }

  private String path(BuiltAsset asset) {
    return "../".repeat(entry.logicalPath().depth())
        + PercentEscapes.encode(asset.outputPath().value());
  }
}
