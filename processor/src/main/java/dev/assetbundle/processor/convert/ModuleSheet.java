package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.SheetProblems;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.css.CssEscapes;
import dev.assetbundle.processor.syntax.css.CssSheet;
import dev.assetbundle.processor.syntax.css.CssToken;
import dev.assetbundle.processor.syntax.css.module.CssModule;
import dev.assetbundle.processor.syntax.css.module.CssModuleMistake;
import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.TextEdit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A stylesheet that is called {@code name.module.css} or the like: its names of classes are its
 * own, and modules import it to learn them.
 */
public final class ModuleSheet {

  private static final int SUFFIX_DIGITS = 6;
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_$][\\w$]*");

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

  /** Returns a script that exports the names, by name and together as its default export. */
  ConvertedFile script(FileContext context) {
    return new ConvertedFile(
        script(), Optional.empty(), Optional.empty(), context.imports(), context.links());
  }

  private Fragment script() {
    List<TextEdit> edits = new ArrayList<>();
    int from = 0;
    String before = "";
    Iterator<CssModule.Taken> taken = module.taken().iterator();
    for (int i = 0; taken.hasNext(); i++) {
      CssModule.Taken next = taken.next();
      CssToken name = next.name();
      boolean isFirst = before.isEmpty() || before.endsWith(";\n");
      String text = CssEscapes.unescape(css.text(), name.start(), name.end());
      boolean isPlain = text.equals(name.text(css.text())) && PLAIN_NAME.matcher(text).matches();
      edits.add(
          new TextEdit(
              from,
              isPlain ? name.start() : name.end(),
              before + (isFirst ? "import {" : ", ") + (isPlain ? "" : quoted(text))));
      from = name.end();
      before = " as c" + i;
      boolean isLast = i + 1 == module.taken().size() || !isSameFile(next, i + 1);
      if (isLast) {
        edits.add(new TextEdit(from, next.file().start(), before + "} from "));
        from = next.file().end();
        before = ";\n";
      }
    }
    edits.add(new TextEdit(from, css.text().length(), before + exports()));
    return css.edit(edits);
  }

  private boolean isSameFile(CssModule.Taken one, int other) {
    return module.taken().get(other).file().equals(one.file());
  }

  private String exports() {
    StringBuilder values = new StringBuilder();
    List<String> names = new ArrayList<>();
    List<String> members = new ArrayList<>();
    for (Map.Entry<String, CssModule.Export> export : module.exports().entrySet()) {
      String variable = "n" + members.size();
      values.append("var ").append(variable).append(" = ");
      values.append(quoted(export.getValue().text()));
      export.getValue().taken().forEach(i -> values.append(" + \" \" + c").append(i));
      values.append(";\n");
      String name = quoted(export.getKey());
      if (!export.getKey().equals("default")) {
        boolean isPlain = PLAIN_NAME.matcher(export.getKey()).matches();
        names.add(variable + " as " + (isPlain ? export.getKey() : name));
      }
      // Without brackets, that one would be the prototype.
      boolean isPrototype = export.getKey().equals("__proto__");
      members.add((isPrototype ? "[" + name + "]" : name) + ": " + variable);
    }
    return values
        + ("export {" + String.join(", ", names) + "};\n")
        + ("export default {" + String.join(", ", members) + "};\n");
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r")
        + '"';
  }
}
