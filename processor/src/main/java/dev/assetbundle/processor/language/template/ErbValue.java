package dev.assetbundle.processor.language.template;

import java.util.Optional;

/**
 * What an expression gives.
 *
 * @param text what a tag is replaced by; empty if that would be Ruby's way to print a group
 * @param json what its {@code to_json} gives
 */
record ErbValue(Optional<String> text, String json) {

  static ErbValue of(String text) {
    return new ErbValue(Optional.of(text), RubyEscapes.json(text));
  }
}
