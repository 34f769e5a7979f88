package dev.assetbundle.processor.language.template;

import dev.assetbundle.processor.language.glob.FileGlob;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.ProjectPath;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the files that the option erb.locales names. */
final class LocaleFiles {

  private LocaleFiles() {}

  /** Returns their texts, in the order of the globs and then of their names. */
  static Map<SourcePath, String> read(List<String> globs, ProcessingContext context) {
    Map<SourcePath, String> texts = new LinkedHashMap<>();
    globs.stream()
        .flatMap(LocaleFiles::alternatives)
        .flatMap(glob -> find(glob, context))
        .distinct()
        .forEach(file -> context.read(file).ifPresent(text -> texts.put(file, text)));
    return texts;
  }

  /** Returns the globs without braces that one with braces stands for. */
  private static Stream<String> alternatives(String glob) {
    int open = glob.indexOf('{');
    int close = glob.indexOf('}', open + 1);
    if (open < 0 || close < 0) {
      return Stream.of(glob);
    }
    return Arrays.stream(glob.substring(open + 1, close).split(",", -1))
        .map(part -> glob.substring(0, open) + part.strip() + glob.substring(close + 1))
        .flatMap(LocaleFiles::alternatives);
  }

  private static Stream<SourcePath> find(String glob, ProcessingContext context) {
    List<String> segments =
        Arrays.stream(glob.split("/", -1)).filter(segment -> !segment.equals(".")).toList();
    int literal = FileGlob.literal(segments);
    String folder = String.join("/", segments.subList(0, literal));
    boolean outside = ProjectPath.leadsOut(folder);
    String root = outside ? folder : "";
    List<LogicalPath> found =
        FileGlob.find(
            context,
            root,
            outside ? "" : folder,
            segments.subList(literal, segments.size()),
            (pattern, name) ->
                (name.endsWith(".yml") || name.endsWith(".yaml"))
                    && FileGlob.matches(pattern, name));
    return found.stream().map(path -> new SourcePath(root, path));
  }
}
