package dev.assetbundle.processor.language.script;

import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.CustomPassExecutionTime;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.JSError;
import com.google.javascript.jscomp.Result;
import com.google.javascript.jscomp.SortingErrorManager;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.VariableRenamingPolicy;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One run of Closure over one script.
 *
 * <p>Closure deletes directives, rewrites {@code a.b ||= 1} with a new global and tries to load
 * what {@code import()} names. These are hidden from it: before it works each is exchanged for the
 * call of a function it knows nothing of, which it therefore keeps, and afterwards the tree, not
 * the text, gets them back.
 */
final class ClosureEngine {

  /** How the names of those functions begin; a script that has it is not to be given. */
  static final String RESERVED = "__assetbundle_";

  /** What the script is called in the source map. */
  static final String INPUT = "input.js";

  private static final String DIRECTIVES = RESERVED + "directives__";

  private static final Set<String> BUILT_IN =
      Set.of("Array", "Error", "Function", "Object", "RegExp", "Number", "String", "Boolean");

  private static final Set<String> SPECIAL_KEYS = Set.of("__proto__", "constructor", "prototype");

  private static final String KEPT = RESERVED + "kept__";

  private static final Map<Token, String> HIDDEN =
      Map.of(
          Token.ASSIGN_OR, RESERVED + "or__",
          Token.ASSIGN_AND, RESERVED + "and__",
          Token.ASSIGN_COALESCE, RESERVED + "coalesce__",
          Token.DYNAMIC_IMPORT, RESERVED + "import__",
          Token.VOID, RESERVED + "void__");

  private final String source;
  private final boolean renaming;
  private final boolean mapping;
  // Without a report generator it prints nothing.
  private final Compiler compiler = new Compiler(new SortingErrorManager(Set.of()));
  private boolean dynamic;
  private boolean unsafe;
  private int hidden;

  private ClosureEngine(String source, boolean renaming, boolean mapping) {
    this.source = source;
    this.renaming = renaming;
    this.mapping = mapping;
  }

  /**
   * Returns the script made shorter; its map calls the source {@link #INPUT}.
   *
   * @param mapping whether to make a map, which takes a while
   * @throws ScriptRefusal.Thrown if Closure does not take it
   */
  static ScriptOutput run(String source, boolean mapping) {
    ClosureEngine engine = new ClosureEngine(source, true, mapping);
    ScriptOutput output = engine.run();
    return engine.dynamic ? new ClosureEngine(source, false, mapping).run() : output;
  }

  private ScriptOutput run() {
    // Threads of its own would have small stacks.
    compiler.disableThreads();
    Result result =
        compiler.compile(
            List.<SourceFile>of(), List.of(SourceFile.fromCode(INPUT, source)), options());
    if (!result.errors.isEmpty()) {
      throw refusal(result.errors.get(0)).thrown();
    }
    restore(compiler.getRoot().getLastChild());
    if (hidden != 0 || unsafe) {
      throw ScriptRefusal.whole("the engine would change its meaning").thrown();
    }
    String text = compiler.toSource();
    return new ScriptOutput(text, mapping ? map() : "");
  }

  // The cheapest of the settings measured whose result, after gzip, is within three percent of the
  // full SIMPLE level: local renaming and folding. Nothing named is inlined or removed, since
  // Closure cannot know what the other files of the bundle do with it.
  private CompilerOptions options() {
    CompilerOptions options = new CompilerOptions();
    options.setLanguageIn(LanguageMode.UNSTABLE);
    options.setLanguageOut(LanguageMode.NO_TRANSPILE);
    options.setStrictModeInput(false);
    options.setEmitUseStrict(false);
    options.setAllowDynamicImport(true);
    options.setRewritePolyfills(false);
    options.setPreventLibraryInjection(true);
    options.setCheckTypes(false);
    options.setCheckSymbols(false);
    options.setWarningLevel(DiagnosticGroups.MODULE_LOAD, CheckLevel.OFF);
    options.setVariableRenaming(
        renaming ? VariableRenamingPolicy.LOCAL : VariableRenamingPolicy.OFF);
    options.setLabelRenaming(true);
    options.setFoldConstants(renaming);
    options.setCollapseVariableDeclarations(renaming);
    options.setConvertToDottedProperties(true);
    // What only reads element.offsetHeight makes browsers lay out the page.
    options.setAssumeGettersArePure(false);
    options.setProtectHiddenSideEffects(true);
    options.setOutputCharset(charset());
    if (mapping) {
      options.setSourceMapOutputPath(INPUT);
    }
    options.addCustomPass(CustomPassExecutionTime.BEFORE_CHECKS, (externs, root) -> hide(root));
    return options;
  }

  // Text written in ASCII stays so, whatever characters its escapes name.
  private Charset charset() {
    boolean ascii = source.chars().allMatch(c -> c < 128);
    return ascii ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8;
  }

  private void hide(Node node) {
    for (Node child = node.getFirstChild(); child != null; ) {
      Node next = child.getNext();
      hide(child);
      child = next;
    }
    dynamic |= isDynamic(node);
    unsafe |= isUnsafe(node);
    boolean branch = node.isIf() && !node.getSecondChild().hasChildren();
    if (branch || (node.isSwitch() && node.hasOneChild())) {
      Node condition = node.getFirstChild();
      Node call = IR.call(IR.name(KEPT));
      condition.replaceWith(call);
      call.addChildToBack(condition);
      call.srcrefTreeIfMissing(condition);
      changed(call);
    } else if (isBody(node)) {
      hideDirectives(node);
    } else if (HIDDEN.containsKey(node.getToken())) {
      Node call = IR.call(IR.name(HIDDEN.get(node.getToken())));
      move(node, call);
      call.srcrefTreeIfMissing(node);
      node.replaceWith(call);
      changed(call);
    }
  }

  private ScriptRefusal refusal(JSError error) {
    int line = Math.max(1, error.getLineNumber());
    int column = Math.max(0, error.getCharno()) + 1;
    String key = error.getType().key;
    return key.equals("JSC_PARSE_ERROR")
        ? ClosureMessage.of(source, line, column, error.getDescription())
        : ScriptRefusal.unknown(line, column, ClosureMessage.says(error.getDescription()));
  }

  // Where names matter at run time, or new Error() is not what it is elsewhere.
  private static boolean isDynamic(Node node) {
    return node.isWith()
        || (node.isCall() && node.getFirstChild().matchesName("eval"))
        || (node.isName() && BUILT_IN.contains(node.getString()) && isGlobalChange(node));
  }

  private static boolean isGlobalChange(Node name) {
    Node parent = name.getParent();
    boolean changed =
        parent.isVar()
            || parent.isLet()
            || parent.isConst()
            || ((parent.isFunction() || parent.isClass() || parent.isAssign())
                && parent.getFirstChild() == name);
    // The name of a function is declared outside it.
    Node scope = parent.isFunction() ? parent.getParent() : parent;
    while (changed && !scope.isScript()) {
      changed = !scope.isFunction();
      scope = scope.getParent();
    }
    return changed;
  }

  // Closure mixes these up with keys that are not computed.
  private static boolean isUnsafe(Node node) {
    return node.isComputedProp()
        && node.getFirstChild().isStringLit()
        && SPECIAL_KEYS.contains(node.getFirstChild().getString());
  }

  private static boolean isBody(Node node) {
    Node parent = node.getParent();
    return node.isScript() || (node.isBlock() && parent != null && parent.isFunction());
  }

  private void hideDirectives(Node body) {
    Node call = IR.call(IR.name(DIRECTIVES));
    // Closure's parser has already taken away those that stand first.
    if (body.isUseStrict()) {
      call.addChildToBack(IR.string("use strict"));
    }
    while (startsWithDirective(body)) {
      call.addChildToBack(body.removeFirstChild().removeFirstChild());
    }
    if (call.hasMoreThanOneChild()) {
      body.addChildToFront(IR.exprResult(call).srcrefTreeIfMissing(body));
      changed(call);
    }
  }

  private static boolean startsWithDirective(Node body) {
    return body.hasChildren()
        && body.getFirstChild().isExprResult()
        && body.getFirstFirstChild().isStringLit();
  }

  private void changed(Node call) {
    compiler.reportChangeToEnclosingScope(call);
    hidden++;
  }

  private void restore(Node node) {
    for (Node child = node.getFirstChild(); child != null; ) {
      Node next = child.getNext();
      restore(child);
      child = next;
    }
    if (!node.isCall() || !node.getFirstChild().isName()) {
      return;
    }
    String name = node.getFirstChild().getString();
    if (name.equals(KEPT)) {
      node.replaceWith(node.getSecondChild().detach());
      hidden--;
    } else if (name.equals(DIRECTIVES)) {
      restoreDirectives(node);
    } else if (name.startsWith(RESERVED)) {
      restoreOperator(node, name);
    }
  }

  private void restoreDirectives(Node call) {
    Node statement = call.getParent();
    Node body = statement.getParent();
    if (statement.isExprResult() && isBody(body)) {
      // Closure moves function declarations to the front; directives go before them.
      statement.detach();
      while (call.hasMoreThanOneChild()) {
        Node directive = IR.exprResult(call.getLastChild().detach());
        body.addChildToFront(directive.srcrefTreeIfMissing(statement));
      }
      hidden--;
    }
  }

  private void restoreOperator(Node call, String name) {
    for (Map.Entry<Token, String> entry : HIDDEN.entrySet()) {
      if (entry.getValue().equals(name)) {
        Node operator = new Node(entry.getKey()).srcref(call);
        call.removeFirstChild();
        move(call, operator);
        call.replaceWith(operator);
        hidden--;
      }
    }
  }

  private static void move(Node from, Node to) {
    while (from.hasChildren()) {
      to.addChildToBack(from.removeFirstChild());
    }
  }

  private String map() {
    StringBuilder json = new StringBuilder();
    try {
      compiler.getSourceMap().appendTo(json, INPUT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return json.toString();
  }
}
