package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.css.CssEscapes;
import dev.assetbundle.processor.syntax.css.CssToken;
import dev.assetbundle.processor.syntax.css.module.CssModule;
import dev.assetbundle.processor.text.TextEdit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A CSS module as a script, which exports what each name stands for, by name and together as its
 * default export, and imports what the stylesheet takes from others.
 */
record ModuleSheetScript(Fragment css, CssModule module) {

  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_$][\\w$]*");

  /** Returns the script; what is imported is where the stylesheet says it. */
  Fragment text() {
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
