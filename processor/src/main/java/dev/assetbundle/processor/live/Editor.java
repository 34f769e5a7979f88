package dev.assetbundle.processor.live;

import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.url.PercentEscapes;
import java.nio.file.Path;

/**
 * What opens a file in the editor of the author.
 *
 * @param template a URL with {@code {file}}, {@code {line}} and {@code {column}}; empty for none
 */
record Editor(String template) {

  /** Returns the one that is called {@code idea} or {@code vscode}, or has a URL of its own. */
  static Editor of(String setting) {
    return new Editor(
        switch (setting) {
          case "idea" -> "idea://open?file={file}&line={line}&column={column}";
          case "vscode" -> "vscode://file/{file}:{line}:{column}";
          default -> setting;
        });
  }

  /**
   * Returns the URL that opens a place; empty if there is no editor or no file.
   *
   * @param base the folder that the file is relative to
   */
  String url(Path base, SourceLocation at) {
    if (template.isEmpty() || at.path().isEmpty()) {
      return "";
    }
    Path file = base.resolve(at.path()).toAbsolutePath().normalize();
    // An ampersand would end the value in the query of a URL.
    String path = PercentEscapes.encode(file.toString().replace('\\', '/')).replace("&", "%26");
    return template
        .replace("{file}", path)
        .replace("{line}", String.valueOf(Math.max(1, at.line())))
        .replace("{column}", String.valueOf(Math.max(1, at.column())));
  }
}
