package dev.assetbundle.processor.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.source.LoadPath;
import dev.assetbundle.processor.source.MemoryTree;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to be meant by names that nothing has: one error for each, with a true hint. */
class MeantNamesTest {

  private final MemoryTree tree = new MemoryTree().put("img/logo.png", "");

  private void put(String files) {
    Arrays.stream(files.split(" ", -1)).filter(f -> !f.isEmpty()).forEach(f -> tree.put(f, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "js/lib/money.js       | require ./lib/money      | did you mean \"../lib/money\"?",
        "js/lib/money.js       | require lib/mony         | did you mean \"lib/money\"?",
        "js/shop/lib/money.js  | require ../lib/money     | did you mean \"./lib/money\"?",
        "js/shop/lib/money.js  | require ../../lib/money  | did you mean \"./lib/money\"?",
        "js/money.js           | stub ./money             | did you mean \"../money\"?",
        "js/money.js           | depend_on ./money.js     | did you mean \"../money.js\"?",
        "js/money.js           | depend_on_asset ./money.js | did you mean \"../money.js\"?",
        "js/money.js           | link ./money.js          | did you mean \"../money.js\"?",
        "js/shop/x/money.js    | require ./money          | did you mean \"shop/x/money\"?",
        "js/shop/x/money.js    | require money            | did you mean \"shop/x/money\"?",
        "lib/money.js          | require ./money          | did you mean \"money\"?",
        "lib/money.js          | require ../../money      | a relative path stays in its root, js:"
            + " write \"money\"",
        "lib/money.js          | require lib/money        | names begin below lib: write \"money\"",
        "js/shop/cart.coffee   | require ./cart.coffee    | name what it becomes: write \"./cart\"",
        "js/cart.js.erb        | require cart.js.erb      | name what it becomes: write \"cart\"",
        "js/cart.coffee        | require crt.coffee       | did you mean \"cart\"?",
        "js/a/b.js             | require a                | that is a folder without an index file;"
            + " use require_tree to take its files",
        "js/a.js/package.json   | require a.js             | that is a folder without an index file;"
            + " name a file in it",
        "js/Cart.js            | require cart             | did you mean \"Cart\"?",
        "js/a/b.js             | require a\\\\b           | separate folders by slashes: write"
            + " \"a/b\"",
      })
  void aNameInADirective(String files, String directive, String hint) {
    put(files == null ? "" : files);
    tree.put("js/shop/app.js", "//= " + directive + "\n");
    assertEquals(
        "js/shop/app.js:1:5 missing-asset: " + hint,
        Builds.only(Builds.build(tree, "shop/app.js")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "require_tree ./shap         | did you mean './shop'?",
        "require_tree ./shop/pages   | did you mean '../pages'?",
        "require_tree ../shop        | did you mean './shop'?",
        "require_directory ./pags    | did you mean '../pages'?",
        "link_tree ../page           | did you mean '../pages'?",
        "link_directory ../../img2/icons | did you mean '../../img/icons'?",
        "link_tree ./icons           | did you mean '../../img/icons'?",
        "depend_on_directory ./cart  | that is a file: write 'depend_on ./cart'",
        "require_tree ./cart         | that is a file: write 'require ./cart'",
        "require_tree ./nothing      | no hint",
      })
  void aFolderInADirective(String directive, String hint) {
    put("js/main/shop/a.js js/main/cart.js js/pages/b.js img/icons/c.png");
    tree.put("js/main/app.js", "//= " + directive + "\n");
    assertEquals(
        "js/main/app.js:1:5 missing-folder: " + hint.replace('\'', '"'),
        Builds.only(Builds.build(tree, "main/app.js")));
  }

  @ParameterizedTest
  @CsvSource({
    "require_tree ../page,      did you mean './pages'?",
    "require_directory ./pags,  did you mean './pages'?",
    "link_tree ../imgg,        did you mean '../img'?",
    "link_directory ./icons,    did you mean '../img/icons'?",
    "require_tree ./icons,      no hint",
  })
  void aFolderInADirectiveOfAFileAtTheTop(String directive, String hint) {
    put("js/pages/b.js img/icons/c.png");
    tree.put("js/app.js", "//= " + directive + "\n");
    assertEquals(
        "js/app.js:1:5 missing-folder: " + hint.replace('\'', '"'),
        Builds.only(Builds.build(tree, "app.js")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "require_tree shop  | write ./shop, which starts at the folder of this file",
        "require_tree pages | did you mean '../pages'?",
        "require_tree /shop | write ./shop, which starts at the folder of this file",
      })
  void aFolderWithoutADot(String directive, String hint) {
    put("js/main/shop/a.js js/pages/b.js");
    tree.put("js/main/app.js", "//= " + directive + "\n");
    assertEquals(
        "js/main/app.js:1:5 bad-directive: " + hint.replace('\'', '"'),
        Builds.only(Builds.build(tree, "main/app.js")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "js/app.js css/app.css | app.js, app.css   | give each name as a value of its own:"
            + " \"app.js\", \"app.css\"",
        "js/app.js css/app.css | app.js app.css    | give each name as a value of its own:"
            + " \"app.js\", \"app.css\"",
        "css/app.css.scss      | app.scss          | name what it becomes: write \"app.css\"",
        "css/app.sass          | app.scss          | name what it becomes: write \"app.css\"",
        "js/app.js             | app.coffee        | name what it becomes: write \"app.js\"",
        "js/app.js             | app.js.erb        | name what it becomes: write \"app.js\"",
        "js/app.js             | js/app.js         | names begin below js: write \"app.js\"",
        "js/app.js             | /app.js           | leave out the slash at the start: write"
            + " \"app.js\"",
        "js/app.mjs            | app.js            | there is a module of that name: write"
            + " \"app.mjs\"",
        "js/shop/app.js        | app.js            | did you mean \"shop/app.js\"?",
        "js/app.JS             | app.js            | there is js/app.JS, but extensions are known in"
            + " small letters only: rename the file",
        "js/shop/app.js        | shop              | that is a folder without an index file; name a"
            + " file in it",
        "js/app.ts             | app.js            | there is js/app.ts, but nothing here compiles"
            + " TypeScript: put dev.assetbundle:assetbundle-esbuild on the processor path, or"
            + " compile it to app.js before the build",
        "css/app.less          | app.css           | there is css/app.less, but nothing here"
            + " compiles Less: write it as app.scss, or give the build an AssetProcessor for .less",
        "js/app.es             | app.js            | there is js/app.es, but nothing here reads"
            + " .es: name it app.js",
        "js/x.js               | ``                | name an asset, such as \"application.js\", or"
            + " leave the empty text out",
      })
  void aManifest(String files, String name, String hint) {
    put(files);
    assertEquals("missing-asset: " + hint, Builds.only(Builds.build(tree, name)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "js/pages/*.js          | names begin below js: write \"pages/*.js\"",
        "pages/*.js, other/*.js | give each name as a value of its own: \"pages/*.js\","
            + " \"other/*.js\"",
        "pages/a.js?v=1         | did you mean \"pages/a.js\"?",
        "/pages/*.js            | did you mean \"pages/*.js\"?",
        "{a,b}/*.js             | no hint",
      })
  void aPattern(String pattern, String hint) {
    put("js/pages/a.js");
    assertEquals("empty-glob: " + hint, Builds.only(Builds.build(tree, pattern)));
  }

  @Test
  void aManifestThatNothingCompilesIsAWarning() {
    put("js/app.ts js/app.es");
    assertEquals(
        "not-compiled: nothing here compiles TypeScript: put dev.assetbundle:assetbundle-esbuild on"
            + " the processor path, or compile it to app.js before the build",
        Builds.only(Builds.build(tree, "app.ts")));
    assertEquals(
        "not-compiled: nothing here reads .es: name it app.js",
        Builds.only(Builds.build(tree, "app.es")));
    put("js/cart.mustache");
    assertEquals("", Builds.said(Builds.build(tree, "logo.png", "cart.mustache")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "js/app.js.erb   | var a = '<%= asset_path('img/logo.png') %>';  | names begin below img:"
            + " write \"logo.png\"",
        "js/app.js.erb   | var a = '<%= image_path('img/logo.png') %>';  | names begin below img:"
            + " write \"logo.png\"",
        "js/app.js.erb   | var a = '<%= asset_path('theme.scss') %>';    | name what it becomes:"
            + " write \"theme.css\"",
        "css/app.css     | a { b: url(img/logo.png) }                    | names begin below img:"
            + " write \"logo.png\"",
        "css/app.css     | a { b: url(logo.svg) }                        | did you mean"
            + " \"logo.png\"?",
        "css/app.css     | a { b: url(theme.scss) }                      | name what it becomes:"
            + " write \"theme.css\"",
        "css/app.css     | a { b: url(x/logo.png) }                      | did you mean"
            + " \"logo.png\"?",
        "css/app.css     | a { b: url(cart.png) }                        | did you mean"
            + " \"icons/cart.png\"?",
        "css/app.scss    | a { b: image-url('img/logo.png') }            | names begin below img:"
            + " write \"logo.png\"",
      })
  void aNameInAHelperOrUrl(String file, String text, String hint) {
    put("css/theme.sass img/icons/cart.png");
    tree.put(file, text + "\n");
    String said = Builds.only(Builds.build(tree, file.contains("js") ? "app.js" : "app.css"));
    assertEquals("missing-asset: " + hint, said.replaceFirst("^\\S+ ", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "js/cart.erb.coffee  | app.js  | //= require cart      | .erb | cart.coffee.erb",
        "js/cart.erb.js      | app.js  | //= require ./cart    | .erb | cart.js.erb",
        "css/cart.scss.css   | app.css | /*= require cart */   | .scss | cart.css.scss",
        "css/cart.css.erb.scss | app.css | /*= require cart */ | .erb | cart.css.scss.erb",
        "css/cart.scss.css   | cart.css | a {}                 | .scss | cart.css.scss",
        "img/cart.erb.svg    | app.css | a { b: url(cart.svg) } | .erb | cart.svg.erb",
      })
  void extensionsInTheWrongOrder(
      String file, String manifest, String text, String extension, String right) {
    tree.put(file, "");
    if (!manifest.startsWith("cart")) {
      tree.put(manifest.endsWith("js") ? "js/app.js" : "css/app.css", text + "\n");
    }
    assertEquals(
        file
            + ": error: languages run from right to left, so "
            + extension
            + " is never run [extension-order]\n    hint: rename the file to \""
            + right
            + "\"\n",
        Builds.said(Builds.build(tree, manifest)));
  }

  @ParameterizedTest
  @CsvSource({
    "css/_part.less,      missing-import",
    "css/part.styl,       missing-import",
    "css/_part.scss.css,  extension-order",
    "css/_part.erb.scss,  erb-import",
  })
  void whatSassDoesNotRead(String file, String code) {
    tree.put(file, "").put("css/app.scss", "@import 'part';\n");
    String said = Builds.only(Builds.build(tree, "app.css"));
    assertEquals("css/app.scss:1:9 " + code, said.substring(0, said.indexOf(": ")));
  }

  @Test
  void aLanguageThatSomebodyAddedIsNotForeign() {
    put("js/app.ts");
    LoadPath known = new LoadPath(tree, List.of("js"), new FileTypes(Map.of("ts", "js")), false);
    LoadPath unknown = new LoadPath(tree, List.of("js"), new FileTypes(Map.of()), false);
    List<String> places = List.of("js/app.js");
    assertTrue(new OtherKinds(known, Optional.empty(), places).foreign().isEmpty());
    assertTrue(new OtherKinds(unknown, Optional.empty(), places).foreign().isPresent());
  }
}
