package dev.assetbundle.processor.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One directive of a source file, from its header or from a helper of a template.
 *
 * @param kind which directive
 * @param arguments unquoted; their number fits the kind
 * @param at where the name of the directive stands
 */
public record Directive(Kind kind, List<String> arguments, SourceLocation at) {

  /** Copies the list. */
  public Directive {
    arguments = List.copyOf(arguments);
  }

  /** Returns the first argument, or {@code other} if there is none. */
  public String argument(String other) {
    return arguments.isEmpty() ? other : arguments.get(0);
  }

  /** Returns the directive as its author wrote it, in canonical form: {@code require a}. */
  @Override
  public String toString() {
    return (kind.word() + " " + String.join(" ", arguments)).strip();
  }

  /** The directives of Sprockets 4. */
  public enum Kind {
    /** Puts another asset of the same type before this one. */
    REQUIRE(1, 1),
    /** Tells where the text of the file itself goes. */
    REQUIRE_SELF(0, 0),
    /** Requires the files of a folder. */
    REQUIRE_DIRECTORY(0, 1),
    /** Requires the files of a folder and all below it. */
    REQUIRE_TREE(0, 1),
    /** Leaves out an asset, and what only that one needs. */
    STUB(1, 1),
    /** Makes another asset an output. */
    LINK(1, 1),
    /** Links the files of a folder. */
    LINK_DIRECTORY(0, 2),
    /** Links the files of a folder and all below it. */
    LINK_TREE(0, 2),
    /** Declares that the result depends on a file. */
    DEPEND_ON(1, 1),
    /** Declares that the result depends on an asset and all it needs. */
    DEPEND_ON_ASSET(1, 1),
    /** Declares that the result depends on the files of a folder. */
    DEPEND_ON_DIRECTORY(0, 2);

    private final int least;
    private final int most;

    Kind(int least, int most) {
      this.least = least;
      this.most = most;
    }

    /** Returns the name authors write: {@code require_tree}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this kind takes {@code count} arguments. */
    public boolean takes(int count) {
      return least <= count && count <= most;
    }

    /** Returns the numbers of arguments it takes, in words: {@code "at most one argument"}. */
    public String arity() {
      return least == most
          ? (least == 0 ? "no argument" : "one argument")
          : most == 1 ? "at most one argument" : "at most two arguments";
    }

    /** Returns the kind called {@code word}, which is case-sensitive. */
    public static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }
}
