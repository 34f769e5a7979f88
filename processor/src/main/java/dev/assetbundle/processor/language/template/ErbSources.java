package dev.assetbundle.processor.language.template;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ErbProblems;
import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.language.glob.FileGlob;
import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.ProjectPath;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The files that options name for templates. Each template asks its context for them, so that it
 * depends on them; texts that were understood once are not read again until there are others.
 *
 * @param read files with values by their texts
 * @param known locales by the texts of their files
 */
record ErbSources(
    ErbOptions options, Map<String, ValueFile> read, Map<Map<SourcePath, String>, Locales> known) {

  /** Returns what the file of the option erb.values gives, if there is one. */
  Optional<ValueFile> values(ProcessingContext context, Consumer<Diagnostic> fail) {
    if (options.values().isEmpty()) {
      return Optional.empty();
    }
    SourcePath file = file(options.values().get());
    Optional<String> text = context.read(file);
    if (text.isEmpty()) {
      fail.accept(ErbProblems.missingValues(file.toString(), near(file, context)));
      return Optional.empty();
    }
    read.keySet().retainAll(Set.of(text.get()));
    ValueFile values = read.computeIfAbsent(text.get(), code -> ValueFile.parse(file, code));
    values.problems().forEach(fail);
    return Optional.of(values);
  }

  /** Returns what the files of the option erb.locales have, if there are any. */
  Optional<Locales> locales(ProcessingContext context, Consumer<Diagnostic> fail) {
    Map<SourcePath, String> texts = texts(options.locales(), context);
    if (texts.isEmpty()) {
      fail.accept(ErbProblems.noLocaleFiles(options.locales()));
      return Optional.empty();
    }
    known.keySet().retainAll(Set.of(texts));
    Locales locales = known.computeIfAbsent(texts, Locales::read);
    locales.problems().forEach(fail);
    return Optional.of(locales);
  }

  private static Optional<String> near(SourcePath file, ProcessingContext context) {
    List<String> names =
        context.list(file.root(), file.path().folder()).stream()
            .map(name -> file.inSameRoot(file.path().sibling(name.replace("/", ""))).toString())
            .toList();
    return Suggestion.didYouMean(file.toString(), names);
  }

  /** Returns the file of a project-relative name, which may lead out of the project. */
  static SourcePath file(String name) {
    return LogicalPath.parse(name)
        .map(path -> new SourcePath("", path))
        .orElseGet(
            () -> {
              int slash = name.lastIndexOf('/');
              return LogicalPath.parse(name.substring(slash + 1))
                  .map(last -> new SourcePath(name.substring(0, Math.max(0, slash)), last))
                  .orElseGet(() -> new SourcePath(name, new LogicalPath("erb.properties")));
            });
  }

  /** Returns their texts, in the order of the globs and then of their names. */
  private static Map<SourcePath, String> texts(List<String> globs, ProcessingContext context) {
    Map<SourcePath, String> texts = new LinkedHashMap<>();
    globs.stream()
        .flatMap(ErbSources::alternatives)
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
        .flatMap(ErbSources::alternatives);
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
