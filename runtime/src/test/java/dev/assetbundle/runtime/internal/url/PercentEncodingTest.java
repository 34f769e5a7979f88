package dev.assetbundle.runtime.internal.url;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PercentEncodingTest {

  @Test
  void encodesWhatIsNoPchar() {
    assertEquals(
        "/a%20b;c=d%25%22%3C%3F%23%5B%5C%C3%A9/-._~!$&'()*+,:@",
        PercentEncoding.encode("/a b;c=d%\"<?#[\\é/-._~!$&'()*+,:@"));
  }

  @Test
  void decodesWhatItEncodes() {
    var all = new StringBuilder("/");
    for (char c = 1; c < 0x2000; c++) {
      all.append(c);
    }
    String path = all.toString();
    String encoded = PercentEncoding.encode(path);
    assertEquals(Optional.of(path), PercentEncoding.decode(encoded));
  }
}
