package dev.assetbundle.processor.javac.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstantUsesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          package shop; class A { Object o = Assets.LOGO_PNG.tag(); }           | LOGO_PNG.tag
          package shop; class A { Object o = Assets.Icons.A_SVG; }              | Icons.A_SVG
          package far; import shop.Assets; class A { Object o = Assets.A; }     | A
          package far; import shop.*; class A { Object o = Assets.A; }          | A
          package far; import shop.Assets.Icons; class A { Object o = Icons.A;} | Icons, Icons.A
          package far; import static shop.Assets.A; class B { Object o = A; }   | A, A
          package far; import static shop.Assets.Icons.*; @B(A_PATH)            | Icons.B, Icons.A_PATH
          package far; class A { Object o = shop.Assets.A_PATH; }               | A_PATH
          package far; class A { Object o = Assets.A; }                         | ''
          package far; import near.Assets; class A { Object o = Assets.A; }     | ''
          package shop; class A { Object o = Assets.A; class Assets {} }        | ''
          package shop; class A { Object o = other.Assets.A + x().Assets.B; }   | ''
          package shop; class A { Object o = "Assets.A"; /* Assets.B */ }       | ''
          """)
  void areFoundByNameAndImports(String source, String expected) {
    assertEquals(
        expected,
        new ConstantUses("shop", "Assets")
            .in(source).stream().map(ConstantUses.Use::path).collect(Collectors.joining(", ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          class A { Object o = Assets.A; }               | A
          package far; class A { Object o = Assets.A; }  | A
          """)
  void inTheUnnamedPackageThereIsOnlyTheSimpleName(String source, String expected) {
    assertEquals(
        source.startsWith("package") ? "" : expected,
        new ConstantUses("", "Assets")
            .in(source).stream().map(ConstantUses.Use::path).collect(Collectors.joining(", ")));
  }
}
