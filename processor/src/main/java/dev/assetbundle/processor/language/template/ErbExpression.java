package dev.assetbundle.processor.language.template;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ErbProblems;
import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.language.template.RubyToken.Kind;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The value of one tag: a helper's, one that an option gives, or one of these made safe. */
final class ErbExpression {

  private static final Map<String, UnaryOperator<String>> FUNCTIONS =
      Map.of(
          "raw", text -> text,
          "h", RubyEscapes::html,
          "html_escape", RubyEscapes::html,
          "ERB::Util.html_escape", RubyEscapes::html,
          "j", RubyEscapes::script,
          "escape_javascript", RubyEscapes::script);
  private static final String JSON = "to_json";
  private static final Set<String> UNCHANGING = Set.of("to_s", "html_safe");

  private final ErbSources sources;
  private final ProcessingContext context;
  private final SourceLocation at;
  private final Consumer<Diagnostic> fail;
  private final Optional<ValueFile> values;
  private boolean reported;

  /**
   * @param at where the tag is
   * @param fail receives errors
   */
  ErbExpression(
      ErbSources sources, ProcessingContext context, SourceLocation at, Consumer<Diagnostic> fail) {
    this.sources = sources;
    this.context = context;
    this.at = at;
    this.fail = fail;
    this.values = sources.values(context, this::report);
  }

  private void report(Diagnostic problem) {
    reported = true;
    fail.accept(problem);
  }

  /** Returns what replaces the tag; tells of what nothing understands if {@code known}. */
  Optional<String> evaluate(String code, boolean known) {
    RubyCode ruby = RubyCode.of(code);
    Optional<ErbValue> value = value(ruby);
    if (value.isEmpty() && !reported && known) {
      report(unknown(code, ruby));
    } else if (value.isPresent() && value.get().text().isEmpty()) {
      report(ErbProblems.group(code, at));
    }
    return value.flatMap(ErbValue::text);
  }

  private Optional<ErbValue> value(RubyCode ruby) {
    Optional<ErbValue> given =
        values
            .flatMap(file -> Optional.ofNullable(file.values().get(ruby.canonical())))
            .map(value -> ErbValue.of(value.text()));
    return given
        .or(() -> method(ruby))
        .or(() -> function(ruby))
        .or(() -> helper(ruby))
        .or(() -> translation(ruby));
  }

  private Optional<ErbValue> method(RubyCode ruby) {
    Optional<RubyCode> receiver = receiver(ruby);
    boolean isJson =
        receiver.filter(before -> ruby.get(before.size() + 1).isName(JSON)).isPresent();
    return receiver.flatMap(this::value).map(value -> isJson ? ErbValue.of(value.json()) : value);
  }

  /** Returns what a method is called on that needs no Ruby. */
  private static Optional<RubyCode> receiver(RubyCode ruby) {
    int end = ruby.isMark(ruby.size() - 1, ")") && ruby.isMark(ruby.size() - 2, "(") ? 2 : 0;
    int name = ruby.size() - end - 1;
    boolean isCall =
        name >= 2
            && ruby.isMark(name - 1, ".")
            && (ruby.get(name).isName(JSON) || UNCHANGING.contains(ruby.get(name).text()));
    return isCall ? Optional.of(ruby.part(0, name - 1)) : Optional.empty();
  }

  /** Returns the value in an expression, without methods that need no Ruby. */
  private static RubyCode bare(RubyCode ruby) {
    return receiver(ruby).map(ErbExpression::bare).orElse(ruby);
  }

  private Optional<ErbValue> function(RubyCode ruby) {
    if (ruby.isClosedAtEnd(0)) {
      return value(ruby.part(1, ruby.size() - 1));
    }
    return function(ruby, 1).or(() -> function(ruby, 3));
  }

  private Optional<ErbValue> function(RubyCode ruby, int open) {
    return ruby.isClosedAtEnd(open)
        ? Optional.ofNullable(FUNCTIONS.get(ruby.part(0, open).canonical()))
            .flatMap(
                function ->
                    value(ruby.part(open + 1, ruby.size() - 1))
                        .flatMap(ErbValue::text)
                        .map(function)
                        .map(ErbValue::of))
        : Optional.empty();
  }

  private Optional<ErbValue> helper(RubyCode ruby) {
    return ruby.size() == 4 && ruby.isClosedAtEnd(1) && ruby.get(2).kind() == Kind.STRING
        ? ErbHelpers.value(new ErbCall(ruby.get(0).text(), ruby.get(2).text()), at, context)
            .map(ErbValue::of)
        : Optional.empty();
  }

  private Optional<ErbValue> translation(RubyCode ruby) {
    Optional<Translation> call =
        sources.options().locales().isEmpty() ? Optional.empty() : Translation.parse(ruby);
    return call.flatMap(
        wanted ->
            sources
                .locales(context, this::report)
                .flatMap(locales -> translation(wanted, locales)));
  }

  private Optional<ErbValue> translation(Translation call, Locales locales) {
    String locale = call.locale(sources.options().locale());
    Optional<LocaleEntry> entry =
        locales
            .find(locale, call.key())
            .or(
                () ->
                    call.fallback()
                        .flatMap(
                            other ->
                                other.kind() == Kind.SYMBOL
                                    ? locales.find(locale, other.text())
                                    : Optional.of(LocaleEntry.text(at, other.text()))));
    if (entry.isEmpty()) {
      // What could not be read may have it.
      if (locales.problems().isEmpty()) {
        report(locales.missing(locale, call.key(), at));
      }
      return Optional.empty();
    }
    Optional<ErbValue> value = entry.get().whole();
    if (value.isEmpty()) {
      report(ErbProblems.rubyTranslation(call.key(), entry.get().at(), at));
    }
    return value.flatMap(whole -> entry.get().isText() ? interpolated(call, whole) : value);
  }

  private Optional<ErbValue> interpolated(Translation call, ErbValue text) {
    List<String> missing = new ArrayList<>();
    String result = call.interpolate(text.text().orElse(""), missing);
    if (!missing.isEmpty()) {
      report(ErbProblems.missingArguments(call.key(), missing, at));
      return Optional.empty();
    }
    return Optional.of(ErbValue.of(result));
  }

  private Diagnostic unknown(String code, RubyCode ruby) {
    String name = ErbCall.name(code);
    Optional<String> slip = ErbSlips.hint(code);
    if (slip.isPresent()) {
      return ErbProblems.expression(code, slip, at);
    }
    if (ErbHelpers.isStatement(name)) {
      return ErbProblems.expression(code, Optional.of("write it without \"=\""), at);
    }
    Optional<String> helper =
        ErbHelpers.isValue(name) ? Optional.empty() : ErbHelpers.didYouMean(name);
    if (translates(ruby) && helper.isEmpty()) {
      return sources.options().locales().isEmpty()
          ? ErbProblems.noLocales(code, at)
          : ErbProblems.dynamicTranslation(code, at);
    }
    if (helper.isPresent() || values.isEmpty()) {
      return ErbProblems.expression(code, helper, at);
    }
    String file = sources.options().values().orElse("");
    RubyCode bare = bare(ruby);
    Optional<String> near =
        Suggestion.nearest(bare.canonical(), values.get().values().keySet())
            .map(key -> values.get().values().get(key))
            .map(
                value ->
                    "did you mean \"" + value.key() + "\" (" + file + ":" + value.line() + ")?");
    return ErbProblems.noValue(code, file, near, line(bare), at);
  }

  private static boolean translates(RubyCode ruby) {
    for (int start = 0; start < ruby.size(); start++) {
      for (int end = start + 1; end <= ruby.size(); end++) {
        if (Translation.isCall(ruby.part(start, end))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String line(RubyCode ruby) {
    return ruby.canonical().replace("\\", "\\\\").replaceAll("[ :=]", "\\\\$0") + " = ...";
  }
}
