package dev.assetbundle.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypesTest {

  @ParameterizedTest
  @CsvSource({
    "a.cur, image/x-icon",
    "a.cjs, text/javascript; charset=utf-8",
    "a.mjs, text/javascript; charset=utf-8",
    "a.jsonld, application/ld+json; charset=utf-8",
    "a.geojson, application/geo+json; charset=utf-8",
    "a.rss, application/rss+xml; charset=utf-8",
    "a.atom, application/atom+xml; charset=utf-8",
    "a.xhtml, application/xhtml+xml; charset=utf-8",
    "a.mov, video/quicktime",
    "a.opus, audio/ogg",
    "a.ogv, video/ogg",
    "a.m3u8, application/vnd.apple.mpegurl",
    "a.mpd, application/dash+xml",
    "a.m4s, video/iso.segment",
    "a.heic, image/heic",
    "a.jxl, image/jxl",
    "a.ics, text/calendar; charset=utf-8",
    "a.apng, image/apng",
    "a.PNG, image/png",
    "a.min.js, text/javascript; charset=utf-8",
    "a.bin, application/octet-stream",
    "a.splat, application/octet-stream",
    "LICENSE, application/octet-stream",
  })
  void tellsServersWhatAFileIs(String name, String type) {
    assertEquals(type, ContentTypes.STANDARD.of(new LogicalPath(name)));
  }

  @ParameterizedTest
  @CsvSource({
    "a.splat, model/vnd.splat, true",
    "a.SPLAT, model/vnd.splat, true",
    "a.note, text/x-note; charset=utf-8, true",
    "a.old, text/plain; charset=latin1, true",
    "a.png, image/x-other, true",
    "a.gif, image/gif, false",
  })
  void aProjectHasSomeOfItsOwn(String name, String type, boolean compressible) {
    ContentTypes own =
        ContentTypes.with(
            Map.of(
                "splat", "model/vnd.splat",
                "note", "text/x-note",
                "old", "text/plain; charset=latin1",
                "png", "image/x-other"));
    assertEquals(type, own.of(new LogicalPath(name)));
    assertEquals(compressible, own.isCompressible(new LogicalPath(name)));
  }
}
