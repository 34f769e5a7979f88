package dev.assetbundle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

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
    assertEquals(Optional.of(path), RequestPath.ofTarget(target));
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
    assertEquals(Optional.empty(), RequestPath.ofTarget(target));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a%2fb", "/a%2Fb"})
  void anEncodedSlashDoesNotSeparate(String target) {
    assertEquals(Optional.of("/a\u0000/b"), RequestPath.ofTarget(target));
  }

  @Test
  void encodesWhatIsNoPchar() {
    assertEquals(
        "/a%20b;c=d%25%22%3C%3F%23%5B%5C%C3%A9/-._~!$&'()*+,:@",
        RequestPath.encode("/a b;c=d%\"<?#[\\é/-._~!$&'()*+,:@"));
  }

  @Test
  void decodesWhatItEncodes() {
    var all = new StringBuilder("/");
    for (char c = 1; c < 0x2000; c++) {
      all.append(c);
    }
    String path = all.toString();
    String encoded = RequestPath.encode(path);
    assertEquals(Optional.of(path), RequestPath.decode(encoded));
  }
}
