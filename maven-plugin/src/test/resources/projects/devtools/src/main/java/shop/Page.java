package shop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

final class Page {

  private Page() {}

  static String sheet() throws IOException {
    try (InputStream in = Assets.APPLICATION_CSS.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
