package dev.assetbundle.esbuild;

import dev.assetbundle.esbuild.service.EsbuildService;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.css.CssSheet;
import dev.assetbundle.processor.text.SourceMapJson;
import dev.assetbundle.processor.text.TextEdit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Has one stylesheet written by esbuild, and keeps its comments of licenses. */
final class SheetRewriter {

  private static final List<String> ALWAYS = List.of("--loader=css", "--legal-comments=inline");

  /** How esbuild begins what has a charset, which only counts at the very start. */
  private static final String CHARSET = "@charset \"UTF-8\";\n";

  private final EsbuildService service;
  private final CssSheet sheet;

  SheetRewriter(EsbuildService service, CssSheet sheet) {
    this.service = service;
    this.sheet = sheet;
  }

  /** Returns the answer of esbuild that only prints the stylesheet, to be compared with. */
  Map<String, Object> print() throws IOException {
    return run(List.of());
  }

  /** Returns the answer of esbuild that rewrites what is too new for the targets. */
  Map<String, Object> rewrite(List<String> targets) throws IOException {
    return run(List.of("--sourcemap=external", "--target=" + String.join(",", targets)));
  }

  private Map<String, Object> run(List<String> how) throws IOException {
    List<String> flags = new ArrayList<>(ALWAYS);
    flags.add(EsbuildService.charset(sheet.text()));
    flags.addAll(how);
    return service.transform(sheet.text(), flags);
  }

  /** Returns what the text of the stylesheet became by an answer. */
  Fragment result(Fragment source, Map<String, Object> answer) {
    String code = EsbuildService.text(answer, "code").orElse("");
    String map = EsbuildService.text(answer, "map").orElse("");
    Fragment made = source.becomes(code, SourceMapJson.scriptStep(() -> map, code, source.text()));
    List<String> lost = new ArrayList<>(kept(sheet));
    // Esbuild only keeps those between rules.
    kept(CssSheet.of(code)).forEach(lost::remove);
    int start = code.startsWith(CHARSET) ? CHARSET.length() : 0;
    return lost.isEmpty()
        ? made
        : made.edit(List.of(new TextEdit(start, start, String.join("\n", lost) + "\n")));
  }

  private static List<String> kept(CssSheet sheet) {
    return sheet.tokens().stream()
        .filter(token -> token.isKept(sheet.text()))
        .map(token -> token.text(sheet.text()))
        .toList();
  }
}
