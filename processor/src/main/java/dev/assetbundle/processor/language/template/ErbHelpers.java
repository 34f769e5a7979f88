package dev.assetbundle.processor.language.template;

import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.AssetKind;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The helpers of Sprockets and sprockets-rails that a template may call. */
final class ErbHelpers {

  private static final Map<String, Value> VALUES = values();
  private static final Map<String, Directive.Kind> STATEMENTS =
      Map.of(
          "require_asset", Directive.Kind.REQUIRE,
          "stub_asset", Directive.Kind.STUB,
          "depend_on", Directive.Kind.DEPEND_ON,
          "depend_on_asset", Directive.Kind.DEPEND_ON_ASSET,
          "link_asset", Directive.Kind.LINK);

  private ErbHelpers() {}

  @FunctionalInterface
  private interface Value {
    String of(String name, SourceLocation at, ProcessingContext context);
  }

  private static Map<String, Value> values() {
    Map<String, Value> values = new LinkedHashMap<>();
    for (AssetKind kind : AssetKind.values()) {
      Value url = (name, at, context) -> context.url(kind, name, at);
      String word = kind.name().toLowerCase(Locale.ROOT);
      values.put(word + "_path", url);
      values.put(word + "_url", url);
    }
    values.put("asset_data_uri", (name, at, context) -> context.dataUri(name, at).orElse(""));
    return Collections.unmodifiableMap(values);
  }

  /** Returns what {@code <%= %>} is replaced by; empty if there is no such helper. */
  static Optional<String> value(ErbCall call, SourceLocation at, ProcessingContext context) {
    return Optional.ofNullable(VALUES.get(call.name()))
        .map(value -> value.of(call.argument(), at, context));
  }

  /** Does what {@code <% %>} says; false if there is no such helper. */
  static boolean run(ErbCall call, SourceLocation at, ProcessingContext context) {
    Directive.Kind kind = STATEMENTS.get(call.name());
    if (kind != null) {
      context.declare(new Directive(kind, List.of(call.argument()), at));
    }
    return kind != null;
  }

  static boolean isValue(String name) {
    return VALUES.containsKey(name);
  }

  static boolean isStatement(String name) {
    return STATEMENTS.containsKey(name);
  }

  /** Whether a name is none of a helper, but near one. */
  static boolean isSlip(String name) {
    return !isValue(name) && !isStatement(name) && didYouMean(name).isPresent();
  }

  static Optional<String> didYouMean(String name) {
    return Suggestion.didYouMean(name, names());
  }

  /** Returns the names of all helpers. */
  static List<String> names() {
    List<String> names = new ArrayList<>(VALUES.keySet());
    names.addAll(STATEMENTS.keySet());
    return names;
  }
}
