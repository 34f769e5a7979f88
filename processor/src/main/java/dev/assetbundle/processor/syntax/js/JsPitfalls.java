package dev.assetbundle.processor.syntax.js;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;

/**
 * Finds what tools for modern scripts are known to get wrong in classic ones. Knows no more of the
 * grammar than that, and may find something where there is nothing.
 */
public final class JsPitfalls {

  /** What there may be in a script. */
  public enum Pitfall {
    /** A {@code return} outside functions, which no browser runs. */
    RETURN,
    /**
     * A function declared in a block of sloppy code, which is a variable of the function around as
     * well (ECMA-262, annex B.3.2). A directive for the whole script does not count, since it is
     * lost when the script is joined to others.
     */
    BLOCK_FUNCTION,
    /** A direct {@code eval}, which sees all names and may declare some. */
    DIRECT_EVAL,
    /**
     * A function with functions in the default values of its parameters, and variables: those may
     * have the names of parameters and be others (ECMA-262, section 10.2.11).
     */
    TWO_SCOPES,
    /** A {@code with}, whose object may have any name. */
    WITH,
    /** A number divided by a regular expression, which without a space is a comment. */
    DIVISION_BY_REGEX,
    /** A {@code **}, whose result differs between engines in its last bit. */
    POWER,
    /** A {@code let}, {@code const} or {@code class} that all cases of a switch see. */
    CASE_DECLARATION,
    /**
     * A computed name in an object that a statement begins with. If nothing uses the object, only
     * the conversion of the name to a text may be seen.
     */
    UNUSED_NAME
  }

  /** What a statement is behind; nothing at the start of the script. */
  private static final Set<String> BEGINS = Set.of("", ";", "{", "}");

  private final JsFacts facts;
  private final JsCursor tokens;
  private final boolean isModule;
  private final Set<Pitfall> found = EnumSet.noneOf(Pitfall.class);
  private final Deque<Bracket> open = new ArrayDeque<>();

  /** The brackets that were closed last. */
  private Bracket closed = new Bracket();

  /** The two tokens before the current one, the nearest first; a member is a dot. */
  private final String[] before = {"", ""};

  /** What is known of a pair of brackets. */
  private static final class Bracket {
    private boolean isHeadOfSwitch;
    private boolean isSwitch;
    private boolean isStrict;
    private boolean isBody;

    /** Whether it is an object in parentheses that a statement begins with. */
    private boolean isStatement;

    /** Whether it is the body of a function with two scopes, or inside of one. */
    private boolean hasTwoScopes;

    private boolean hasDefault;
    private boolean hasFunction;
  }

  private JsPitfalls(JsTokens tokens, JsFacts facts) {
    this.facts = facts;
    this.tokens = new JsCursor(tokens);
    this.isModule = facts.moduleStart().isPresent();
    open.push(new Bracket());
  }

  /** Returns what there is in a script or module. */
  public static Set<Pitfall> of(JsTokens tokens, JsFacts facts) {
    JsPitfalls pitfalls = new JsPitfalls(tokens, facts);
    pitfalls.read();
    return pitfalls.found;
  }

  private void read() {
    tokens.advance();
    while (!tokens.isAtEnd()) {
      boolean isWord = tokens.isWord() && !tokens.isMember();
      if (isWord) {
        word();
      } else {
        mark();
      }
      before[1] = before[0];
      before[0] = tokens.isMember() ? "." : tokens.text();
      tokens.advance();
    }
  }

  private void word() {
    Bracket inside = open.element();
    switch (tokens.text()) {
      case "return" -> add(Pitfall.RETURN, !tokens.isInFunction());
      case "with" -> found.add(Pitfall.WITH);
      case "var" -> add(Pitfall.TWO_SCOPES, inside.hasTwoScopes);
      case "let", "const" -> add(Pitfall.CASE_DECLARATION, inside.isSwitch);
      case "class" ->
          add(Pitfall.CASE_DECLARATION, inside.isSwitch && tokens.announcesDeclaration(true));
      case "function" -> {
        inside.hasFunction = true;
        boolean declares = tokens.announcesDeclaration(false);
        add(Pitfall.TWO_SCOPES, declares && inside.hasTwoScopes);
        add(Pitfall.BLOCK_FUNCTION, declares && isSloppy(inside) && isInBlock());
      }
      default -> {}
    }
  }

  private boolean isSloppy(Bracket inside) {
    return !isModule && !inside.isStrict;
  }

  private boolean isInBlock() {
    boolean isStatement = before[0].equals(")") && !tokens.isAfterLineEnd();
    return tokens.isInBlock() || isStatement || before[0].equals("else") || before[0].equals(":");
  }

  private void add(Pitfall pitfall, boolean isThere) {
    if (isThere) {
      found.add(pitfall);
    }
  }

  private void mark() {
    switch (tokens.text()) {
      case "=" -> open.element().hasDefault = true;
      case "**", "**=" -> found.add(Pitfall.POWER);
      case "=>" -> open.element().hasFunction = true;
      case "(" -> add(Pitfall.DIRECT_EVAL, before[0].equals("eval"));
      case "[" -> add(Pitfall.UNUSED_NAME, open.element().isStatement && isAtName());
      default -> {}
    }
    add(Pitfall.DIVISION_BY_REGEX, tokens.kind() == JsKind.REGEX && before[0].equals("/"));
    if (tokens.closes() && open.size() > 1) {
      close();
    }
    if (tokens.opens()) {
      open();
    }
  }

  private boolean isAtName() {
    return before[0].equals("{") || before[0].equals(",");
  }

  private void open() {
    Bracket around = open.element();
    Bracket bracket = new Bracket();
    bracket.isStrict = around.isStrict || facts.strictFunctions().contains(tokens.start());
    bracket.hasTwoScopes = around.hasTwoScopes;
    bracket.isHeadOfSwitch = tokens.is("(") && before[0].equals("switch");
    bracket.isStatement = tokens.is("{") && before[0].equals("(") && BEGINS.contains(before[1]);
    boolean isBehind = tokens.is("{") && before[0].equals(")");
    bracket.isSwitch = isBehind && closed.isHeadOfSwitch;
    bracket.isBody = tokens.is("{") && tokens.opensFunction();
    boolean hasHead = isBehind || (before[0].equals("=>") && before[1].equals(")"));
    bracket.hasTwoScopes |= bracket.isBody && hasHead && closed.hasDefault && closed.hasFunction;
    open.push(bracket);
  }

  private void close() {
    closed = open.pop();
    Bracket around = open.element();
    around.hasFunction |= closed.hasFunction || closed.isBody;
    around.hasDefault |= closed.hasDefault && !closed.isBody;
  }
}
