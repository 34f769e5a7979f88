package dev.assetbundle.processor.language.sass.syntax;

import dev.assetbundle.processor.language.sass.syntax.SassToken.Kind;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that the sources of one compilation declare. */
public record SassNames(Collection<SassTokens> sources) {

  private static final Pattern SELECTOR = Pattern.compile("[%.](?![0-9])[\\w-]+");

  /** Those of the functions that are built in, as far as they are given by name. */
  private static final Set<String> PARAMETERS =
      Set.of(
          """
          $alpha $amount $args $blue $color $color1 $color2 $condition $degrees $green $hue
          $if-false $if-true $index $insert $key $keys $lightness $list $list1 $list2 $map $map1
          $map2 $n $name $number $red $saturation $separator $start-at $end-at $string $substring
          $val $value $weight
          """
              .split("\\s+"));

  /** Returns the variables of {@code own}, and those of other sources that are not in a block. */
  public Set<String> variables(SassTokens own) {
    return variables(Optional.of(own));
  }

  private Set<String> variables(Optional<SassTokens> own) {
    return collect(
        (tokens, names) -> {
          int depth = 0;
          for (int i = 0; i < tokens.size(); i++) {
            SassToken token = tokens.get(i);
            depth += token.kind() == Kind.OPEN ? 1 : token.kind() == Kind.CLOSE ? -1 : 0;
            boolean isDeclared =
                token.kind() == Kind.VARIABLE && tokens.get(i + 1).is(Kind.MARK, ":");
            if (isDeclared && (depth == 0 || own.filter(tokens::equals).isPresent())) {
              names.add(token.text());
            }
          }
        });
  }

  /** Returns the variables that are not in a block. */
  public Set<String> globals() {
    return variables(Optional.empty());
  }

  public Set<String> mixins() {
    return declared("@mixin", "=");
  }

  /** Returns the parameters of a mixin or function; those of all built-in functions for others. */
  public Set<String> parameters(String name) {
    Set<String> found =
        collect(
            (tokens, names) -> {
              for (int i = 0; i < tokens.size(); i++) {
                if (isDeclaration(tokens, i) && tokens.get(i + 1).text().equals(name)) {
                  for (int k = i + 2; k < tokens.close(i + 2); k++) {
                    if (tokens.get(k).kind() == Kind.VARIABLE) {
                      names.add(tokens.get(k).text());
                    }
                  }
                }
              }
            });
    return found.isEmpty() ? PARAMETERS : found;
  }

  private static boolean isDeclaration(SassTokens tokens, int i) {
    return tokens.get(i).is(Kind.AT, "@mixin") || tokens.get(i).is(Kind.AT, "@function");
  }

  /** Returns the placeholders and classes, with their signs. */
  public Set<String> selectors() {
    return collect(
        (tokens, names) -> {
          Matcher selector = SELECTOR.matcher(tokens.source().text());
          while (selector.find()) {
            String before =
                tokens
                    .source()
                    .text()
                    .substring(Math.max(0, selector.start() - 9), selector.start());
            if (!before.matches("(?s).*@extend\\s+")) {
              names.add(selector.group());
            }
          }
        });
  }

  private Set<String> declared(String rule, String sign) {
    return collect(
        (tokens, names) -> {
          for (int i = 0; i < tokens.size(); i++) {
            boolean isSign =
                tokens.source().syntax() == SassSyntax.SASS
                    && tokens.get(i).is(Kind.MARK, sign)
                    && tokens.column(i) == 1;
            if (isSign || tokens.get(i).is(Kind.AT, rule)) {
              names.add(tokens.get(i + 1).text());
            }
          }
        });
  }

  private Set<String> collect(BiConsumer<SassTokens, Set<String>> reader) {
    Set<String> names = new TreeSet<>();
    sources.forEach(tokens -> reader.accept(tokens, names));
    return names;
  }
}
