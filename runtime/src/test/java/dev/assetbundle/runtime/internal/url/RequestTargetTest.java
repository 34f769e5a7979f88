package dev.assetbundle.runtime.internal.url;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /a/b.js,                      /a/b.js
          /a/b.js?c=/d,                 /a/b.js
          /a?b?c,                       /a
          http://shop.example/a/b?c,    /a/b
          HTTPS://shop.example:8443/a,  /a
          http://shop.example,          /
          http://shop.example?/a,       /
          //shop.example/a,             //shop.example/a
          /a%20b,                       /a b
          /%61,                         /a
          /%C3%A9%e2%82%ac,             /é€
          /%2561,                       /%61
          /a;x=1/b,                     /a;x=1/b
          /a%3Bx,                       /a;x
          /a+b,                         /a+b
          /../a/./%2e%2e/b,             /../a/./../b
          /a\\b%5Cc,                    '/a\\b\\c'
          *,                            *
          """)
  void decodesOnce(String target, String path) {
    assertEquals(Optional.of(path), RequestTarget.path(target));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a/b",
        "://a/b",
        "?/a",
        "/%",
        "/%4",
        "/%zz",
        "/%u002e",
        "/% 41",
        "/%+1",
        "/%-1",
        "/%c0%ae",
        "/%ed%a0%80",
        "/%ff",
        "/%c3",
        "/é",
        "/\uff2e",
        "/\u252e",
        "/a b",
        "/a\nb",
        "/\u0000",
        "/\u007f",
        "/%\uff14\uff11",
        "/%f5%80%80%80"
      })
  void refusesWhatIsMalformed(String target) {
    assertEquals(Optional.empty(), RequestTarget.path(target));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a%2fb", "/a%2Fb"})
  void anEncodedSlashDoesNotSeparate(String target) {
    assertEquals(Optional.of("/a\u0000/b"), RequestTarget.path(target));
  }
}
