package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.css.CssEscapes;
import dev.assetbundle.processor.syntax.css.CssToken;
import dev.assetbundle.processor.syntax.css.module.CssModule;
import dev.assetbundle.processor.text.TextEdit;
import java.util.ArrayList;
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
    int done = 0;
    String between = "";
    for (int i = 0; i < module.taken().size(); i++) {
      CssModule.Taken next = module.taken().get(i);
      edits.add(upTo(next.name(), done, between + (isFirstOfFile(i) ? "import {" : ", ")));
      done = next.name().end();
      between = " as c" + i;
      if (isFirstOfFile(i + 1)) {
        edits.add(new TextEdit(done, next.file().start(), between + "} from "));
        done = next.file().end();
        between = ";\n";
      }
    }
    edits.add(new TextEdit(done, css.text().length(), between + exports()));
    return css.edit(edits);
  }

  /** Whether no name before one, which may be the end of all, is of the same file. */
  private boolean isFirstOfFile(int i) {
    List<CssModule.Taken> taken = module.taken();
    return i == 0 || i == taken.size() || !taken.get(i).file().equals(taken.get(i - 1).file());
  }

  /** Returns what puts a text before a name, and quotes around it where scripts need them. */
  private TextEdit upTo(CssToken name, int from, String before) {
    String text = CssEscapes.unescape(css.text(), name.start(), name.end());
    boolean isPlain = text.equals(name.text(css.text())) && PLAIN_NAME.matcher(text).matches();
    return isPlain
        ? new TextEdit(from, name.start(), before)
        : new TextEdit(from, name.end(), before + quoted(text));
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
