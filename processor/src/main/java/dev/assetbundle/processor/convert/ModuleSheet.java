package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.SheetProblems;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.css.CssSheet;
import dev.assetbundle.processor.syntax.css.module.CssModule;
import dev.assetbundle.processor.syntax.css.module.CssModuleMistake;
import dev.assetbundle.processor.text.Lines;
import java.util.Optional;

/**
 * A stylesheet that is called {@code name.module.css} or the like: its names of classes are its
 * own, and modules import it to learn them.
 */
public final class ModuleSheet {

  private static final int SUFFIX_DIGITS = 6;

  private final Fragment css;
  private final CssModule module;

  private ModuleSheet(Fragment css, CssModule module) {
    this.css = css;
    this.module = module;
  }

  /** Whether a file is one. */
  public static boolean is(AssetSource source) {
    return source.type().is(MediaType.CSS) && source.file().path().fileName().contains(".module.");
  }

  /** Reads one, whose names get an end that depends on where the file lies. */
  static ModuleSheet of(AssetSource source, Fragment css, CssSheet sheet) {
    String digest = Digests.sha256(source.file().toString());
    return new ModuleSheet(css, CssModule.of(sheet, "_" + digest.substring(0, SUFFIX_DIGITS)));
  }

  private static Diagnostic problem(CssModuleMistake mistake, SourceLocation at) {
    return switch (mistake.kind()) {
      case NO_SINGLE_CLASS -> SheetProblems.composesElsewhere(at);
      case NO_NAMES -> SheetProblems.composesNothing(at);
      case NO_SUCH_CLASS -> SheetProblems.composesUnknown(mistake.word(), mistake.known(), at);
      case NO_SELECTOR -> SheetProblems.scopeOfNothing(at);
      case OLD_VALUES -> SheetProblems.moduleValues(at);
    };
  }

  /** Returns the stylesheet for browsers, after reporting what is wrong with it. */
  Fragment stylesheet(Task<?> task) {
    Lines lines = Lines.of(module.mistakes().isEmpty() ? "" : css.text());
    for (CssModuleMistake mistake : module.mistakes()) {
      task.report(problem(mistake, css.locate(lines.position(mistake.offset()))));
    }
    return css.edit(module.edits());
  }

  /** Returns the script that modules import in its place. */
  ConvertedFile script(FileContext context) {
    return new ConvertedFile(
        new ModuleSheetScript(css, module).text(),
        Optional.empty(),
        Optional.empty(),
        context.imports(),
        context.links());
  }
}
