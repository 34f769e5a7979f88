package dev.assetbundle.runtime.internal.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveAccessTest {

  private static final String PROPERTY = "assetbundle.live.hosts";

  @AfterEach
  void forget() {
    System.clearProperty(PROPERTY);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # mode,     site,        Referer,                        listed,        allowed
            no-cors,  cross-site,  '',                             '',            false
            no-cors,  cross-site,  https://evil.example/,          '',            false
            no-cors,  cross-site,  http://localhost.evil.example/, '',            false
            no-cors,  cross-site,  http://localhost@evil.example/, '',            false
            no-cors,  cross-site,  https://evil.example/localhost, '',            false
            no-cors,  cross-site,  file:///localhost,              '',            false
            no-cors,  cross-site,  https://evil.example/,          *,             false
            no-cors,  cross-site,  http://localhost:3000/,         '',            true
            no-cors,  cross-site,  http://localhost,               '',            true
            no-cors,  cross-site,  'http://[::1]:3000/a?b',        '',            true
            no-cors,  cross-site,  https://shop.test/page,         'a,shop.test', true
            no-cors,  cross-site,  https://shop.test/page,         other.test,    false
            no-cors,  same-site,   '',                             '',            true
            no-cors,  same-origin, '',                             '',            true
            no-cors,  none,        '',                             '',            true
            cors,     cross-site,  https://evil.example/,          '',            true
            navigate, cross-site,  https://evil.example/,          '',            true
            '',       '',          https://evil.example/,          '',            true
          """)
  void pagesOfOtherSitesRunNoScripts(
      String mode, String site, String referer, String listed, boolean allowed) {
    Map<String, String> fields =
        Map.of("Sec-Fetch-Mode", mode, "Sec-Fetch-Site", site, "Referer", referer);
    String refusal = LiveAccess.foreignRefusal(listed, name -> String.valueOf(fields.get(name)));
    assertEquals(allowed, refusal.isEmpty(), refusal);
    assertEquals(!allowed, refusal.contains("add its host to -Dassetbundle.live.hosts"), refusal);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # client,            Host,                  listed,            allowed
            127.0.0.1,         localhost:8080,        '',                true
            127.0.0.1,         LocalHost,             '',                true
            127.0.0.1,         shop.localhost,        '',                true
            127.0.0.1,         localhost.:80,         '',                true
            127.8.9.1,         127.0.0.1:8080,        '',                true
            ::1,               [::1]:8080,            '',                true
            0:0:0:0:0:0:0:1,   [::1],                 '',                true
            0:0:0:0:0:0:0:1%lo, localhost,            '',                true
            [::1],             localhost,             '',                true
            ::ffff:127.0.0.1,  localhost,             '',                true
            127.0.0.1,         evil.example,          '',                false
            127.0.0.1,         localhost.evil.example, '',               false
            127.0.0.1,         evillocalhost,         '',                false
            127.0.0.1,         127.evil.example,      '',                false
            127.0.0.1,         '',                    '',                false
            192.168.1.5,       localhost,             '',                false
            128.0.0.1,         localhost,             '',                false
            127.0.0.1.evil,    localhost,             '',                false
            fe80:0:0:0:0:0:0:1, localhost,            '',                false
            ::ffff:10.0.0.1,   localhost,             '',                false
            '',                localhost:8080,        '',                true
            '',                evil.example,          '',                false
            '',                '',                    '',                false
            127.0.0.1,         shop.test,             shop.test,         true
            127.0.0.1,         SHOP.test:443,         'a, Shop.TEST',    true
            127.0.0.1,         b.shop.test,           shop.test,         false
            192.168.1.5,       localhost,             shop.test,         false
            192.168.1.5,       shop.test,             shop.test,         false
            192.168.1.5,       192.168.1.2:8080,      '192.168.1.5,192.168.1.2', true
            192.168.1.5,       evil.example,          192.168.1.5,       false
            '',                anything,              *,                 true
            10.0.0.1,          evil.example,          *,                 true
          """)
  void answersThisMachineAndWhoIsListed(
      String client, String host, String listed, boolean allowed) {
    assertEquals(allowed, LiveAccess.refusal(listed, client, List.of(host)).isEmpty());
  }

  @Test
  void aSettingListsThem() {
    assertEquals("", LiveAccess.setting());
    System.setProperty(PROPERTY, "shop.test");
    assertEquals("shop.test", LiveAccess.setting());
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:3000, true",
    "https://shop.localhost, true",
    "http://[::1]:3000, true",
    "http://shop.test:3000, true",
    "https://evil.example, false",
    "https://shop.test.evil.example, false",
    "null, false"
  })
  void pagesOfThisMachineAndOfWhoIsListedMayReadAnswers(String origin, boolean allowed) {
    assertEquals(allowed, LiveAccess.isFriend("shop.test", origin));
  }

  @Test
  void aRequestHasOneHost() {
    assertTrue(LiveAccess.refusal("", "127.0.0.1", List.of()).contains("localhost only"));
    assertTrue(
        LiveAccess.refusal("", "127.0.0.1", List.of("localhost", "localhost"))
            .contains("localhost only"));
  }

  @Test
  void aRequestOfTheProgramItselfHasNeitherClientNorHost() {
    assertEquals("", LiveAccess.refusal("", "", List.of()));
  }

  @Test
  void theRefusalSaysWhatToDo() {
    assertEquals(
        "Live mode answers this machine only, not 10.0.0.1: add it to -Dassetbundle.live.hosts or"
            + " ASSETBUNDLE_LIVE_HOSTS, \"10.0.0.1\" or \"*\" for all",
        LiveAccess.refusal("", "10.0.0.1", List.of("localhost")));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # client,           local,            who
            127.0.0.1,        127.0.0.1,        127.0.0.1
            0:0:0:0:0:0:0:1,  0:0:0:0:0:0:0:1,  0:0:0:0:0:0:0:1
            127.0.0.1,        ::ffff:127.0.0.1, 127.0.0.1
            127.0.0.1,        '',               127.0.0.1
            192.0.2.7,        192.0.2.1,        192.0.2.7
            127.0.0.1,        192.0.2.1,        forwarded:127.0.0.1
            ::1,              fe80::1,          forwarded:::1
          """)
  void nobodyIsThisMachineWhoComesFromElsewhere(String client, String local, String who) {
    assertEquals(who, LiveAccess.client(client, local));
    assertEquals(
        who.startsWith("forwarded") || who.startsWith("192"),
        !LiveAccess.refusal("", LiveAccess.client(client, local), List.of("localhost")).isEmpty());
  }
}
