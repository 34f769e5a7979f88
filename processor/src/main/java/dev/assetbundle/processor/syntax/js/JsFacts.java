package dev.assetbundle.processor.syntax.js;

import dev.assetbundle.processor.text.SourceMapComment;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What must be known of a script before it is joined to others or handed to a tool that does not
 * read all of ECMAScript. Each offset is that of the first occurrence, 0-based, in UTF-16 units;
 * empty means that there is none.
 *
 * @param endsInsideLineComment whether the last character that is no space lies in a line comment,
 *     so that text appended to the same line would be part of it
 * @param useStrict a {@code 'use strict'} directive of the whole script
 * @param functionUseStrict a {@code 'use strict'} directive of a function
 * @param strictFunctions where the bodies of all functions with such a directive begin
 * @param moduleSyntax a top-level {@code import} or {@code export} declaration, or {@code
 *     import.meta}; its presence makes the text a module
 * @param importAttributes the {@code with} of {@code import x from './x.json' with {type: 'json'}}
 * @param topLevelAwait an {@code await} outside functions
 * @param moduleAwait one of those that no script can hold, where {@code await} is but a name
 * @param privateName a {@code #name}
 * @param namedBackreference a regular expression that contains <code>\k&lt;</code>
 * @param regexFlagV a regular expression with flag {@code v}
 * @param decorator an {@code @}
 * @param usingDeclaration a {@code using x = ...}
 * @param accessor an {@code accessor x} class member
 * @param sourceMaps the comments that name a source map, in order
 */
public record JsFacts(
    boolean endsInsideLineComment,
    OptionalInt useStrict,
    OptionalInt functionUseStrict,
    Set<Integer> strictFunctions,
    OptionalInt moduleSyntax,
    OptionalInt importAttributes,
    OptionalInt topLevelAwait,
    OptionalInt moduleAwait,
    OptionalInt privateName,
    OptionalInt namedBackreference,
    OptionalInt regexFlagV,
    OptionalInt decorator,
    OptionalInt usingDeclaration,
    OptionalInt accessor,
    List<SourceMapComment> sourceMaps) {

  /** Copies the lists. */
  public JsFacts {
    strictFunctions = Set.copyOf(strictFunctions);
    sourceMaps = List.copyOf(sourceMaps);
  }

  /** Reads a script or module. */
  public static JsFacts of(String js) {
    return new JsFactReader(js).read();
  }

  /** Returns where it shows first that the text is a module; empty if it is a script. */
  public OptionalInt moduleStart() {
    return moduleSyntax.isEmpty()
            || (moduleAwait.isPresent() && moduleAwait.getAsInt() < moduleSyntax.getAsInt())
        ? moduleAwait
        : moduleSyntax;
  }

  /** Whether the last character that is no space lies in a line comment. */
  public static boolean endsInsideLineComment(String js) {
    var tokens = new JsTokenizer(js);
    boolean inside = false;
    while (tokens.next()) {
      inside = JsFactReader.staysInside(tokens.kind(), inside);
    }
    return inside;
  }
}
