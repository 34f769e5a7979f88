package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines as their author wrote them: the text of an entry may be what ERB made of it. */
final class SassLines {

  private final ProcessingContext context;

  /** Those of the files that messages are about. */
  private final Map<SourcePath, List<String>> lines = new HashMap<>();

  SassLines(ProcessingContext context) {
    this.context = context;
  }

  /** Returns the line of one of the files; empty for any other place. */
  String line(SourceLocation at, Collection<SourcePath> files) {
    return files.stream()
        .filter(file -> at.line() > 0 && file.toString().equals(at.path()))
        .findFirst()
        .map(file -> lines.computeIfAbsent(file, this::lines))
        .filter(all -> at.line() <= all.size())
        .map(all -> all.get(at.line() - 1))
        .orElse("");
  }

  private List<String> lines(SourcePath file) {
    return context.read(file).map(text -> text.lines().toList()).orElse(List.of());
  }
}
