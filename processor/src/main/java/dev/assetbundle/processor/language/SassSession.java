package dev.assetbundle.processor.language;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.language.SassToken.Kind;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.sourcemap.SourceMap;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** One compilation: answers the engine's questions and turns what it says into diagnostics. */
final class SassSession implements SassHost {

  private static final String CHARSET = "@charset ";

  private final SassEngine engine;
  private final Fragment entry;
  private final ProcessingContext context;
  private final SassImports imports;

  /** What took part so far, the entry first. */
  private final Map<SourcePath, SassTokens> sources = new LinkedHashMap<>();

  SassSession(SassEngine engine, Fragment entry, ProcessingContext context) {
    this.engine = engine;
    this.entry = entry;
    this.context = context;
    this.imports = new SassImports(context);
  }

  Optional<Fragment> compile(SassSyntax syntax) {
    SassSource source = new SassSource(entry.source(), entry.text(), syntax);
    if (!accept(source)) {
      return Optional.empty();
    }
    SassResult result = engine.compile(source, this);
    if (result instanceof SassResult.Failed failed) {
      report(failed);
      return Optional.empty();
    }
    List<SassGuard.Finding> calls =
        engine.isCurrent() ? List.of() : SassSilent.findCalls(List.copyOf(sources.values()));
    calls.forEach(this::report);
    return calls.isEmpty() ? Optional.of(finish((SassResult.Done) result)) : Optional.empty();
  }

  private Fragment finish(SassResult.Done done) {
    String css = done.css().startsWith("\uFEFF") ? done.css().substring(1) : done.css();
    SourceMap map = entry.map().then(done.map(), entry.source().toString());
    int end = css.indexOf('\n') + 1;
    if (!css.startsWith(CHARSET) || end == 0) {
      return entry.with(css, map);
    }
    // Who writes the file knows its encoding; inside a bundle the rule would be dead or wrong.
    int lines = (int) css.chars().filter(c -> c == '\n').count();
    return entry.with(css.substring(end), map.lines(IntStream.rangeClosed(2, lines + 1).toArray()));
  }

  private boolean accept(SassSource source) {
    if (sources.containsKey(source.file())) {
      return true;
    }
    SassTokens tokens = new SassTokens(source);
    sources.put(source.file(), tokens);
    List<SassGuard.Finding> findings = engine.isCurrent() ? List.of() : SassSilent.find(tokens);
    findings.forEach(this::report);
    return findings.isEmpty();
  }

  @Override
  public Optional<List<SassSource>> resolve(String name, SourcePath from) {
    if (SassImports.isCss(name) || hasMedia(name, from)) {
      return Optional.empty();
    }
    List<SassSource> found = imports.find(name, from);
    // All are looked at, so that each file's mistakes are reported at once.
    if (found.stream().filter(source -> !accept(source)).count() > 0) {
      throw SassRefusal.reported();
    }
    if (found.isEmpty()) {
      SourceLocation at = locate(SassCalls.imported(Optional.ofNullable(sources.get(from)), name));
      context.report(
          Diagnostic.of(Severity.WARNING, "empty-import", at, "no file matches \"" + name + "\""));
    }
    return Optional.of(found);
  }

  /** Whether something follows the name in the import, which makes it one of CSS. */
  private boolean hasMedia(String name, SourcePath from) {
    SassTokens tokens = sources.get(from);
    return tokens != null
        && IntStream.range(0, tokens.size())
            .filter(i -> tokens.get(i).is(Kind.AT, "@import"))
            .flatMap(i -> IntStream.range(i, tokens.prelude(i).to() - 1))
            .anyMatch(
                i -> tokens.get(i).is(Kind.STRING, name) && !tokens.get(i + 1).is(Kind.MARK, ","));
  }

  @Override
  public SassText call(String function, String argument) {
    SourceLocation at = locate(SassCalls.call(sources.values(), function, argument));
    return SassHelpers.call(function, argument, at, context);
  }

  @Override
  public void warn(String message) {
    message(Severity.WARNING, "sass-warning", "@warn", message);
  }

  @Override
  public void debug(String message) {
    message(Severity.NOTE, "sass-debug", "@debug", message);
  }

  private void message(Severity severity, String code, String rule, String message) {
    SourceLocation at = locate(SassCalls.message(sources.values(), rule, message));
    context.report(Diagnostic.of(severity, code, at, message));
  }

  private SourceLocation locate(Optional<SassCalls.Place> place) {
    return place
        .map(p -> locate(p.tokens(), p.token()))
        .orElseGet(() -> SourceLocation.of(entry.source()));
  }

  private SourceLocation locate(SassTokens tokens, int token) {
    return locate(tokens.source().file(), tokens.line(token), tokens.column(token));
  }

  private SourceLocation locate(SourcePath file, int line, int column) {
    if (line == 0) {
      return SourceLocation.of(file);
    }
    return file.equals(entry.source())
        ? entry.locate(line, column)
        : SourceLocation.of(file, line, column);
  }

  private void report(SassGuard.Finding finding) {
    Diagnostic diagnostic =
        Diagnostic.of(
                Severity.ERROR,
                "needs-dart-sass",
                locate(finding.tokens(), finding.token()),
                finding.guard().trouble())
            .hint(finding.guard().hint());
    context.report(
        diagnostic.excerpt(line(finding.tokens(), finding.tokens().line(finding.token()))));
  }

  private void report(SassResult.Failed failed) {
    SourcePath file = failed.file().orElse(entry.source());
    SourceLocation at = locate(file, failed.line(), failed.column());
    if (failed.refusal().isPresent()) {
      SassRefusal refusal = failed.refusal().get();
      if (!refusal.code().isEmpty()) {
        Diagnostic error =
            Diagnostic.of(Severity.ERROR, refusal.code(), at, String.valueOf(refusal.getMessage()));
        report(refusal.hint().isEmpty() ? error : error.hint(refusal.hint()), failed);
      }
      return;
    }
    Optional<SassGuard.Finding> reason = reason(failed);
    if (reason.isPresent()) {
      report(reason.get());
      return;
    }
    Diagnostic error = Diagnostic.of(Severity.ERROR, "sass-error", at, sentence(failed.message()));
    report(error.hint(SassHints.hint(failed, Optional.ofNullable(sources.get(file)))), failed);
  }

  private static String sentence(String message) {
    String line = String.join(" ", message.strip().split("\\s+"));
    String start = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    boolean word = start.length() > 1 && Character.isLowerCase(start.charAt(1));
    return word ? Character.toLowerCase(start.charAt(0)) + start.substring(1) : start;
  }

  private Optional<SassGuard.Finding> reason(SassResult.Failed failed) {
    return engine.isCurrent()
        ? Optional.empty()
        : SassRejected.explain(
            failed.message(),
            failed.line(),
            sources.values().stream()
                .filter(
                    tokens ->
                        failed.file().isEmpty()
                            || tokens.source().file().equals(failed.file().get())));
  }

  private void report(Diagnostic error, SassResult.Failed failed) {
    SassTokens tokens = sources.get(failed.file().orElse(entry.source()));
    context.report(tokens == null ? error : error.excerpt(line(tokens, failed.line())));
  }

  private static String line(SassTokens tokens, int line) {
    List<String> lines = tokens.source().text().lines().toList();
    return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
  }
}
