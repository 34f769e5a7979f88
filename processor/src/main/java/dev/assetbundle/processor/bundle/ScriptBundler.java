package dev.assetbundle.processor.bundle;

import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.convert.ScriptFacts;
import dev.assetbundle.processor.convert.ScriptFacts.Global;
import dev.assetbundle.processor.diagnostic.BundleProblems;
import dev.assetbundle.processor.diagnostic.ScriptProblems;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.syntax.js.JsPrologue;
import dev.assetbundle.processor.text.MappedText;
import dev.assetbundle.processor.text.TextEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins the scripts of a bundle, and says what that does to them (Sprockets 4, bundling). */
public final class ScriptBundler {

  private final AssetSource source;
  private final List<ConvertedFile> files;
  private final List<ConvertedFile> code;
  private final Task<?> task;

  /** Joins the bundle of {@code source} from its files, in order. */
  public ScriptBundler(AssetSource source, List<ConvertedFile> files, Task<?> task) {
    this.source = source;
    this.files = files;
    this.code = files.stream().filter(file -> facts(file).hasCode()).toList();
    this.task = task;
  }

  /** Two declarations of one name. */
  private record Clash(Global first, Global again) {}

  private static ScriptFacts facts(ConvertedFile file) {
    return file.script().orElseThrow();
  }

  /** Whether the bundle is a module: that of its own file, which stands alone. */
  public boolean isModule() {
    return files.stream().anyMatch(this::isAlone);
  }

  private boolean isAlone(ConvertedFile file) {
    return facts(file).module().isPresent() && isOwn(file) && code.stream().allMatch(this::isOwn);
  }

  private boolean isOwn(ConvertedFile file) {
    return file.text().source().equals(source.file());
  }

  /**
   * Returns the texts joined, with a semicolon before the final white-space character of each text
   * that does not end with one, but unlike in Sprockets never inside a comment.
   */
  public JoinedText join() {
    reportModules();
    reportDoubles();
    List<JoinedText.Part> parts = new ArrayList<>();
    boolean isFirst = true;
    for (ConvertedFile file : files) {
      MappedText text = file.text().mappedText();
      // Minified to nothing, it still keeps directives of the next file from starting the bundle.
      boolean isGone = text.text().isBlank() && facts(file).hasCode();
      isFirst &= !isGone;
      MappedText ended = ended(isFirst ? text : withoutInterpreter(text), facts(file).ending());
      parts.add(
          new JoinedText.Part(
              file.text().path(),
              isGone ? MappedText.concat(List.of(MappedText.unmapped(";"), ended)) : ended));
      isFirst &= text.text().isEmpty();
    }
    JoinedText joined = new JoinedText(parts);
    reportStrictMode(joined);
    return joined;
  }

  // Only the first characters of all can name an interpreter (ECMA-262, section 12.5).
  private static MappedText withoutInterpreter(MappedText script) {
    String text = script.text();
    int end = text.indexOf('\n');
    return text.startsWith("#!")
        ? script.edit(List.of(new TextEdit(0, end < 0 ? text.length() : end, "")))
        : script;
  }

  private static MappedText ended(MappedText script, Optional<String> comment) {
    String text = script.text();
    int length = text.length();
    int last = length - 1;
    while (last >= 0 && " \t\n".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    if (comment.isPresent()) {
      return script.plus(comment.get());
    }
    if (last < 0 || text.charAt(last) == ';') {
      return script;
    }
    int end = last == length - 1 ? length : length - 1;
    return script.edit(List.of(new TextEdit(end, end, ";")));
  }

  // In a script it is a syntax error, and then nothing of the bundle runs.
  private void reportModules() {
    for (ConvertedFile file : files) {
      if (facts(file).module().isPresent() && !isAlone(file)) {
        task.report(
            ScriptProblems.joinedModule(
                source.logicalPath().value(), facts(file).module().orElseThrow()));
      }
    }
  }

  private void reportDoubles() {
    Map<String, Global> lexical = new HashMap<>();
    Map<String, Global> others = new HashMap<>();
    for (ConvertedFile file : files) {
      Map<String, List<Clash>> clashes = new LinkedHashMap<>();
      for (Global global : facts(file).globals()) {
        Global first = lexical.get(global.name());
        if (first == null && global.lexical()) {
          first = others.get(global.name());
        }
        if (first == null) {
          (global.lexical() ? lexical : others).putIfAbsent(global.name(), global);
        } else {
          clashes
              .computeIfAbsent(first.at().path(), path -> new ArrayList<>())
              .add(new Clash(first, global));
        }
      }
      // Two copies of one library clash in all of its names.
      for (List<Clash> all : clashes.values()) {
        Clash clash = all.get(0);
        task.report(
            ScriptProblems.declaredTwice(
                clash.again().name(), clash.first().at(), all.size() - 1, clash.again().at()));
      }
    }
  }

  // Directives count at the start of a script only, and then for all of it. A semicolon behind a
  // file of nothing but comments is a statement before them.
  private void reportStrictMode(JoinedText joined) {
    Optional<SourceLocation> first =
        code.stream().flatMap(file -> facts(file).strict().stream()).findFirst();
    if (first.isEmpty() || files.size() == 1 || isModule()) {
      return;
    }
    if (JsPrologue.useStrict(joined.whole().text()).isEmpty()) {
      task.report(BundleProblems.strictLost(first.get()));
      return;
    }
    code.stream()
        .filter(file -> facts(file).strict().isEmpty())
        .findFirst()
        .map(file -> BundleProblems.strictSpreads(file.text().source().toString(), first.get()))
        .ifPresent(task::report);
  }
}
