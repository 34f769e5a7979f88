package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.SheetProblems;
import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.model.Settings.UnknownAssets;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.model.url.PercentEscapes;
import dev.assetbundle.processor.model.url.UrlReference;
import dev.assetbundle.processor.resolve.MissingAsset;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.spi.AssetKind;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.css.CssReference;
import dev.assetbundle.processor.syntax.css.CssSheet;
import dev.assetbundle.processor.syntax.css.CssUrls;
import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rewrites {@code url()} and similar references in a stylesheet to the names under which their
 * targets are published. A name is looked up beside the file it was written in, which may be an
 * imported one, then beside the file that was compiled, then on the search path.
 */
record StylesheetReferences(TaskView view, AssetSource source, AssetUrls urls) {

  private static final String OWN =
      "what lies below this path is published by this build, and no asset has that name";

  private static final Pattern FINGERPRINT = Pattern.compile("-[0-9a-f]{64}(?=\\.\\w+$)");

  /** Rewrites them in {@code css}, whose tokens {@code sheet} has. */
  Fragment rewrite(Fragment css, CssSheet sheet) {
    if (view.settings().cssUrls() == Settings.CssUrls.KEEP) {
      return css;
    }
    String text = sheet.text();
    Lines lines = Lines.of(text);
    List<TextEdit> edits = new ArrayList<>();
    for (CssReference reference : CssUrls.find(sheet)) {
      name(reference.value(), () -> css.locate(lines.position(reference.start())))
          .map(
              name ->
                  new TextEdit(reference.start(), reference.end(), reference.renamed(text, name)))
          .ifPresent(edits::add);
    }
    return css.edit(edits);
  }

  /** Returns the new text of a reference; empty if it is not changed. */
  private Optional<String> name(String value, Supplier<SourceLocation> locator) {
    int end = UrlReference.pathEnd(value);
    String tail = value.substring(end);
    String path = PercentEscapes.decode(value.substring(0, end));
    Optional<String> own = urls.own(path);
    boolean isAbsolute = path.startsWith("/") && own.isEmpty();
    if (path.isEmpty() || isAbsolute || UrlReference.isAbsolute(value)) {
      return Optional.empty();
    }
    SourceLocation at = locator.get();
    Optional<AssetSource> target = own.map(this::published).orElseGet(() -> find(path, at));
    if (target.isPresent()) {
      return urls.link(target.get(), at, this::encoded).map(url -> url + tail);
    }
    Diagnostic problem = missing(path, value.substring(0, end), at);
    boolean isUnexplained = own.isPresent() && problem.hint().isEmpty();
    MissingAsset.report(view, isUnexplained ? problem.hint(OWN) : problem);
    boolean rails =
        view.settings().cssUrls() == Settings.CssUrls.ABSOLUTE
            && view.settings().unknownAssets() != UnknownAssets.ERROR;
    String bare = path.startsWith("./") ? path.substring(2) : path;
    return rails && own.isEmpty()
        ? Optional.of(AssetKind.ASSET.publicFolder() + PercentEscapes.encodeMarks(bare) + tail)
        : Optional.empty();
  }

  /** Returns the asset that is served under a path, which may have a helper's fingerprint in it. */
  private Optional<AssetSource> published(String path) {
    return view.loadPath()
        .find(path, Optional.empty())
        .or(
            () ->
                view.loadPath().find(FINGERPRINT.matcher(path).replaceFirst(""), Optional.empty()));
  }

  private Diagnostic missing(String path, String written, SourceLocation at) {
    if (written.contains("<%")) {
      return SheetProblems.templateTag(at);
    }
    Diagnostic problem = urls.unknown().describeUrl(path, at);
    // The name of the file itself may contain an escape.
    boolean isLiteral = !written.equals(path) && find(written, at).isPresent();
    return isLiteral
        ? problem.hint("a url() is decoded; write \"" + PercentEscapes.encodeMarks(written) + "\"")
        : problem;
  }

  private Optional<AssetSource> find(String path, SourceLocation at) {
    Stream<SourcePath> files =
        Stream.concat(view.loadPath().owner(at.path()).stream(), Stream.of(source.file()));
    return files
        .distinct()
        .flatMap(file -> view.loadPath().findFrom(file, path).stream())
        .findFirst()
        .or(() -> onSearchPath(path));
  }

  // Authors often write references as if all roots were one folder.
  private Optional<AssetSource> onSearchPath(String path) {
    return LogicalPath.parse(path.replaceFirst("^(\\.{1,2}/)+", ""))
        .flatMap(name -> view.loadPath().find(name.value(), Optional.empty()));
  }

  // The absolute form is that of Sprockets.
  private String encoded(String path) {
    return view.settings().cssUrls() == Settings.CssUrls.RELATIVE
        ? PercentEscapes.encode(path)
        : PercentEscapes.encodeMarks(path);
  }
}
