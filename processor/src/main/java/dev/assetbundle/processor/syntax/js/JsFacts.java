package dev.assetbundle.processor.syntax.js;

import dev.assetbundle.processor.text.SourceMapComment;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What must be known of a script before it is joined to others or handed to a tool that does not
 * read all of ECMAScript.
 *
 * @param offsets of the first occurrence of what there is, 0-based, in UTF-16 units
 * @param strictFunctions where the bodies of all functions with a directive {@code 'use strict'}
 *     begin
 * @param sourceMaps the comments that name a source map, in order
 */
public record JsFacts(
    Map<Fact, Integer> offsets, Set<Integer> strictFunctions, List<SourceMapComment> sourceMaps) {

  /** What there may be in a script. */
  public enum Fact {
    /** A {@code 'use strict'} directive of the whole script. */
    USE_STRICT,
    /**
     * A top-level {@code import} or {@code export} declaration, or {@code import.meta}; its
     * presence makes the text a module.
     */
    MODULE,
    /** The {@code with} of {@code import x from './x.json' with {type: 'json'}}. */
    ATTRIBUTES,
    /** An {@code await} outside functions. */
    AWAIT,
    /** One of those that no script can hold, where {@code await} is but a name. */
    MODULE_AWAIT,
    /** A {@code #name}. */
    PRIVATE,
    /** A regular expression that contains <code>\k&lt;</code>. */
    BACKREFERENCE,
    /** A regular expression with flag {@code v}. */
    FLAG_V,
    /** An {@code @}. */
    DECORATOR,
    /** A {@code using x = ...}. */
    USING,
    /** An {@code accessor x} class member. */
    ACCESSOR
  }

  /** Copies the collections. */
  public JsFacts {
    offsets = Map.copyOf(offsets);
    strictFunctions = Set.copyOf(strictFunctions);
    sourceMaps = List.copyOf(sourceMaps);
  }

  /** Reads a script or module. */
  public static JsFacts of(String js) {
    return of(JsTokens.of(js));
  }

  /** Reads the tokens of a script or module. */
  public static JsFacts of(JsTokens tokens) {
    return new JsFactReader(tokens).read();
  }

  /** Whether a script has something. */
  public boolean has(Fact fact) {
    return offsets.containsKey(fact);
  }

  /** Returns where it shows first that the text is a module; empty if it is a script. */
  public OptionalInt moduleStart() {
    return Stream.of(Fact.MODULE, Fact.MODULE_AWAIT)
        .filter(this::has)
        .mapToInt(fact -> offsets.getOrDefault(fact, 0))
        .min();
  }
}
