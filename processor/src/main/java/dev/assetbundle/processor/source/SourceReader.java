package dev.assetbundle.processor.source;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.EncodingProblems;
import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.model.FileType;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads source files as text, each once.
 *
 * @param lines those of files that messages show
 */
public record SourceReader(
    LoadPath loadPath, Map<SourcePath, Text> texts, Map<SourcePath, List<String>> lines) {

  /** Reads files that {@code loadPath} finds. */
  public SourceReader(LoadPath loadPath) {
    this(loadPath, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
  }

  /** Returns a reader with the same cache that looks files up through {@code other}. */
  public SourceReader through(LoadPath other) {
    return new SourceReader(other, texts, lines);
  }

  /** The text of a file, or why it could not be read. */
  public record Text(Optional<String> value, Optional<Diagnostic> problem) {}

  /** Returns the text of a file that was found, decoded by the rules for its type. */
  public Text text(SourcePath file) {
    loadPath.see(file);
    return texts.computeIfAbsent(file, this::read);
  }

  private Text read(SourcePath file) {
    FileType type = loadPath.types().of(file.path().fileName());
    byte[] bytes = {};
    try {
      bytes = loadPath.content(file).bytes();
      return new Text(Optional.of(Encodings.decode(bytes, type)), Optional.empty());
    } catch (IOException | OutOfMemoryError e) {
      return failed(FileProblems.unreadable(file.toString(), e, SourceLocation.of(file)));
    } catch (Encodings.Malformed e) {
      String before = e.before;
      int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      int column = before.length() - before.lastIndexOf('\n');
      SourceLocation at = SourceLocation.of(file, line, column);
      return failed(
          e.isKnown
              ? EncodingProblems.malformed(
                  e.charset, bytes, e.bad, type.extension().equals("css"), at)
              : FileProblems.unknownEncoding(e.charset, at));
    }
  }

  private static Text failed(Diagnostic problem) {
    return new Text(Optional.empty(), Optional.of(problem));
  }

  /**
   * Returns a line of a project-relative file, counted from 1; what was made of it may come from an
   * earlier build, so it need not have been read.
   */
  public Optional<String> line(String path, int line) {
    return loadPath
        .owner(path)
        .map(file -> lines.computeIfAbsent(file, this::split))
        .filter(all -> line <= all.size())
        .map(all -> all.get(line - 1));
  }

  private List<String> split(SourcePath file) {
    return text(file).value().map(text -> text.lines().toList()).orElse(List.of());
  }
}
