package dev.assetbundle.processor.javac;

import static dev.assetbundle.processor.javac.Project.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.assetbundle.processor.disk.Links;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorsMistakesTest {

  private static final String JS = "src/main/assets/js/";
  private static final String APP = "manifests = \"application.js\"";

  @TempDir Path folder;
  private Project shop;

  @BeforeEach
  void start() {
    shop = Project.shop(folder);
  }

  private static void assertSaid(String expected, Compilation compilation) {
    assertEquals(expected, said(compilation));
    assertEquals(Compilation.Status.FAILURE, compilation.status());
  }

  @Test
  void aManifestThatIsMissingIsSaidAtItsName() {
    assertSaid(
        """
        Shop.java:3 "aplication.js": ERROR couldn't find "aplication.js" in \
        src/main/assets/js [missing-asset]
            hint: did you mean "application.js"?
        """,
        shop.annotated("manifests = {\"application.js\", \"aplication.js\"}"));
  }

  @Test
  void severalMistakesOfSeveralFilesAreSaidAtOnce() {
    shop.put(JS + "application.js", "//= require crat\n//= require part\n//= reqire x\n");
    shop.put(JS + "part.js", "part();\n//= require cart\n//= stub\n");
    shop.put(JS + "cart.js", "");
    shop.put(JS + "other.js", "//= require\n//= require ../../../../pom\n");
    assertSaid(
        """
        Shop.java:3 "application.js": ERROR src/main/assets/js/application.js:1:5: error: couldn't \
        find "crat" with type application/javascript in src/main/assets/js [missing-asset]
            //= require crat
                ^
            hint: did you mean "cart"?
        Shop.java:3 "other.js": ERROR src/main/assets/js/other.js:1:5: error: require takes one \
        argument, but none is given [bad-directive]
            //= require
                ^
            hint: name an asset: require cart
        Shop.java:3 "other.js": ERROR src/main/assets/js/other.js:2:5: error: couldn't find \
        "../../../../pom" with type application/javascript in src/main/assets/js [missing-asset]
            //= require ../../../../pom
                ^
            hint: a relative path stays in its root, src/main/assets/js; name the asset without \
        dots to search all roots
        Shop.java:3 "application.js": WARNING src/main/assets/js/application.js:3:5: warning: \
        unknown directive "reqire" is taken for a comment [unknown-directive]
            //= reqire x
                ^
            hint: did you mean "require"?
        Shop.java:3 "application.js": WARNING src/main/assets/js/part.js:2:5: warning: this require \
        stands below code, so it is only a comment [late-directive]
            //= require cart
                ^
            hint: move it above the first line of code
        Shop.java:3 "application.js": WARNING src/main/assets/js/part.js:3:5: warning: this stub \
        stands below code, so it is only a comment [late-directive]
            //= stub
                ^
            hint: move it above the first line of code
        """,
        shop.annotated("manifests = {\"application.js\", \"other.js\"}"));
  }

  @Test
  void aFolderGivenForAFileIsSaid() {
    shop.put(JS + "parts/a.js", "").put(JS + "b.js/x.txt", "");
    shop.put(JS + "application.js", "//= require parts\n//= require b.js\n//= require_tree a\n");
    assertSaid(
        """
        Shop.java:3 "application.js": ERROR src/main/assets/js/application.js:1:5: error: couldn't \
        find "parts" with type application/javascript in src/main/assets/js [missing-asset]
            //= require parts
                ^
            hint: that is a folder without an index file; use require_tree to take its files
        Shop.java:3 "application.js": ERROR src/main/assets/js/application.js:2:5: error: couldn't \
        find "b.js" with type application/javascript in src/main/assets/js [missing-asset]
            //= require b.js
                ^
            hint: that is a folder without an index file; use require_tree to take its files
        Shop.java:3 "application.js": ERROR src/main/assets/js/application.js:3:5: error: \
        require_tree takes a relative path, not "a" [bad-directive]
            //= require_tree a
                ^
            hint: write ./a, which starts at the folder of this file
        """,
        shop.annotated(APP));
  }

  @Test
  void aFolderNamedLikeAFileIsSaid() {
    shop.put(JS + "video.js/index.js", "").put(JS + "chart.js/chart.js", "");
    shop.put(JS + "application.js", "//= require video.js\n//= require ./chart.js\n");
    assertSaid(
        """
        Shop.java:3 "application.js": ERROR src/main/assets/js/application.js:1:5: error: couldn't \
        find "video.js" with type application/javascript in src/main/assets/js [missing-asset]
            //= require video.js
                ^
            hint: that is a folder; the extension at its end makes it the name of a file here: \
        write "video.js/index"
        Shop.java:3 "application.js": ERROR src/main/assets/js/application.js:2:5: error: couldn't \
        find "./chart.js" with type application/javascript in src/main/assets/js [missing-asset]
            //= require ./chart.js
                ^
            hint: that is a folder; the extension at its end makes it the name of a file here: \
        write "./chart.js/chart"
        """,
        shop.annotated(APP));
    shop.put(JS + "application.js", "//= require video.js/index\n//= require ./chart.js/chart\n");
    assertEquals("", said(shop.annotated(APP)));
  }

  @Test
  void bytesThatAreNoTextAreSaid() {
    shop.put(JS + "application.js", new byte[] {'a', '\n', 'b', (byte) 0xFF});
    assertSaid(
        """
        Shop.java:3 "application.js": ERROR src/main/assets/js/application.js:2:2: error: the \
        byte FF cannot stand here, so this is no text in UTF-8 [invalid-encoding]
            hint: save the file as UTF-8
        """,
        shop.annotated(APP));
  }

  @Test
  void whatIsNoCssIsSaidWithTheStylesheet() {
    shop.put(
        "src/main/assets/css/application.css", "/*= require part */\n<<<<<<< HEAD\na { b: c }\n");
    shop.put("src/main/assets/css/part.css", "a { b: c\n  d: url(/assets/x.png) }\n");
    assertSaid(
        """
        Shop.java:3 "application.css": ERROR src/main/assets/css/application.css:2:1: error: here \
        is a conflict of git that was not resolved [conflict-marker]
            <<<<<<< HEAD
            ^
            hint: keep one of both sides, and delete the lines with <<<<<<<, ======= and >>>>>>>
        Shop.java:3 "application.css": ERROR src/main/assets/css/part.css:2:6: error: couldn't \
        find "/assets/x.png" in src/main/assets/css, src/main/assets/js [missing-asset]
              d: url(/assets/x.png) }
                 ^
            hint: what lies below this path is published by this build, and no asset has that name
        Shop.java:3 "application.css": WARNING src/main/assets/css/part.css:2:3: warning: a \
        semicolon is missing before "d", so browsers take it for a part of the declaration before \
        it [missing-semicolon]
              d: url(/assets/x.png) }
              ^
            hint: end that declaration with a semicolon
        """,
        shop.annotated("manifests = \"application.css\""));
  }

  @Test
  void whatIsNoScriptIsSaidInDevelopmentToo() {
    Project plain = new Project(folder).option("mode=development");
    plain.put(JS + "application.js", "//= require part\nstart(;\n");
    plain.put(JS + "part.js", "part();\n");
    assertSaid(
        """
        Shop.java:3 "application.js": ERROR src/main/assets/js/application.js:2:6: error: this \
        "(" is not closed [syntax-error]
            start(;
                 ^
            hint: close it with ")"
        """,
        plain.annotated(APP));
  }

  @Test
  void aCircleIsAWarning() {
    shop.put(JS + "application.js", "//= require a\n")
        .put(JS + "a.js", "//= require application\n");
    Compilation compilation = shop.annotated(APP);
    assertEquals(
        """
        Shop.java:3 "application.js": WARNING src/main/assets/js/a.js:1:5: warning: files require \
        each other: a.js -> application.js -> a.js [require-cycle]
            //= require application
                ^
            hint: the order of their texts is a guess; take one of the lines out, or move what both need \
        into a file of its own
        """,
        said(compilation));
    assertEquals(Compilation.Status.SUCCESS, compilation.status());
  }

  @Test
  void twoFilesForOneOutputAreSaidWhereTheyAreAskedFor() {
    shop.put(JS + "a.html", "1").put(JS + "a.html.erb", "2").put(JS + "b.js", "//= link_tree .\n");
    assertSaid(
        """
        Shop.java:3 "b.js": ERROR several files would become "a.html": \
        src/main/assets/js/a.html and src/main/assets/js/a.html.erb [duplicate-output]
            hint: rename one of them, or link only one
        """,
        shop.annotated("manifests = {\"application.js\", \"b.js\"}, statics = {}"));
  }

  @Test
  void aRequireOfAnotherTypeIsSaid() {
    shop.put("src/main/assets/css/theme.css", "");
    shop.put(JS + "application.js", "//= require theme\n");
    assertSaid(
        """
        Shop.java:3 "application.js": ERROR src/main/assets/js/application.js:1:5: error: couldn't \
        find "theme" with type application/javascript in src/main/assets/css, src/main/assets/js \
        [missing-asset]
            //= require theme
                ^
            hint: there is src/main/assets/css/theme.css, but that is text/css
        """,
        shop.annotated(APP));
  }

  @Test
  void aBundleNeedsNoManifest() {
    shop.put("src/main/assets/img/a.png", "");
    assertEquals("", said(shop.annotated("manifests = {}")));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "x, ` expected ext=type/subtype, such as splat=model/vnd.splat`,"
            + " `write its type behind it, as \"x=application/octet-stream\"`",
        ".x=a/b, ` expected ext=type/subtype, such as splat=model/vnd.splat`,"
            + " `write only what follows the last dot of a name: \"x=a/b\"`",
        "tar.x=a/b, ` expected ext=type/subtype, such as splat=model/vnd.splat`,"
            + " `write only what follows the last dot of a name: \"x=a/b\"`",
        "a/b=x, ` expected ext=type/subtype, such as splat=model/vnd.splat`,"
            + " `write the extension first: \"x=a/b\"`",
        "x=text, ` expected ext=type/subtype, such as splat=model/vnd.splat`, ``",
        "x=te xt/a, ` expected ext=type/subtype, such as splat=model/vnd.splat`, ``",
        "x=a/b;, ` expected ext=type/subtype, such as splat=model/vnd.splat`, ``",
        "JS=a/b, ` expected no type for .js, which has its own`,"
            + " `browsers run scripts and apply stylesheets with these types only`",
        "y=a/c, ` expected one type for each extension`,"
            + " `leave one of the two out; .y is a/b already`",
      })
  void aMediaTypeThatIsNoneIsSaid(String text, String expected, String hint) {
    assertSaid(
        "Shop.java:3 {\"y=a/b\", \""
            + text
            + "\"}: ERROR \""
            + text
            + "\" is no value for mediaTypes:"
            + expected
            + " [bad-option]\n"
            + (hint.isEmpty() ? "" : "    hint: " + hint + "\n"),
        shop.annotated(APP + ", mediaTypes = {\"y=a/b\", \"" + text + "\"}"));
  }

  @Test
  void anOptionAllowsLinksAndDeclaresTypes() throws IOException {
    shop = Project.shop(folder.resolve("project"));
    Files.createDirectories(folder.resolve("far"));
    Files.writeString(folder.resolve("far/far.splat"), "far");
    Links.make(shop.path("src/main/assets/js/far"), folder.resolve("far"));
    String said = said(shop.annotated(APP));
    assertTrue(said.contains("[outside-link]"), said);
    Compilation allowed =
        shop.option("allowLinks=true")
            .option("mediaTypes=splat=model/vnd.splat")
            .annotated(APP + ", allowLinks = false, mediaTypes = \"splat=a/b\"");
    assertEquals("", said(allowed));
    String manifest =
        allowed
            .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/assetbundle/shop.Shop.json")
            .orElseThrow()
            .getCharContent(false)
            .toString();
    assertTrue(manifest.contains("\"content_type\" : \"model/vnd.splat\""), manifest);
    assertSaid(
        """
        Shop.java:3 @AssetBundle(manifests = "application.js"): ERROR "maybe" is no value \
        for the compiler option -Aassetbundle.allowLinks: expected true or false [bad-option]
        """,
        Project.shop(shop.path("other")).option("allowLinks=maybe").annotated(APP));
  }

  @Test
  void aBundleOfNothingIsSaid() {
    assertSaid(
        """
        Shop.java:3 {}: ERROR the lists of manifests and statics are empty [no-manifests]
            hint: name at least one manifest, such as "application.js", or publish "**"
        """,
        shop.annotated("manifests = {}, statics = {}"));
  }

  @Test
  void aGlobThatMatchesNothingIsSaid() {
    assertSaid(
        "Shop.java:3 \"pages/*.js\": ERROR no asset matches \"pages/*.js\" [empty-glob]\n",
        shop.annotated("manifests = {\"*.js\", \"pages/*.js\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"permits", "record", "sealed", "var", "yield"})
  void aWordThatNoTypeMayHaveIsNoClassName(String word) {
    assertSaid(
        """
        Shop.java:3 "%s": ERROR "%s" is a reserved word of Java, so no class can have that name \
        [bad-option]
            hint: give the class another name, such as "Assets"
        """
            .formatted(word, word),
        shop.annotated(APP + ", className = \"" + word + "\""));
  }

  @Test
  void aPartOfALargeClassIsNotTheClassOfAnotherBundle() {
    for (int i = 0; i < 1_100; i++) {
      shop.put("src/main/assets/images/i" + i + ".png", "" + i);
    }
    assertSaid(
        """
        Shop.java:3 "Assets_Part1": ERROR shop.Images and shop.Shop would both generate the class \
        Assets_Part1 [duplicate-class-name]
            hint: give one of them another className
        """,
        shop.compile(
            "@AssetBundle(manifests = {}) class Images {}",
            "@AssetBundle(statics = {}, " + APP + ", className = \"Assets_Part1\") class Shop {}"));
  }

  @Test
  void theFolderOfTheProjectIsNamedWhereItIsSearched() {
    assertSaid(
        """
        Shop.java:3 "gone.js": ERROR couldn't find "gone.js" in . [missing-asset]
        """,
        shop.annotated("manifests = \"gone.js\", paths = \"\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "prefix = \"assets\"    | \"assets\" | \"assets\" is no value for prefix: expected a path"
            + " such as /assets, with a slash at its start and none at its end~did you mean \"/assets\"?",
        "prefix = \"/a/../b\"   | \"/a/../b\" | \"/a/../b\" is no value for prefix: expected a"
            + " path such as /assets, with a slash at its start and none at its end~did you mean \"/b\"?",
        "className = \"my-js\"  | \"my-js\" | \"my-js\" is no value for className: expected a Java"
            + " identifier~did you mean \"MyJs\"?",
        "className = \"class\"  | \"class\" | \"class\" is a reserved word of Java, so no class"
            + " can have that name~give the class another name, such as \"Assets\"",
      })
  void aWrongMemberIsSaidAtItsValue(String member, String at, String message) {
    assertSaid(
        "Shop.java:3 "
            + at
            + ": ERROR "
            + message.replaceFirst("~", " [bad-option]\n    hint: ")
            + "\n",
        shop.annotated(APP + ", " + member));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "digest=yes     | \"yes\" is no value for the compiler option -Aassetbundle.digest: expected true or false~did you"
            + " mean \"true\"?",
        "digest         | the compiler option -Aassetbundle.digest is empty: expected true or false~write a value behind \"=\", or leave the option out",
        "integrity=md5  | \"md5\" is no value for the compiler option -Aassetbundle.integrity: expected SHA256, SHA384, SHA512",
        "encodings=zip  | \"zip\" is no value for the compiler option -Aassetbundle.encodings: expected GZIP, BROTLI~did you"
            + " mean \"GZIP\"?",
        "worker=no      | \"no\" is no value for the compiler option -Aassetbundle.worker: expected on or off~did you mean"
            + " \"off\"?",
        "worker         | the compiler option -Aassetbundle.worker is empty: expected on or off~write a value behind \"=\", or leave the option out",
        "toolTimeout=0  | \"0\" is no value for the compiler option -Aassetbundle.toolTimeout: expected a whole number of seconds from"
            + " 1 to 86400",
        "toolTimeout    | the compiler option -Aassetbundle.toolTimeout is empty: expected a whole number of seconds from"
            + " 1 to 86400",
        "mode=devel     | \"devel\" is no value for the compiler option -Aassetbundle.mode: expected development or production~did"
            + " you mean \"development\"?",
        "cssUrls=       | the compiler option -Aassetbundle.cssUrls is empty: expected RELATIVE, ABSOLUTE, KEEP~write a value behind \"=\", or leave the option out",
        "prefix=x       | \"x\" is no value for the compiler option -Aassetbundle.prefix: expected a path such as /assets, with a"
            + " slash at its start and none at its end~did you mean \"/x\"?",
      })
  void aWrongOptionIsSaidOnceHoweverManyBundlesThereAre(String option, String message) {
    String annotation = "@AssetBundle(" + APP + ")";
    assertSaid(
        "Shop.java:3 "
            + annotation
            + ": ERROR "
            + message.replaceFirst("(~|$)", " [bad-option]$1").replace("~", "\n    hint: ")
            + "\n",
        shop.option(option)
            .compile(
                annotation + " class Shop {}",
                "@AssetBundle(" + APP + ", className = \"More\") class Stand {}"));
  }

  @ParameterizedTest
  @CsvSource({"encodings", "encodings=", "version", "version="})
  void anOptionMayBeEmpty(String option) {
    assertEquals("", said(shop.option(option).annotated(APP)));
  }

  @Test
  void anUnknownOptionIsSaid() {
    assertSaid(
        "Shop.java:3 @AssetBundle("
            + APP
            + """
            ): ERROR there is no option "-Aassetbundle.minfy" [unknown-option]
                hint: did you mean "-Aassetbundle.minify"?
            """,
        shop.option("minfy=false").annotated(APP));
  }

  @Test
  void twoTypesForOneClassAreSaid() {
    assertSaid(
        """
        Two.java:3 @AssetBundle(manifests = "application.js"): ERROR shop.One and shop.Two \
        would both generate the class Assets [duplicate-class-name]
            hint: give one of them another className
        """,
        shop.compile(
            "@AssetBundle(" + APP + ") class One {}", "@AssetBundle(" + APP + ") class Two {}"));
  }

  @Test
  void aClassThatExistsIsSaid() {
    assertSaid(
        """
        Assets.java:3 @AssetBundle(manifests = "application.js"): ERROR there is a class \
        shop.Assets already [class-exists]
            hint: give the generated class another name with className
        """,
        shop.compile("@AssetBundle(" + APP + ") class Assets {}"));
  }

  @Test
  void constantsThatClashShowBothFiles() {
    shop.put(JS + "a-b.txt", "1").put(JS + "a_b.txt", "2");
    assertSaid(
        """
        Shop.java:3 @AssetBundle(manifests = "application.js"): ERROR the constant A_B_TXT \
        would stand for a-b.txt and for a_b.txt [constant-clash]
            hint: rename one of the files
        """,
        shop.annotated(APP));
  }

  @Test
  void foldersThatClashShowBoth() {
    shop.put(JS + "a-b/x.txt", "1").put(JS + "aB/x.txt", "2");
    assertSaid(
        """
        Shop.java:3 @AssetBundle(manifests = "application.js"): ERROR the constant AB \
        would stand for a-b/ and for aB/ [constant-clash]
            hint: rename one of the files
        """,
        shop.annotated(APP));
  }

  @Test
  void codeThatUsesTheClassAddsNoErrors() {
    shop.put(JS + "application.js", "//= require gone\n").put(JS + "pages/a.js", "//= require g\n");
    Compilation compilation =
        shop.compile(
            "@AssetBundle(manifests = {\"application.js\", \"pages/*.js\", \"missing.css\"})"
                + " class Shop { Object a = Assets.APPLICATION_JS, b = Assets.Pages.A_JS_PATH,"
                + " c = Assets.MISSING_CSS_INTEGRITY, d = Assets.index(); }");
    assertEquals(3, compilation.errors().size(), said(compilation));
  }

  @Test
  void beyondNinetyNineTheyAreCounted() {
    for (String name : List.of("application.js", "admin.js")) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 75; i++) {
        text.append("//= require quite-missing-").append(i).append('\n');
        text.append("//= requier something-").append(i).append('\n');
      }
      shop.put(JS + name, text.toString());
    }
    Compilation compilation = shop.annotated("manifests = {\"application.js\", \"admin.js\"}");
    assertEquals(100, compilation.errors().size());
    assertEquals(
        "and 51 more of AssetBundle's errors", compilation.errors().get(99).getMessage(null));
    assertEquals(100, compilation.warnings().size());
    assertEquals(
        "and 51 more of AssetBundle's warnings", compilation.warnings().get(99).getMessage(null));
  }

  @Test
  void thoseOfOneFileAreCountedBeyondNinetyEight() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      text.append("//= require quite-missing-").append(i).append('\n');
      text.append("//= requier something-").append(i).append('\n');
    }
    shop.put(JS + "application.js", text.toString());
    Compilation compilation = shop.annotated(APP);
    assertEquals(99, compilation.errors().size());
    assertTrue(
        said(compilation)
            .contains(
                "error: couldn't find \"quite-missing-97\" with type application/javascript in "));
    assertEquals(
        "src/main/assets/js/application.js: error: and 4902 more in this file [more-problems]",
        compilation.errors().get(98).getMessage(null));
    assertEquals(99, compilation.warnings().size());
    assertEquals(
        "src/main/assets/js/application.js: warning: and 4902 more in this file [more-problems]",
        compilation.warnings().get(98).getMessage(null));
  }

  @ParameterizedTest
  @CsvSource({"minify = \"yes\"", "integrity = AssetBundle.Integrity.MD5", "manifests = 5"})
  void whatJavacRefusesIsNotSaidAgain(String member) {
    Compilation compilation =
        shop.annotated(member.startsWith("manifests") ? member : member + ", " + APP);
    assertEquals(1, compilation.errors().size(), said(compilation));
  }

  @Test
  void noRootIsSaid() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertSaid(
        """
        Shop.java:3 @AssetBundle(manifests = "application.js"): ERROR no folder of the search path exists: src/main/assets/*, app/assets/*, lib/assets/*, vendor/assets/* [no-roots]
            hint: create src/main/assets/js, or set "paths" and -Aassetbundle.basedir=FOLDER
        """,
        new Project(empty).annotated(APP));
  }
}
