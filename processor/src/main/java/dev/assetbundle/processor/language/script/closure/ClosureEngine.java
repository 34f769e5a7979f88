package dev.assetbundle.processor.language.script.closure;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.DefaultPassConfig;
import com.google.javascript.jscomp.JSError;
import com.google.javascript.jscomp.PassConfig;
import com.google.javascript.jscomp.PassFactory;
import com.google.javascript.jscomp.PassListBuilder;
import com.google.javascript.jscomp.SortingErrorManager;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.rhino.Node;
import dev.assetbundle.processor.language.script.run.ScriptOutput;
import dev.assetbundle.processor.language.script.run.ScriptRefusal;
import dev.assetbundle.processor.syntax.js.JsFacts;
import dev.assetbundle.processor.syntax.js.JsPlainText;
import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.ScriptLines;
import dev.assetbundle.processor.text.TextPosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One run of Closure over one script. Its parser, its printer and its passes for single expressions
 * and statements are used; what names mean is not left to it.
 */
public final class ClosureEngine {
  /** What the parser says only of scripts that nothing can parse, or of syntax it does not know. */
  private static final Pattern MISTAKE =
      Pattern.compile(
          ".* expected\\.?|unterminated .*|.* must be inside (function|loop.*)"
              + "|const variables must have an initializer");

  /** Words with a meaning that the parser does not know everywhere, and one sign after them. */
  private static final Pattern NEWER =
      Pattern.compile("\\b(await|let|yield|import)\\s*[^\\w\\s]?\\s*$");

  /** What the script is called in the source map. */
  private static final String INPUT = "input.js";

  private final String source;
  private final JsFacts facts;
  private final boolean mapping;
  // Without a report generator it prints nothing.
  private final Compiler compiler = new Compiler(new SortingErrorManager(Set.of()));

  /** Takes a script and what is known of its text; to map it as well takes a while. */
  ClosureEngine(String source, JsFacts facts, boolean mapping) {
    this.source = source;
    this.facts = facts;
    this.mapping = mapping;
  }

  /**
   * Whether the parser alone takes a script or module. It is fast, but knows the ECMAScript of some
   * years ago: what it does not take may still be one.
   */
  public static boolean accepts(String script) {
    // Without a report generator it prints nothing.
    Compiler compiler = new Compiler(new SortingErrorManager(Set.of()));
    compiler.disableThreads();
    CompilerOptions options = new CompilerOptions();
    options.setLanguageIn(LanguageMode.UNSTABLE);
    compiler.initOptions(options);
    compiler.parse(SourceFile.fromCode(INPUT, script));
    return compiler.getErrorCount() == 0;
  }

  /** Parses it, once and before all else; refuses what Closure does not take. */
  Node parse() {
    // Threads of its own would have small stacks.
    compiler.disableThreads();
    CompilerOptions options = options();
    compiler.setPassConfig(new ClosurePasses(options));
    SourceFile input = SourceFile.fromCode(INPUT, JsPlainText.withoutOrders(source));
    compiler.init(List.of(), List.of(input), options);
    compiler.parseForCompilation();
    if (!compiler.getErrors().isEmpty()) {
      throw refusal(compiler.getErrors().get(0)).thrown();
    }
    Node script = compiler.getRoot().getLastChild().getFirstChild();
    ClosureSyntax.settle(script, source, facts);
    return script;
  }

  /** Makes the expressions and statements of what was parsed shorter. */
  void fold() {
    compiler.stage3Passes();
  }

  private CompilerOptions options() {
    CompilerOptions options = new CompilerOptions();
    options.setLanguageIn(LanguageMode.UNSTABLE);
    options.setLanguageOut(LanguageMode.NO_TRANSPILE);
    options.setStrictModeInput(false);
    options.setEmitUseStrict(false);
    options.setFoldConstants(true);
    options.setCollapseVariableDeclarations(true);
    options.setConvertToDottedProperties(true);
    options.setLabelRenaming(true);
    // What only reads element.offsetHeight makes browsers lay out the page.
    options.setAssumeGettersArePure(false);
    options.setOutputCharset(charset());
    if (mapping) {
      options.setSourceMapOutputPath(INPUT);
    }
    return options;
  }

  // Text written in ASCII stays so, whatever characters its escapes name.
  private Charset charset() {
    boolean ascii = source.chars().allMatch(c -> c < 128);
    return ascii ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8;
  }

  private ScriptRefusal refusal(JSError error) {
    TextPosition at =
        ScriptLines.of(source)
            .ours(Math.max(1, error.getLineNumber()), Math.max(0, error.getCharno()) + 1);
    int line = at.line();
    int column = at.column();
    String key = error.getType().key;
    return key.equals("JSC_PARSE_ERROR")
        ? meaning(source, line, column, error.getDescription())
        : ScriptRefusal.unknown(line, column, says(error.getDescription()));
  }

  /** Returns its text behind whole lines of a header, and the map if it is wanted. */
  ScriptOutput print(String header) {
    String text = header + JsPlainText.withoutSeparators(compiler.toSource());
    if (!mapping) {
      return new ScriptOutput(text, "");
    }
    StringBuilder json = new StringBuilder();
    try {
      compiler.getSourceMap().setWrapperPrefix(header);
      compiler.getSourceMap().appendTo(json, INPUT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ScriptOutput(text, json.toString());
  }

  /** Returns what a message of the parser means at a 1-based line and column. */
  private static ScriptRefusal meaning(String source, int line, int column, String message) {
    String text = text(message);
    if (!MISTAKE.matcher(text).matches()) {
      return ScriptRefusal.unknown(line, column, says(message));
    }
    int at = Lines.of(source).offset(line, column);
    return isNewer(source, at)
        ? ScriptRefusal.unknown(line, column, "the minifier does not know the syntax used here")
        : new ScriptRefusal(true, line, column, text);
  }

  /** Returns the reason not to minify that a message amounts to. */
  private static String says(String message) {
    return "the minifier says: " + text(message);
  }

  private static String text(String message) {
    String line = message.lines().findFirst().orElse("").replace("Parse error. ", "");
    return line.isEmpty()
        ? line
        : line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1);
  }

  private static boolean isNewer(String source, int at) {
    // The parser points at a token or behind it.
    String here = source.substring(Math.max(0, at - 1), Math.min(source.length(), at + 1));
    String before = source.substring(Math.max(0, at - 60), at);
    return here.chars().anyMatch(c -> c == '#' || c == '@' || c == '<' || c > 127)
        || NEWER.matcher(before).find();
  }

  /**
   * The few passes of Closure that are run: those that make expressions and statements shorter
   * where they stand. None of them moves declarations, knows what a name is declared as or gives
   * one.
   */
  private static final class ClosurePasses extends PassConfig.PassConfigDelegate {

    private static final String[] NAMES = {
      "convertToDottedProperties",
      "collapseVariableDeclarations",
      "renameLabels",
      "latePeepholeOptimizations"
    };

    ClosurePasses(CompilerOptions options) {
      super(new DefaultPassConfig(options));
    }

    @Override
    protected PassListBuilder getFinalizations() {
      PassListBuilder all = super.getFinalizations();
      PassListBuilder chosen = new PassListBuilder(options);
      for (String name : NAMES) {
        Optional<PassFactory> pass = Optional.ofNullable(all.findByName(name));
        pass.ifPresent(chosen::maybeAdd);
      }
      return chosen;
    }
  }
}
