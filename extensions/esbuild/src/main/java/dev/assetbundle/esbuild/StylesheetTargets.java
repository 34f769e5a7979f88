package dev.assetbundle.esbuild;

import dev.assetbundle.esbuild.service.EsbuildService;
import dev.assetbundle.esbuild.service.Message;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.spi.ToolSettings;
import dev.assetbundle.processor.syntax.css.CssMistakes;
import dev.assetbundle.processor.syntax.css.CssSheet;
import dev.assetbundle.processor.text.Lines;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rewrites what is too new in a stylesheet for the browsers that the project names. One that has
 * nothing too new stays as it is, and so does one to which esbuild would give another meaning.
 *
 * <p>Reports {@code css-warning} in the words of esbuild, {@code css-not-rewritten} for a
 * stylesheet that would need it, and {@code no-esbuild} or {@code tool-ended}.
 */
public final class StylesheetTargets extends EsbuildTool implements AssetProcessor {

  private static final int REVISION = 1;

  private static final String WITHOUT = "leave -Aassetbundle.browsers out";

  private Browsers browsers = Browsers.NONE;

  @Override
  List<Diagnostic> configured(ToolSettings settings) {
    browsers = settings.option(Browsers.OPTION).map(Browsers::parse).orElse(Browsers.NONE);
    return isNeeded() && service().isEmpty()
        ? List.of(
            EsbuildFailures.missing(
                SourceLocation.NONE,
                "stylesheets cannot be rewritten for older browsers, as there is no esbuild here"))
        : browsers.problems();
  }

  @Override
  public boolean isNeeded() {
    return !browsers.targets().isEmpty();
  }

  @Override
  public String id() {
    return id(REVISION) + "/" + String.join(",", browsers.targets());
  }

  @Override
  public String reads() {
    return "css";
  }

  @Override
  public String writes() {
    return "css";
  }

  @Override
  public Optional<Fragment> process(Fragment source, ProcessingContext context) {
    Optional<EsbuildService> service = service();
    CssSheet sheet = CssSheet.of(source.text());
    // What its author got wrong is told, and at its place, if it is not rewritten.
    if (service.isEmpty() || !CssMistakes.find(sheet, true).isEmpty()) {
      return Optional.of(source);
    }
    try {
      return Optional.of(rewrite(source, sheet, service.get(), context));
    } catch (IOException e) {
      context.report(EsbuildFailures.of(e, SourceLocation.of(source.source()), WITHOUT));
      return Optional.empty();
    }
  }

  private Fragment rewrite(
      Fragment source, CssSheet sheet, EsbuildService service, ProcessingContext context)
      throws IOException {
    SheetRewriter rewriter = new SheetRewriter(service, sheet);
    Map<String, Object> same = rewriter.print();
    Map<String, Object> other = rewriter.rewrite(browsers.targets());
    if (EsbuildService.text(same, "code").equals(EsbuildService.text(other, "code"))) {
      return source;
    }
    Optional<Diagnostic> reason = reason(source, sheet, other);
    if (reason.isPresent()) {
      context.report(reason.get());
      return source;
    }
    List<Diagnostic> before = messages(source, same);
    messages(source, other).stream().filter(m -> !before.contains(m)).forEach(context::report);
    return rewriter.result(source, other);
  }

  private static List<Diagnostic> messages(Fragment source, Map<String, Object> answer) {
    return new EsbuildMessages(source).warnings(answer, "css-warning");
  }

  /** Returns why a stylesheet must be left as it is. */
  private static Optional<Diagnostic> reason(
      Fragment source, CssSheet sheet, Map<String, Object> answer) {
    Optional<SheetObstacle> obstacle = SheetObstacle.first(sheet);
    if (obstacle.isPresent()) {
      SheetObstacle found = obstacle.get();
      SourceLocation at = source.locate(Lines.of(source.text()).position(found.offset()));
      return Optional.of(left(at, found.what()).hint(found.remedy()));
    }
    return Message.all(answer, "warnings").stream()
        .filter(message -> message.id().equals("css-syntax-error"))
        .findFirst()
        .map(message -> left(source, message));
  }

  private static Diagnostic left(Fragment source, Message message) {
    SourceLocation at = new EsbuildMessages(source).at(message);
    return left(at, "esbuild does not understand it: " + message.words())
        .hint("correct it, or put it into a file of its own");
  }

  private static Diagnostic left(SourceLocation at, String why) {
    return Diagnostic.of(
        Severity.WARNING,
        "css-not-rewritten",
        at,
        "the stylesheet stays as it is, though it is too new for -Aassetbundle.browsers: " + why);
  }
}
