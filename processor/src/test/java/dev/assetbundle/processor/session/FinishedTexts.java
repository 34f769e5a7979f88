package dev.assetbundle.processor.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.convert.tool.Extensions;
import dev.assetbundle.processor.convert.tool.TimeLimit;
import dev.assetbundle.processor.convert.tool.Toolbox;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.finish.Finisher;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.incremental.TaskResults;
import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.language.Languages;
import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.LoadPath;
import dev.assetbundle.processor.source.MemoryTree;
import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.MappedText;
import dev.assetbundle.processor.text.ReadMap;
import dev.assetbundle.processor.text.SourceMap;
import dev.assetbundle.processor.text.SourceMapWriter;
import dev.assetbundle.processor.text.TextPosition;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A project whose finished texts are followed back, word by word, to where they were written. */
public final class FinishedTexts {

  /** A word that is looked for has {@code Tok} in it; that of a class brings its point. */
  private static final Pattern WORD = Pattern.compile("\\.?\\w*Tok\\w*");

  private final MemoryTree tree = new MemoryTree();
  private final Map<String, String> sources = new TreeMap<>();

  /** Adds a file. */
  public FinishedTexts put(String path, String text) {
    tree.put(path, text);
    sources.put(path, text);
    return this;
  }

  /** Returns an asset as it is published without minifying, and where it comes from. */
  public MappedText plain(String asset) {
    return text(asset, false);
  }

  /** Returns an asset as it is published minified, and where it comes from. */
  public MappedText minified(String asset) {
    return text(asset, true);
  }

  private MappedText text(String asset, boolean minify) {
    try (Languages languages = new Languages(false, 60, ErbOptions.NONE)) {
      Extensions extensions = Extensions.find(FinishedTexts.class.getClassLoader());
      MappedText text =
          unasked(
              asset,
              minify,
              Toolbox.of(
                  languages.processors(), languages.compressors(), extensions, new TimeLimit(60)));
      // The map is made now, as it needs the tools.
      assertTrue(!text.map().entries().isEmpty());
      return text;
    }
  }

  /** Returns an asset as it is published; nothing has asked where it comes from. */
  MappedText unasked(String asset, boolean minify, Toolbox tools) {
    Settings settings = Builds.settings(Builds.PATHS, "/assets", minify, true);
    LoadPath loadPath = new LoadPath(tree, settings.paths(), tools.fileTypes(), false);
    Stages stages = new Stages(settings, loadPath, tools, () -> TaskResults.NONE);
    Task<FinishedTexts> task = new Task<>("");
    TaskView view = new TaskView(settings, loadPath, stages.reader(), task);
    AssetSource source = loadPath.find(asset, Optional.empty()).orElseThrow();
    return Optional.ofNullable(
            new Finisher(view, source, stages, tools.linker()).texts().get(source.logicalPath()))
        .orElseThrow(() -> new AssertionError(said(task)));
  }

  private static String said(Task<?> task) {
    return task.uses().keySet().stream()
        .flatMap(used -> used.diagnostics().stream())
        .map(Diagnostic::toString)
        .collect(Collectors.joining("\n"));
  }

  private ReadMap published(MappedText text) {
    return new ReadMap(
        SourceMapWriter.write(
                text,
                "file",
                "",
                name -> new SourceMapWriter.Source(name, Optional.ofNullable(sources.get(name))))
            .orElseThrow());
  }

  /**
   * Follows each word that is looked for to the file it comes from, where the same word must stand,
   * by the map of ours and by the one that is published.
   *
   * @return the words that were found, each once, in their order, parted by spaces
   */
  public String walk(MappedText text) {
    TreeSet<String> found = new TreeSet<>();
    Lines lines = Lines.of(text.text());
    Matcher word = WORD.matcher(text.text());
    ReadMap published = published(text);
    while (word.find()) {
      TextPosition at = lines.position(word.start());
      SourceMap.Place place = text.map().locate(at.line(), at.column());
      String there = word.group() + " at " + at + " is from " + place + " in\n" + text.text();
      assertTrue(sources.containsKey(place.source()), there);
      String line = Lines.of(sources.getOrDefault(place.source(), "")).line(place.line());
      String rest = line.substring(Math.min(line.length(), place.column() - 1));
      Matcher source = WORD.matcher(rest);
      assertEquals(word.group(), source.lookingAt() ? source.group() : rest, there);
      assertEquals(
          Optional.of(new ReadMap.Spot(place.source(), place.line(), place.column())),
          published.at(at.line(), at.column()),
          there);
      found.add(word.group());
    }
    return String.join(" ", found);
  }
}
