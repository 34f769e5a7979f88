package dev.assetbundle.processor.javac;

import static dev.assetbundle.processor.javac.Project.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.javac.declaration.BaseDirectory;
import dev.assetbundle.processor.javac.declaration.Options;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to be meant by options that are misspelt, and by folders that are not there. */
class MeantOptionsTest {

  private static final String APP = "manifests = \"application.js\"";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "minify,          flase,         false",
    "minify,          off,           false",
    "digest,          TRUE,          true",
    "cssUrls,         relativ,       RELATIVE",
    "cssUrls,         abs,           ABSOLUTE",
    "encodings,       gzp,           GZIP",
    "encodings,       gz,            GZIP",
    "encodings,       br,            BROTLI",
    "mode,            developement,  development",
    "mode,            prod,          production",
    "unknownAssets,   warning,       WARN",
    "integrity,       sha-256,       SHA256",
    "worker,          false,         off",
    "remoteCacheMode, readwrite,     read-write",
  })
  void aValue(String option, String value, String meant) {
    Project shop = Project.shop(folder);
    Compilation compilation = shop.option(option + "=" + value).annotated(APP);
    String said = said(compilation);
    assertEquals(1, compilation.errors().size(), said);
    assertEquals(
        "did you mean \"" + meant + "\"?",
        said.lines().skip(1).findFirst().orElse(said).strip().replace("hint: ", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "assetbundle.css-urls,  assetbundle.cssUrls",
    "assetbundle.Minify,    assetbundle.minify",
    "assetbundle.no-minify, assetbundle.minify",
    "assetbundle.baseDir,   assetbundle.basedir",
    "assetbundel.minify,    assetbundle.minify",
    "assetBundle.cache,     assetbundle.cache",
    "assetbundle.erb.valus, assetbundle.erb.values",
  })
  void aName(String name, String meant) {
    assertEquals(
        "there is no option \"-A" + name + "\" [unknown-option] did you mean \"-A" + meant + "\"?",
        only(Map.of(name, "x")));
  }

  private static List<Diagnostic> ofOptions(Map<String, String> options) {
    List<Diagnostic> said = new ArrayList<>();
    new Options(options, Map.of(), (member, problem) -> said.add(problem)).checkOthers();
    return said;
  }

  /** Returns message, code and hint of the only thing that is said of options. */
  private static String only(Map<String, String> options) {
    List<Diagnostic> said = ofOptions(options);
    assertEquals(1, said.size(), said.toString());
    return said.get(0).message() + " [" + said.get(0).code() + "] " + said.get(0).hint().orElse("");
  }

  @Test
  void nameThatIsNearToNoneIsListed() {
    assertEquals(
        "there is no option \"-Aassetbundle.foo\" [unknown-option] options are ",
        only(Map.of("assetbundle.foo", "x")).replaceFirst("(options are ).*", "$1"));
  }

  @Test
  void optionsOfOthersAreTheirs() {
    assertEquals(List.of(), ofOptions(Map.of("mapstruct.verbose", "x", "minify", "")));
  }

  @ParameterizedTest
  @CsvSource({
    "shp,  does not exist, did you mean \"%sshop\"?",
    "none, does not exist, no hint",
    "file, is a file,      name the folder it lies in",
  })
  void aBaseDirectory(String name, String why, String hint) {
    new Project(folder).put("shop/a.txt", "").put("file", "");
    String place = folder.resolve(name).toString();
    Compilation compilation = new Project(folder.resolve(name)).annotated(APP);
    String shown = hint.equals("no hint") ? "" : "    hint: " + hint.formatted(folder + "/") + "\n";
    assertEquals(
        "Shop.java:3 @AssetBundle("
            + APP
            + "): ERROR \""
            + place
            + "\" is no value for the compiler option -Aassetbundle.basedir: expected a folder, but "
            + place
            + " "
            + why
            + " [bad-option]\n"
            + shown,
        said(compilation));
  }

  @Test
  void aSearchPathIsSaidAtItsMember() {
    Project shop = Project.shop(folder);
    assertEquals(
        """
        Shop.java:3 {"src/main/assets/*", "scr/assets/*"}: NOTE "scr/assets/*" matches no \
        folder [empty-path]
            hint: create the folder, or leave it out of "paths"
        """,
        said(shop.annotated(APP + ", paths = {\"src/main/assets/*\", \"scr/assets/*\"}")));
    assertEquals(
        """
        Shop.java:3 "src/main/asset/*": ERROR no folder of the search path exists: \
        src/main/asset/* [no-roots]
            hint: did you mean "src/main/assets/*"?
        """,
        said(shop.annotated(APP + ", paths = \"src/main/asset/*\"")));
    assertEquals(Optional.empty(), BaseDirectory.problem(Map.of()));
  }
}
