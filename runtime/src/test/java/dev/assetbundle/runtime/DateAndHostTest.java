package dev.assetbundle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the responder does for servers that leave it to applications: Date, and one Host. */
class DateAndHostTest {

  @Test
  void aDateIsOnEveryAnswerIfAskedForAndOnNoneElse() {
    var dating = AssetResponder.builder().add(TestAssets.INDEX).sendDate().build();
    var request = AssetRequest.of("GET", TestAssets.APP.path());
    assertTrue(dating.respond(request).header("Date").isPresent());
    assertTrue(dating.respond(AssetRequest.of("GET", "/assets/no")).header("Date").isPresent());
    assertTrue(dating.failure(request).header("Date").isPresent());
    var plain = AssetResponder.of(TestAssets.INDEX);
    assertEquals(Optional.empty(), plain.respond(request).header("Date"));
    assertSame(plain.respond(request), plain.respond(request));
    var builder = AssetResponder.builder().add(TestAssets.INDEX).header("date", "x");
    assertThrows(IllegalArgumentException.class, builder::build);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          HTTP/1.1, '',    400
          http/1.1, '',    400
          HTTP/1.0, '',    200
          h2,       '',    200
          HTTP/2.0, '',    200
          '',       '',    200
          HTTP/1.1, h,     200
          HTTP/1.0, h|h,   400
          h2,       h|h,   400
          '',       h|h,   200
          HTTP/1.1, a b,   400
          """)
  void hostIsJudgedWhereTheEngineTellsTheProtocol(String protocol, String hosts, int status) {
    List<String> lines = hosts.isEmpty() ? List.of() : List.of(hosts.split("\\|", -1));
    var request =
        new AssetRequest(
            "GET",
            TestAssets.APP.path(),
            protocol,
            name -> Map.of("Host", lines).getOrDefault(name, List.of()));
    AssetResponse answer = AssetResponder.of(TestAssets.INDEX).respond(request);
    assertEquals(status, answer.status());
  }
}
