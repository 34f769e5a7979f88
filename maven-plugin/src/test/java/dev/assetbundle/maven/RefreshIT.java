package dev.assetbundle.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Real builds of a project with seven modules, by Maven as it is on this machine and by Maven 4.
 */
class RefreshIT {

  private static final Path WORK = Path.of("target/it").toAbsolutePath();
  private static final Path USERS =
      Path.of(System.getProperty("assetbundle.repository", ""))
          .resolve("org/apache/maven/plugins/maven-compiler-plugin");

  /** The version of the compiler plugin that is in use. */
  private static final String COMPILER = "3.14.1";

  /** Other versions: the one for Maven 4, and older ones. */
  private static final List<String> OTHERS = List.of("4.0.0-beta-4", "3.13.0", "3.11.0", "3.8.1");

  /** How many are tried, with the one in use. */
  private static final int TRIED = Integer.getInteger("refresh.compilers", 2);

  private static final Pattern REALM =
      Pattern.compile(
          "Populating class realm plugin>dev\\.assetbundle:.*\\R((?:.*Included: .*\\R)+)");
  private static final String UP_TO_DATE = "Nothing to compile";

  private static List<String> arguments = List.of();

  @BeforeAll
  static void prepare() throws IOException {
    arguments = Repository.in(WORK.resolve("repository")).arguments();
  }

  // Into the user's own repository: what is downloaded is downloaded once and for all.
  private static void fetch(String compiler) throws IOException, InterruptedException {
    if (!Files.exists(USERS.resolve(compiler))) {
      Modules plugins = Modules.of("plugins", WORK.resolve("plugins"));
      Maven.forCompiler(compiler, plugins.folder(), List.of())
          .run("-Dcompiler.version=" + compiler, "test-compile");
    }
  }

  @Test
  void compilesWhatChangedAndNothingElse() throws Exception {
    compilesWhatChangedAndNothingElse(COMPILER);
  }

  @Tag("slow")
  @ParameterizedTest
  @FieldSource("OTHERS")
  void soItIsWithOtherCompilers(String compiler) throws Exception {
    Assumptions.assumeTrue(
        OTHERS.indexOf(compiler) + 1 < TRIED,
        "older versions take half a minute each, and run with -Drefresh.compilers=5");
    compilesWhatChangedAndNothingElse(compiler);
  }

  private static void compilesWhatChangedAndNothingElse(String compiler) throws Exception {
    fetch(compiler);
    Modules modules = Modules.of("modules", WORK.resolve(compiler));
    List<String> all = new ArrayList<>(arguments);
    all.add("-Dcompiler.version=" + compiler);
    all.add("-Dspring.version=" + System.getProperty("spring.version", ""));
    Maven maven = Maven.forCompiler(compiler, modules.folder(), all);

    maven.run("-T2", "test-compile").orFail();
    Map<String, String> first = modules.sheets();
    Map<String, Object> compiled = modules.compilations();

    Maven.Result unchanged = maven.run("-X", "test-compile").orFail();
    assertEquals(List.of(), modules.compiledSince(compiled), unchanged.info());
    assertEquals(Modules.NAMES.size() + 1, unchanged.info().split(UP_TO_DATE, -1).length - 1);
    assertEquals(
        List.of(
            "dev.assetbundle:assetbundle-maven-plugin",
            "dev.assetbundle:assetbundle-processor",
            "dev.assetbundle:assetbundle-runtime"),
        realm(unchanged.log()));

    Map<String, String> expected = change(modules, first);
    Maven.Result changed;
    try (Watch watch = new Watch(modules.classFiles())) {
      changed = maven.run("-T2", "test-compile").orFail();
      assertEquals(List.of(), watch.missed(), changed.log());
    }
    assertEquals(expected, modules.sheets(), changed.log());
    assertEquals(
        List.of("added", "edited", "erased", "removed", "sought", "tested"),
        modules.compiledSince(compiled));
    saysWhy(changed.log());

    spoil(modules, maven);
    compiled = modules.compilations();
    repair(modules, maven, expected, compiled);
    breakJava(modules, maven);
  }

  /** Changes each module but the steady one, each in its own way. */
  private static Map<String, String> change(Modules modules, Map<String, String> before)
      throws IOException {
    Map<String, String> sheets = new TreeMap<>(before);
    modules.replace("edited/src/main/assets/css/application.scss", "red", "tan");
    sheets.put("edited", "pb{color:tan;}");
    modules.put("added/src/main/assets/css/parts/more/b.css", "b { color: tan; }");
    sheets.put("added", "a{color:red;}b{color:tan;}");
    modules.delete("removed/src/main/assets/css/parts/b.css");
    sheets.put("removed", "a{color:red;}");
    modules.put("sought/lib/assets/css/_theme.scss", "$color: tan;");
    sheets.put("sought", "p{color:tan;}");
    modules.delete(modules.sheet("erased"));
    modules.replace("tested/src/test/assets/css/application.css", "red", "tan");
    sheets.put("tested", "p{color:tan;}");
    assertNotEquals(before.get("edited"), sheets.get("edited"));
    return sheets;
  }

  private static void saysWhy(String log) {
    for (String line :
        List.of(
            "Changed: src/main/assets/css/application.scss; compiling again: edited.App",
            "Changed: src/main/assets/css/parts; compiling again: added.App",
            "Changed: src/main/assets/css/parts/b.css and 1 more; compiling again: removed.App",
            "; compiling again: sought.App",
            "Changed in class output: META-INF/resources/assets/application-",
            "Changed: src/test/assets/css/application.css; compiling again: tested.App")) {
      assertTrue(log.contains(line), line + " is not in\n" + log);
    }
    assertFalse(log.contains("steady.App"), log);
    assertEquals(
        1, log.split("With spring-boot-devtools, assets need no build", -1).length - 1, log);
  }

  private static void spoil(Modules modules, Maven maven) throws Exception {
    modules.put("added/src/main/assets/css/application.css", "/*= require nothing */");
    Maven.Result skipped = maven.run("-Dassetbundle.skip", "-pl", "added", "test-compile").orFail();
    assertTrue(skipped.log().contains(UP_TO_DATE), skipped.log());

    Maven.Result failed;
    try (Watch watch = new Watch(modules.classFiles())) {
      failed = maven.run("-pl", "added", "test-compile");
      assertEquals(List.of(), watch.missed(), failed.log());
    }

    assertNotEquals(0, failed.status(), failed.log());
    assertEquals(1, failed.log().split("\\[missing-asset]", -1).length - 1, failed.log());
    assertTrue(failed.log().contains("1 error in assets, see above."), failed.log());
  }

  private static void repair(
      Modules modules, Maven maven, Map<String, String> before, Map<String, Object> compiled)
      throws Exception {
    modules.put("added/src/main/assets/css/application.css", "/*= require parts/a */");
    Map<String, String> expected = new TreeMap<>(before);
    expected.put("added", "a{color:red;}");

    Maven.Result repaired = maven.run("-T2", "test-compile").orFail();

    assertEquals(expected, modules.sheets(), repaired.log());
    assertEquals(List.of("added"), modules.compiledSince(compiled), repaired.log());

    deleteJava(modules, maven);
  }

  /** Deletes Java sources after builds in which only assets changed, alone and with an edit. */
  private static void deleteJava(Modules modules, Maven maven) throws Exception {
    modules.put("added/src/main/java/added/Gone.java", "package added; class Gone {}");
    modules.put("added/src/main/java/added/Lost.java", "package added; class Lost {}");
    maven.run("-pl", "added", "process-classes").orFail();
    // Version 3.8 lists the sources only where it sees no other reason to compile.
    maven.run("-pl", "added", "process-classes").orFail();
    modules.put("added/src/main/assets/css/parts/a.css", "a { color: red; } ");
    maven.run("-pl", "added", "process-classes").orFail();
    Path gone = modules.folder().resolve("added/target/classes/added/Gone.class");
    Path lost = gone.resolveSibling("Lost.class");
    assertTrue(Files.exists(gone));
    modules.delete("added/src/main/java/added/Gone.java");
    Maven.Result without = maven.run("-pl", "added", "process-classes").orFail();
    assertFalse(Files.exists(gone), without.log());

    assertTrue(Files.exists(lost));
    modules.put("added/src/main/assets/css/parts/a.css", "a { color: red; }  ");
    modules.delete("added/src/main/java/added/Lost.java");
    Maven.Result edited = maven.run("-pl", "added", "process-classes").orFail();
    assertFalse(Files.exists(lost), edited.log());
    assertTrue(edited.log().contains("compiling again: added.App"), edited.log());
  }

  /** Edits an asset and spoils a Java source at once, then mends the latter only. */
  private static void breakJava(Modules modules, Maven maven) throws Exception {
    Map<String, String> expected = new TreeMap<>(modules.sheets());
    String page =
        Files.readString(modules.folder().resolve("edited/src/main/java/edited/Page.java"));
    modules.replace("edited/src/main/assets/css/application.scss", "tan", "red");
    modules.put("edited/src/main/java/edited/Page.java", page + "class {");
    Maven.Result failed = maven.run("-pl", "edited", "process-classes");
    assertNotEquals(0, failed.status(), failed.log());

    modules.put("edited/src/main/java/edited/Page.java", page);
    Maven.Result repaired = maven.run("-pl", "edited", "process-classes").orFail();
    expected.put("edited", "pb{color:red;}");
    assertEquals(expected, modules.sheets(), repaired.log());
  }

  /** Returns the artifacts that the goal runs with, without the one that old Mavens add to all. */
  private static List<String> realm(String log) {
    Matcher realm = REALM.matcher(log);
    assertTrue(realm.find(), log);
    return realm
        .group(1)
        .lines()
        .map(line -> line.replaceFirst(".*Included: ([^:]*:[^:]*):.*", "$1"))
        .filter(artifact -> !artifact.equals("org.codehaus.plexus:plexus-utils"))
        .sorted()
        .toList();
  }
}
