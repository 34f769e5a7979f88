package dev.assetbundle.processor.differential.program;

import java.util.List;

/** Classes. */
final class Classes {

  private Classes() {}

  static List<Snippet> simple(Spot at) {
    Spot constructor = at.strictFunction();
    String parameter = constructor.parameter();
    Spot method = at.strictFunction();
    String name = at.lexical(false);
    String other =
        at.dice()
            .of(
                "*each() { yield* [1, 2]; }",
                "static make() { return new this(1); }",
                "get value() { return this.kept; }",
                "['com' + 'puted']() { return 1; }",
                "async late() { }");
    return List.of(
        Snippet.of(
                "class " + name + " { constructor(" + parameter + ") {",
                constructor.statements(),
                "this.kept = " + parameter + "; } run(" + method.parameter() + ") {")
            .and(method.returning(), "} " + other + " }"),
        at.attempt("new " + name + "(" + at.read() + ").run(1)", "new " + name + "(2)"));
  }

  static List<Snippet> derived(Spot at) {
    String base = at.unique("Base");
    String name = at.unique("Derived");
    at.scope().lexical(base);
    at.scope().lexical(name);
    Spot method = at.strictFunction();
    String parameter = method.parameter();
    String own =
        at.dice()
            .of(
                "constructor() { super(); this.own = () => super.run(1); }",
                "constructor() { if (true) super(); }",
                "field = super.run(2);",
                "static of() { return super.of() + 1; }",
                "get kind() { return [super.kind, new.target]; }");
    return List.of(
        Snippet.of(
            "class "
                + base
                + " { static of() { return 1; } get kind() { return 'base'; } run("
                + parameter
                + ") {",
            method.returning(),
            "} }"),
        Snippet.of(
            "class "
                + name
                + " extends "
                + base
                + " { "
                + own
                + " run(x) { return [super.run(x)]; } }"),
        at.attempt(
            "new " + name + "().run(" + at.read() + ")",
            "new " + name + "().kind",
            name + ".of()"));
  }

  static List<Snippet> fields(Spot at) {
    Spot block = at.strictFunction();
    String variable = at.variable();
    String name = at.dice().of("", "a", "b", "Inner");
    String inner = name.isEmpty() ? variable : name;
    String member =
        at.dice()
            .of(
                "static self = this;",
                "who() { return typeof " + inner + "; }",
                "static static = 1; get = 2; set = 3; async = 4;",
                "fn = () => this.field;",
                "'quoted name' = 1; 2 = 'two'; [`k${1}`] = this.field;");
    Snippet body =
        Snippet.of("field = " + at.read() + "; " + member + " static {", block.statements(), "}");
    return List.of(
        Snippet.of(
            "try { var " + variable + " = class " + name + " {",
            List.of(body),
            "} } catch (problem) { console.log(problem.name) }"),
        at.attempt(
            "new " + variable + "()",
            "Object.keys(" + variable + ")",
            "new " + variable + "().who?.()",
            "typeof " + variable + ".self"));
  }
}
