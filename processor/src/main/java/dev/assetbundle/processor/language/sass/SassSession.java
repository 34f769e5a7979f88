package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.diagnostic.SheetProblems;
import dev.assetbundle.processor.language.sass.engine.SassEngine;
import dev.assetbundle.processor.language.sass.engine.SassHost;
import dev.assetbundle.processor.language.sass.engine.SassNotice;
import dev.assetbundle.processor.language.sass.engine.SassRefusal;
import dev.assetbundle.processor.language.sass.engine.SassResult;
import dev.assetbundle.processor.language.sass.engine.SassText;
import dev.assetbundle.processor.language.sass.libsass.LibsassMiscompiles;
import dev.assetbundle.processor.language.sass.libsass.LibsassRejects;
import dev.assetbundle.processor.language.sass.libsass.SassGuard;
import dev.assetbundle.processor.language.sass.mistake.SassElsewhere;
import dev.assetbundle.processor.language.sass.mistake.SassFunctions;
import dev.assetbundle.processor.language.sass.mistake.SassHints;
import dev.assetbundle.processor.language.sass.mistake.SassLeftovers;
import dev.assetbundle.processor.language.sass.mistake.SassMistake;
import dev.assetbundle.processor.language.sass.mistake.SassOrder;
import dev.assetbundle.processor.language.sass.mistake.SassRules;
import dev.assetbundle.processor.language.sass.mistake.SassWords;
import dev.assetbundle.processor.language.sass.syntax.SassCalls;
import dev.assetbundle.processor.language.sass.syntax.SassSource;
import dev.assetbundle.processor.language.sass.syntax.SassSyntax;
import dev.assetbundle.processor.language.sass.syntax.SassTokens;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.text.ConflictMarkers;
import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.Mistake;
import dev.assetbundle.processor.text.TextPosition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One compilation: answers the questions of the engine and turns its messages into diagnostics. */
final class SassSession implements SassHost {

  private final SassEngine engine;
  private final Fragment entry;
  private final ProcessingContext context;
  private final SassImports imports;
  private final SassTexts texts;
  private final SassCalls calls = new SassCalls();
  private final SassMedia media = new SassMedia();
  private final SassLines lines;

  /** The sources read so far, the entry first. */
  private final Map<SourcePath, SassTokens> sources = new LinkedHashMap<>();

  SassSession(SassEngine engine, SassTexts texts, Fragment entry, ProcessingContext context) {
    this.engine = engine;
    this.texts = texts;
    this.entry = entry;
    this.context = context;
    this.imports = SassImports.in(context);
    this.lines = new SassLines(context);
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
    Fragment css = SassStylesheet.of(entry, (SassResult.Done) result);
    SassFunctions.misspelt(sources.values(), calls, css, this::locate).forEach(context::report);
    List<SassTokens> own =
        sources.values().stream().filter(tokens -> isOwn(tokens.source().file())).toList();
    SassLeftovers.find(own, css, this::locate).forEach(context::report);
    own.stream()
        .flatMap(tokens -> SassRules.misspelt(tokens, i -> locate(tokens, i)).stream())
        .forEach(context::report);
    if (engine.isCurrent()) {
      return Optional.of(css);
    }
    SassOrder.find(List.copyOf(sources.values())).stream()
        .filter(place -> isOwn(place.tokens().source().file()))
        .forEach(this::reportOrder);
    return isSound(css) ? Optional.of(css) : Optional.empty();
  }

  /** Looks for what can be seen only when all sources are known. */
  private boolean isSound(Fragment css) {
    List<SassGuard.Finding> found = LibsassMiscompiles.findCalls(List.copyOf(sources.values()));
    found.forEach(this::report);
    SassTokens output = new SassTokens(new SassSource(css.source(), css.text(), SassSyntax.CSS));
    List<SassGuard.Finding> queries = LibsassMiscompiles.findInOutput(output);
    queries.forEach(q -> report(q, css.locate(output.line(q.token()), output.column(q.token()))));
    return found.isEmpty() && queries.isEmpty();
  }

  private boolean accept(SassSource source) {
    if (sources.containsKey(source.file())) {
      return true;
    }
    SassTexts.Checked checked = texts.of(source, !engine.isCurrent());
    sources.put(source.file(), checked.tokens());
    checked.silent().forEach(this::report);
    return checked.silent().isEmpty();
  }

  @Override
  public Optional<List<SassSource>> resolve(String name, SourcePath from) {
    // An engine of today asks for none of the imports that CSS means by what follows the name.
    if (SassImports.isCss(name) || (!engine.isCurrent() && hasMedia(name, from))) {
      return Optional.empty();
    }
    return Optional.of(module(name, from));
  }

  @Override
  public List<SassSource> module(String name, SourcePath from) {
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
    return found;
  }

  private boolean hasMedia(String name, SourcePath from) {
    return media.follows(name, Optional.ofNullable(sources.get(from)));
  }

  @Override
  public Optional<SassSource> beside(SourcePath place) {
    Optional<SassSource> found = imports.beside(place);
    if (found.isPresent() && !accept(found.get())) {
      throw SassRefusal.reported();
    }
    return found;
  }

  @Override
  public SassText call(String function, String argument) {
    SourceLocation at = locate(calls.call(sources.values(), function, argument));
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

  @Override
  public void notice(SassNotice notice) {
    SourceLocation at = locate(notice.file(), notice.line(), notice.column());
    switch (notice.kind()) {
      case WARN ->
          context.report(Diagnostic.of(Severity.WARNING, "sass-warning", at, notice.message()));
      case DEBUG ->
          context.report(Diagnostic.of(Severity.NOTE, "sass-debug", at, notice.message()));
      case DEPRECATION -> {
        if (isOwn(notice.file())) {
          context.report(deprecation(notice.message().strip(), at));
        }
      }
    }
  }

  private Diagnostic deprecation(String message, SourceLocation at) {
    String[] parts = message.split("(?<=\\.)\\s", 2);
    Diagnostic note =
        Diagnostic.of(Severity.NOTE, "sass-deprecation", at, SassWords.sentence(parts[0]))
            .excerpt(line(at));
    return parts.length > 1 ? note.hint(SassWords.sentence(parts[1])) : note;
  }

  private void message(Severity severity, String code, String rule, String message) {
    SourceLocation at = locate(calls.message(sources.values(), rule, message));
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

  // Files of other roots mostly belong to libraries, which the author does not change.
  private boolean isOwn(SourcePath file) {
    return file.root().equals(entry.source().root());
  }

  private void reportOrder(SassCalls.Place place) {
    SourceLocation at = locate(place.tokens(), place.token());
    context.report(SheetProblems.mixedDeclarations(at).excerpt(line(at)));
  }

  private void report(SassGuard.Finding finding) {
    report(finding, locate(finding.tokens(), finding.token()));
  }

  private void report(SassGuard.Finding finding, SourceLocation at) {
    SassGuard guard = finding.guard();
    context.report(
        Diagnostic.of(Severity.ERROR, "needs-dart-sass", at, guard.trouble())
            .hint(guard.hint())
            .excerpt(line(at)));
  }

  private void report(SassResult.Failed failed) {
    SourcePath file = failed.file().orElse(entry.source());
    SourceLocation at = locate(file, failed.line(), failed.column());
    if (failed.refusal().isPresent()) {
      SassRefusal refusal = failed.refusal().get();
      if (!refusal.code().isEmpty()) {
        Diagnostic error =
            Diagnostic.of(Severity.ERROR, refusal.code(), at, String.valueOf(refusal.getMessage()));
        context.report(
            (refusal.hint().isEmpty() ? error : error.hint(refusal.hint())).excerpt(line(at)));
      }
      return;
    }
    OptionalInt conflict = ConflictMarkers.first(context.read(file).orElse(""));
    if (conflict.isPresent()) {
      SourceLocation start = SourceLocation.of(file, conflict.getAsInt(), 1);
      context.report(FileProblems.conflictMarker(start).excerpt(line(start)));
      return;
    }
    Optional<SassGuard.Finding> reason = reason(failed);
    if (reason.isPresent()) {
      report(reason.get());
      return;
    }
    Optional<SassTokens> tokens = Optional.ofNullable(sources.get(file));
    Optional<Mistake> mistake = tokens.flatMap(source -> SassMistake.find(failed, source));
    if (mistake.isPresent()) {
      report(mistake.get(), tokens.get());
      return;
    }
    Diagnostic error =
        Diagnostic.of(Severity.ERROR, "sass-error", at, SassWords.sentence(failed.message()));
    Optional<String> hint =
        SassHints.hint(
            failed, tokens, sources.values(), new SassElsewhere(context, sources.values()));
    context.report(error.hint(hint).excerpt(line(at)));
  }

  private void report(Mistake mistake, SassTokens tokens) {
    TextPosition place = Lines.of(tokens.source().text()).position(mistake.offset());
    SourceLocation at = locate(tokens.source().file(), place.line(), place.column());
    context.report(
        Diagnostic.of(Severity.ERROR, "sass-error", at, mistake.trouble())
            .hint(mistake.remedy())
            .excerpt(line(at)));
  }

  private Optional<SassGuard.Finding> reason(SassResult.Failed failed) {
    return engine.isCurrent()
        ? Optional.empty()
        : LibsassRejects.explain(
            failed,
            sources.values().stream()
                .filter(
                    tokens ->
                        failed.file().isEmpty()
                            || tokens.source().file().equals(failed.file().get())));
  }

  private String line(SourceLocation at) {
    return lines.line(at, sources.keySet());
  }
}
