package dev.assetbundle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.esbuild.EsbuildHere;
import dev.assetbundle.processor.convert.tool.Extensions;
import dev.assetbundle.processor.convert.tool.TimeLimit;
import dev.assetbundle.processor.incremental.store.Caches;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.session.BuildSession;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.session.SessionTools;
import dev.assetbundle.processor.source.MemoryTree;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.ToolSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bundles with files in TypeScript and JSX. */
class EsbuildPipelineTest {

  private static final Settings EDITED = Builds.plain().edited(Settings.SourceMaps.NONE);

  private final MemoryTree tree = new MemoryTree();

  @BeforeEach
  void needsEsbuild() {
    EsbuildHere.needed();
  }

  @Test
  void aManifestRequiresThem() {
    tree.put(
        "js/application.js",
        """
        //= require util
        //= require ./view
        //= require_tree ./pages
        start(new Util());
        """);
    tree.put("js/util.ts", "//= require base\nclass Util extends Base { #x: number = 1 }\n");
    tree.put("js/base.js", "class Base {}\n");
    tree.put("js/view.jsx", "var view = <p>{ text }</p>;\n");
    tree.put("js/pages/a.ts", "function pageA(this: Window): void { alert(1) }\n");
    tree.put("js/pages/types.d.ts", "declare function start(util: Util): void;\n");
    BundleResult result = Builds.build(tree, "application.js");
    assertEquals("", Builds.said(result));
    assertEquals(
        """
        class Base {};
        class Util extends Base {
          #x = 1;
        };
        var view = /* @__PURE__ */ React.createElement("p", null, text);
        function pageA() {
          alert(1);
        };



        start(new Util());
        """,
        Builds.text(result, "application.js"));
  }

  @Test
  void aManifestMayBeOne() {
    tree.put("js/application.ts", "//= require other\nlet a: number = 1;\n");
    tree.put("js/other.ts", "let b!: string;\n");
    BundleResult result = Builds.build(tree, "application.js");
    assertEquals("", Builds.said(result));
    assertEquals("let b;\nlet a = 1;\n", Builds.text(result, "application.js"));
  }

  @Test
  void templatesRunFirst() {
    tree.put("js/application.ts.erb", "let a: string = '<%= asset_path \"a.png\" %>';\n");
    tree.put("js/a.png", "");
    assertEquals(
        "let a = \"/assets/a.png\";\n",
        Builds.text(Builds.build(tree, "application.js"), "application.js"));
  }

  @Test
  void theyAreSourcesAndNoStatics() {
    tree.put("js/a.ts", "let a: number;");
    tree.put("js/b.d.ts", "declare let b: number;");
    tree.put("js/c.tsx", "<a/>");
    List<String> globs = List.of("**", "**.ts");
    BundleRequest request =
        new BundleRequest(
            "test", List.of(), globs, Builds.plain(), ContentTypes.STANDARD, List.of());
    BundleResult result = Builds.build(tree, request);
    assertEquals("warning: no asset matches \"**\" [empty-glob]\n", Builds.said(result));
    // A declaration is the source of nothing; it needs a pattern of its own.
    assertEquals(List.of("b.d.ts"), Builds.outputs(result));
  }

  @Test
  void stylesheetsAreRewrittenForBrowsersBeforeTheyAreMinified() {
    tree.put("css/application.css", "/*= require ./a\n *= require ./b */\nc { d: e }\n");
    tree.put("css/a.scss", "$c: red;\n.a { color: $c; inset: 0 }\n");
    tree.put("css/b.css", "b {\n  & .i { background: url('i.png') }\n}\n");
    tree.put("css/i.png", "");
    String browsers = "chrome80";
    assertEquals(
        "b .i {\n  background: url(i.png);\n}\n",
        Builds.text(styled(Builds.plain(), browsers), "b.css"));
    BundleResult minified = styled(Builds.minified(), browsers);
    assertEquals("", Builds.said(minified));
    assertEquals(
        ".a{color:red;top:0;right:0;bottom:0;left:0}\nb .i{background:url(i.png)}\nc{d:e}\n",
        Builds.text(minified, "application.css"));
  }

  private static BundleRequest request(Settings settings, String... manifests) {
    return new BundleRequest(
        "test", List.of(manifests), List.of(), settings, ContentTypes.STANDARD, List.of());
  }

  private BundleResult styled(Settings settings, String browsers) {
    BundleRequest request = request(settings, "application.css", "b.css");
    SessionTools tools = tools(Map.of("browsers", browsers), false);
    try (BuildSession session = new BuildSession(tools, Caches.Opened.NONE)) {
      return session.bundles(tree, List.of(request)).get(0);
    }
  }

  private static SessionTools tools(Map<String, String> options, boolean workers) {
    return new SessionTools(
        EsbuildPipelineTest.class.getClassLoader(),
        new ToolSettings(Builds.settings().project(), options),
        workers,
        TimeLimit.SECONDS,
        ErbOptions.NONE);
  }

  @Test
  void mistakesInScriptsAreToldWhileTheyAreEdited() {
    tree.put("js/application.js", "//= require a\nf(;\n");
    tree.put("js/a.js", "class A { #a }\n");
    assertEquals(
        "js/application.js:2:2 syntax-error: close it with \")\"",
        Builds.only(Builds.build(tree, EDITED, "application.js")));
  }

  @Test
  void noOtherProcessIsStartedForScriptsThatAreRight() {
    tree.put("js/application.js", "class A { #a }\n");
    List<String> before = javas();
    try (BuildSession session = new BuildSession(tools(Map.of(), true), Caches.Opened.NONE)) {
      BundleResult result =
          session.bundles(tree, List.of(request(EDITED, "application.js"))).get(0);
      assertEquals("", Builds.said(result));
      assertEquals(before, javas());
    }
  }

  private static List<String> javas() {
    return ProcessHandle.current()
        .children()
        .map(process -> process.info().command().orElse(""))
        .filter(command -> command.contains("java"))
        .toList();
  }

  @Test
  void browsersArePartOfWhatBuildsAreComparedBy() {
    try (SessionTools none = tools(Map.of(), false);
        SessionTools one = tools(Map.of("browsers", "chrome80"), false);
        SessionTools two = tools(Map.of("browsers", "chrome81"), false)) {
      assertEquals(3, Set.of(none.identity(), one.identity(), two.identity()).size());
    }
  }

  @Test
  void stylesheetsAreGivenToItForBrowsersOnly() {
    Extensions found = Extensions.find(getClass().getClassLoader());
    found.configure(Builds.settings());
    assertEquals(List.of(), languages(found.needed()).stream().filter("css"::equals).toList());
    found.configure(new ToolSettings(Builds.settings().project(), Map.of("browsers", "chrome80")));
    assertEquals(List.of("css"), languages(found.needed()).stream().filter("css"::equals).toList());
    Stream.concat(found.processors().stream(), found.compressors().stream())
        .map(AutoCloseable.class::cast)
        .forEach(EsbuildPipelineTest::close);
  }

  private static void close(AutoCloseable tool) {
    try {
      tool.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> languages(Extensions extensions) {
    return extensions.processors().stream().map(AssetProcessor::reads).toList();
  }
}
