package dev.assetbundle.processor.language.sass.mistake;

import dev.assetbundle.processor.language.sass.syntax.SassCalls;
import dev.assetbundle.processor.language.sass.syntax.SassStatement;
import dev.assetbundle.processor.language.sass.syntax.SassStatement.Kind;
import dev.assetbundle.processor.language.sass.syntax.SassStatements;
import dev.assetbundle.processor.language.sass.syntax.SassTokens;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds declarations that stand behind a nested rule. libsass writes all declarations of a rule
 * before the rules nested in it; Dart Sass, like CSS itself, keeps the order.
 */
public final class SassOrder {

  /** What a mixin puts into the rule that includes it. */
  private record Effect(boolean declares, boolean nests) {}

  private record Call(String mixin, Effect content) {}

  private static final Effect NOTHING = new Effect(false, false);

  private final Map<String, SassStatement> mixins = new HashMap<>();
  private final Map<SassTokens, List<SassStatement>> sources = new HashMap<>();

  /** The effects that are known, or are being looked for, since a mixin may include itself. */
  private final Map<Call, Effect> effects = new HashMap<>();

  private SassOrder(Collection<SassTokens> all) {
    for (SassTokens tokens : all) {
      List<SassStatement> statements = SassStatements.of(tokens);
      sources.put(tokens, statements);
      register(statements);
    }
  }

  private void register(List<SassStatement> statements) {
    for (SassStatement statement : statements) {
      if (statement.kind() == Kind.MIXIN) {
        mixins.put(statement.name(), statement);
      }
      register(statement.body());
    }
  }

  /** Returns the first such place of each block in the sources of one compilation. */
  public static List<SassCalls.Place> find(Collection<SassTokens> all) {
    SassOrder order = new SassOrder(all);
    List<SassCalls.Place> places = new ArrayList<>();
    for (SassTokens tokens : all) {
      List<Integer> found = new ArrayList<>();
      order.search(order.sources.getOrDefault(tokens, List.of()), found);
      found.forEach(token -> places.add(new SassCalls.Place(tokens, token)));
    }
    return places;
  }

  private void search(List<SassStatement> statements, List<Integer> found) {
    for (SassStatement statement : statements) {
      if (isScope(statement)) {
        new Scope(found).read(statement.body());
      }
      search(statement.body(), found);
    }
  }

  private static boolean isScope(SassStatement statement) {
    return switch (statement.kind()) {
      case RULE, MIXIN, INCLUDE -> true;
      default -> false;
    };
  }

  /** One block, with the blocks of control rules in it. */
  private final class Scope {

    private final List<Integer> found;
    private boolean nested;
    private boolean done;

    Scope(List<Integer> found) {
      this.found = found;
    }

    void read(List<SassStatement> statements) {
      boolean before = nested;
      for (SassStatement statement : statements) {
        if (statement.kind() == Kind.CONTROL) {
          before = nested;
          read(statement.body());
          continue;
        } else if (statement.kind() == Kind.ELSE) {
          boolean after = nested;
          nested = before;
          read(statement.body());
          nested |= after;
          continue;
        }
        Effect effect = effect(statement, NOTHING);
        if (nested && effect.declares() && !done) {
          found.add(statement.token());
          done = true;
        }
        nested |= effect.nests();
      }
    }
  }

  private Effect effect(List<SassStatement> statements, Effect content) {
    boolean declares = false;
    boolean nests = false;
    for (SassStatement statement : statements) {
      Effect effect = effect(statement, content);
      declares |= effect.declares();
      nests |= effect.nests();
    }
    return new Effect(declares, nests);
  }

  /** Returns what a statement puts into the rule around it, for a value of {@code @content}. */
  private Effect effect(SassStatement statement, Effect content) {
    return switch (statement.kind()) {
      case DECLARATION -> new Effect(true, false);
      case RULE -> new Effect(false, !statement.body().isEmpty());
      case CONTROL, ELSE -> conditional(effect(statement.body(), content), content);
      case CONTENT -> content;
      case INCLUDE -> included(statement, content);
      case MIXIN, OTHER -> NOTHING;
    };
  }

  /**
   * Mixins such as that of RFS nest only what is large enough, which cannot be told from here. One
   * that is given a block, such as those for media queries, is there to nest it.
   */
  private static Effect conditional(Effect effect, Effect content) {
    return content.equals(NOTHING) ? new Effect(effect.declares(), false) : effect;
  }

  private Effect included(SassStatement include, Effect content) {
    SassStatement mixin = mixins.get(include.name());
    if (mixin == null) {
      return NOTHING;
    }
    Call call = new Call(include.name(), effect(include.body(), content));
    Effect known = effects.putIfAbsent(call, NOTHING);
    if (known != null) {
      return known;
    }
    Effect found = effect(mixin.body(), call.content());
    effects.put(call, found);
    return found;
  }
}
