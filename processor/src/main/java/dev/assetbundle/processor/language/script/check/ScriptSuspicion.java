package dev.assetbundle.processor.language.script.check;

import dev.assetbundle.processor.syntax.js.JsFacts;
import dev.assetbundle.processor.syntax.js.JsKind;
import dev.assetbundle.processor.syntax.js.JsTokens;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a script may hold one of the mistakes that browsers refuse and minifiers take. It only
 * looks at tokens: what it suspects, the second parser judges, which is too slow for every script.
 */
public final class ScriptSuspicion {

  private static final Pattern OLD_OCTAL = Pattern.compile("0\\d.*");
  private static final Pattern ESCAPED_OCTAL =
      Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\(?:[1-9]|0\\d)");
  private static final Set<String> DECLARING = Set.of("let", "const", "class");

  private final JsTokens tokens;
  private final boolean isStrict;
  private final Deque<Block> blocks = new ArrayDeque<>();

  /** The two tokens before the current one, the nearest first. */
  private final String[] before = {"", ""};

  /** Whether a class was begun whose body is still to come, and what of it is known. */
  private Block next = new Block(false, false);

  /** Curly brackets: whether of a class, of one with a parent, and what they declare. */
  private record Block(boolean isClass, boolean hasParent, Set<String> names) {
    Block(boolean isClass, boolean hasParent) {
      this(isClass, hasParent, new HashSet<>());
    }
  }

  private ScriptSuspicion(JsTokens tokens, JsFacts facts) {
    this.tokens = tokens;
    this.isStrict = facts.has(JsFacts.Fact.USE_STRICT) || !facts.strictFunctions().isEmpty();
    blocks.push(next);
  }

  /** Whether the second parser had better have a look. */
  public static boolean of(JsTokens tokens, JsFacts facts) {
    return new ScriptSuspicion(tokens, facts).isAny();
  }

  private boolean isAny() {
    for (int token = 0; token < tokens.size(); token++) {
      if (isSuspect(tokens.kind(token), token)) {
        return true;
      }
      before[1] = before[0];
      before[0] = tokens.text(token);
    }
    return false;
  }

  private boolean isSuspect(JsKind kind, int token) {
    return switch (kind) {
      case NUMBER -> isStrict && OLD_OCTAL.matcher(tokens.text(token)).matches();
      case STRING -> isStrict && isOldText(tokens.text(token));
      case REGEX -> RegexLiteral.isWrong(tokens.text(token));
      case IDENTIFIER -> isSuspectWord(tokens.word(token));
      case PUNCTUATOR -> isSuspectMark(tokens.word(token));
      default -> false;
    };
  }

  private static boolean isOldText(String literal) {
    return literal.indexOf('\\') > 0 && ESCAPED_OCTAL.matcher(literal).find();
  }

  private boolean isSuspectWord(String word) {
    boolean isMember = before[0].equals(".") || before[0].equals("?.");
    if (isMember) {
      return false;
    }
    if (word.equals("class")) {
      next = new Block(true, false);
    } else if (word.equals("extends")) {
      next = new Block(true, true);
    }
    // What is declared twice at the top of a script is found where scripts are joined.
    boolean declares = blocks.size() > 1 && DECLARING.contains(before[0]) && isStatement(before[1]);
    return (isStrict && word.equals("with")) || (declares && !blocks.element().names().add(word));
  }

  /** What stands in the parentheses of a loop is declared in a block of its own. */
  private static boolean isStatement(String before) {
    return before.isEmpty() || before.equals(";") || before.equals("{") || before.equals("}");
  }

  private boolean isSuspectMark(String mark) {
    switch (mark) {
      case "{" -> {
        blocks.push(next);
        next = new Block(false, false);
      }
      case "}" -> {
        if (blocks.size() > 1) {
          blocks.pop();
        }
      }
      case "(" -> {
        return before[0].equals("super")
            && blocks.stream()
                .filter(Block::isClass)
                .findFirst()
                .filter(Block::hasParent)
                .isEmpty();
      }
      default -> {}
    }
    return false;
  }
}
