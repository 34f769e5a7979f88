package dev.assetbundle.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalAccessTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # listed,           client,    host,                 allowed
          '',                 127.0.0.1, localhost:8080,       true
          '',                 ::1,       [::1]:8080,           true
          '',                 127.0.0.1, Shop.Localhost,       true
          '',                 127.0.0.1, 127.0.0.1:80,         true
          '',                 127.0.0.1, evil.example:8080,    false
          '',                 127.0.0.1, localhost.example,    false
          '',                 127.0.0.1, '',                   false
          '',                 10.0.0.2,  localhost:8080,       false
          'box.test, 10.0.0.2', 10.0.0.2, Box.test:8080,       true
          box.test,           10.0.0.2,  box.test,             false
          *,                  10.0.0.2,  evil.example,         true
          """)
  void answersThisMachineAndWhoIsListed(String listed, String client, String host, boolean allowed)
      throws UnknownHostException {
    String refusal = new LocalAccess(listed).refusal(InetAddress.getByName(client), host);
    assertEquals(allowed, refusal.isEmpty(), refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:3000, true",
    "https://shop.localhost, true",
    "http://box.test:3000, true",
    "https://evil.example, false",
    "null, false"
  })
  void onlyPagesOfThisMachineMayReadAnswers(String origin, boolean allowed) {
    assertEquals(allowed, new LocalAccess("box.test").isFriend(origin));
  }
}
