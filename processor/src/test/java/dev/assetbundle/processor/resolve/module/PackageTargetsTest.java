package dev.assetbundle.processor.resolve.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of what {@code exports} and {@code imports} give (Node.js, Modules: Packages). */
class PackageTargetsTest {

  private static final PackageTargets TARGETS =
      new PackageTargets(Set.of("browser", "import", "module", "production", "default"));

  private static String said(PackageTargets.Target target) {
    return target.path().orElse("refused");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          './a.js'                                              | .        | ./a.js
          './a.js'                                              | ./b      | nothing
          {'.': './a.js'}                                       | .        | ./a.js
          {'.': './a.js', './b': './lib/b.js'}                  | ./b      | ./lib/b.js
          {'.': './a.js'}                                       | ./b      | nothing
          {'./b': null}                                         | ./b      | refused
          {}                                                    | .        | nothing
          {'require': './a.cjs', 'import': './a.mjs'}           | .        | ./a.mjs
          {'import': './a.mjs', 'browser': './b.js'}            | .        | ./a.mjs
          {'browser': './b.js', 'import': './a.mjs'}            | .        | ./b.js
          {'node': './n.js', 'default': './d.js'}               | .        | ./d.js
          {'node': './n.js'}                                    | .        | nothing
          {'development': './d.js', 'production': './p.js'}     | .        | ./p.js
          {'.': {'import': {'node': './n.js', 'default': './d.js'}}} | .   | ./d.js
          {'.': {'browser': {'node': './n.js'}, 'default': './d.js'}} | .  | ./d.js
          {'.': {'browser': null, 'default': './d.js'}}         | .        | refused
          {'.': ['../out.js', './a.js']}                        | .        | ./a.js
          {'.': [{'node': './n.js'}, './a.js']}                 | .        | ./a.js
          {'.': []}                                             | .        | refused
          {'.': ['../out.js']}                                  | .        | refused
          {'./*': './lib/*.js'}                                 | ./a      | ./lib/a.js
          {'./*': './lib/*.js'}                                 | ./a/b    | ./lib/a/b.js
          {'./*.js': './lib/*.js'}                              | ./a.js   | ./lib/a.js
          {'./*.js': './lib/*.js'}                              | ./a.css  | nothing
          {'./*': './lib/*/*.js'}                               | ./a      | ./lib/a/a.js
          {'./f/*': './f/*.js', './f/internal/*': null}         | ./f/a    | ./f/a.js
          {'./f/*': './f/*.js', './f/internal/*': null}         | ./f/internal/a | refused
          {'./*': './x/*', './a/*': './y/*'}                    | ./a/b    | ./y/b
          {'./*': './x/*', './*.css': './y/*.css'}              | ./a.css  | ./y/a.css
          {'./a': './exact.js', './*': './x/*'}                 | ./a      | ./exact.js
          {'./f/': './dist/'}                                   | ./f/a.js | ./dist/a.js
          {'./*': './*'}                                        | ./../b   | refused
          {'./*': './*'}                                        | ./node_modules/b | refused
          {'.': 'other'}                                        | .        | refused
          {'.': '/etc/passwd'}                                  | .        | refused
          {'.': './node_modules/x.js'}                          | .        | refused
          {'.': 7}                                              | .        | nothing
          """)
  void exportsGiveAFileOrRefuse(String exports, String subpath, String expected) throws Exception {
    assertEquals(
        expected,
        TARGETS
            .exported(new ObjectMapper().readTree(exports.replace('\'', '"')), subpath)
            .map(PackageTargetsTest::said)
            .orElse("nothing"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'#a': './a.js'}                                  | #a     | ./a.js
          {'#a': 'other'}                                   | #a     | other
          {'#a': 'other/b'}                                 | #a     | other/b
          {'#a': '../b.js'}                                 | #a     | refused
          {'#a': '/b.js'}                                   | #a     | refused
          {'#a/*': './lib/*.js'}                            | #a/b/c | ./lib/b/c.js
          {'#a': {'node': 'fs', 'default': './shim.js'}}    | #a     | ./shim.js
          {'#a': './a.js'}                                  | #b     | nothing
          """)
  void importsMayLeadToOtherPackages(String imports, String name, String expected)
      throws Exception {
    assertEquals(
        expected,
        TARGETS
            .imported(new ObjectMapper().readTree(imports.replace('\'', '"')), name)
            .map(PackageTargetsTest::said)
            .orElse("nothing"));
  }
}
