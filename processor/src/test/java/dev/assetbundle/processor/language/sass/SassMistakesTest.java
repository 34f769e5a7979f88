package dev.assetbundle.processor.language.sass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.language.sass.service.SassService;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What authors forget or misspell in Sass is shown at its place, with what they may have meant. */
class SassMistakesTest {

  private final MemoryContext project = new MemoryContext("css");

  private String said(String file, String text) {
    project.put(file, text.replace("N", "\n"));
    project.run(
        SassProcessor.builtIn(SassService.here()).get(file.endsWith(".sass") ? 1 : 0), file);
    return project.reported().stream()
        .map(d -> d.at() + ": " + d.message() + d.hint().map(h -> " (" + h + ")").orElse(""))
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiterString = " ->> ",
      textBlock =
          """
          a {N  b: c;NNd {N  e: f;N}N ->> 1:3: this "{" is not closed (close it with "}")
          a {N  b {N    c: d;N  e: f;N}N ->> 2:5: this "{" is not closed (close it with "}")
          a { b: c }N}N ->> 2:1: this "}" closes nothing (delete it, or open it before)
          aN  b: c;N}N ->> 1:2: a "{" is missing at the end of this line (open the block with "{")
          a {N  b: red // xN  c: 1px;N} ->> 2:9: a semicolon is missing at the end of this line (end it with ";")
          $a: 1pxN$b: 2px;N ->> 1:8: a semicolon is missing at the end of this line (end it with ";")
          @import "x"N@import "y";N ->> 1:12: a semicolon is missing at the end of this line (end it with ";")
          a { b: "c;N  d: e;N} ->> 1:8: this string is not closed (close it with " in its line)
          a { b: c }N/* dNe { f: g } ->> 2:1: this comment is not closed (close it with "*/")
          $a: (b: 1, c: 2;N ->> 1:5: this "(" is not closed (close it with ")")
          a { b: #{1 + 2; }Nc { d: e } ->> 1:8: this "#{" is not closed (close it with "}")
          a { b: calc(1px + (2px; }N ->> 1:19: this "(" is not closed (close it with ")")
          a { b: <%= c %>; } ->> 1:8: this is a tag of ERB, but the file is no template (let the name of the file end with .erb, or use asset-url() and the other functions of Sass)
          @function f($x) { @retrun $x; }Na { b: f(1) } ->> 1:19: functions can only contain variable declarations and control directives (did you mean "@return"?)
          a { b: 1px + ; } ->> 1:14: Invalid CSS
          @import x; ->> 1:1: @import directive requires a url or quoted path (put the name into quotes)
          """)
  void whatWasForgottenIsSaid(String scss, String expected) {
    project.put("css/x.scss", "").put("css/y.scss", "");
    String said = said("css/a.scss", scss).replaceFirst("invalid CSS after.*", "Invalid CSS");
    assertEquals("css/a.scss:" + expected, said);
  }

  @Test
  void indentedSassHasNoBraces() {
    assertEquals(
        "css/a.sass:1:3: indented Sass has no \"{\" (let the name of the file end with .scss, or"
            + " leave out braces and semicolons)",
        said("css/a.sass", "a {N  b: c;N}N"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiterString = " ->> ",
      textBlock =
          """
          a { b: $colr } ->> did you mean "$color"?
          a { b: $inner } ->> no stylesheet imported here declares it: write "$inner: ...", or @import the file that has it
          a { @include rounded(1px) } ->> did you mean "round"?
          a { @include xyz } ->> no stylesheet imported here declares it: write "@mixin xyz { ... }", or @import the file that has it
          a { @extend %buton } ->> did you mean "%button"?
          a { @extend .bttn } ->> did you mean ".btn"?
          a { @extend .xyzzy } ->> no stylesheet imported here declares it: write ".xyzzy { ... }", or @import the file that has it
          a { @include round($radus: 1px) } ->> did you mean "$radius"?
          a { b: double($numbr: 1) } ->> did you mean "$number"?
          a { b: darken(red, $amont: 1%) } ->> did you mean "$amount"?
          """)
  void namesOfImportedFilesAreSuggested(String scss, String hint) {
    project.put(
        "css/_defs.scss",
        """
        $color: red;
        @mixin round($radius) { $innr: 1; border-radius: $radius; }
        @function double($number) { @return 2 * $number; }
        %button { c: d }
        .btn { c: d }
        """);
    String said = said("css/a.scss", "@import \"defs\";N" + scss);
    assertEquals(
        hint, said.replaceFirst("(?s).*\\((?=did you|no stylesheet)", "").replaceFirst("\\)$", ""));
    assertEquals(1, said.lines().count());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiterString = " ->> ",
      textBlock =
          """
          lib ->> that is a folder without an index file; write "lib/*" for all files in it
          ./lib/ ->> that is a folder without an index file; write "./lib/*" for all files in it
          lbi/grid ->> did you mean "lib/grid"?
          lib/gird ->> did you mean "lib/grid"?
          """)
  void foldersOfImportsAreSuggested(String name, String hint) {
    project.put("css/lib/_grid.scss", "");
    assertEquals(
        "css/a.scss:1:9: cannot find \"" + name + "\" to import (" + hint + ")",
        said("css/a.scss", "@import \"" + name + "\";"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiterString = " ->> ",
      textBlock =
          """
          a { @includ b } ->> 1:5: there is no rule @includ, so browsers skip it (did you mean "@include"?)
          @mixn a { b: c } ->> 1:1: there is no rule @mixn, so browsers skip it with its block (did you mean "@mixin"?)
          @meida print { a { b: c } } ->> 1:1: there is no rule @meida, so browsers skip it with its block (did you mean "@media"?)
          """)
  void rulesAreSuggested(String scss, String expected) {
    assertEquals("css/a.scss:" + expected, said("css/a.scss", scss));
  }

  @Test
  void rulesOfOthersAreNone() {
    assertEquals(
        "",
        said(
            "css/a.scss",
            "@tailwind base; @screen md { a { @apply b; } } @-moz-document x { a { b: c } }"
                + " @layer x; @import url(https://x.io/y.css); @import \"https://x.io/z\";"));
  }
}
