package dev.assetbundle.processor.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.source.AssetSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConversionOrderTest {

  private static final FileTypes TYPES = new FileTypes(Map.of("coffee", "js", "scss", "css"));

  private final Map<AssetSource, Integer> lengths = new LinkedHashMap<>();

  private void file(String name, int length) {
    LogicalPath path = new LogicalPath(name);
    lengths.put(new AssetSource(new SourcePath("assets", path), TYPES.of(name), path), length);
  }

  private String order() {
    List<String> names = new ArrayList<>();
    ConversionOrder.of(lengths.keySet(), lengths::get)
        .forEach(source -> names.add(source.file().path().toString()));
    return String.join(" ", names);
  }

  @Test
  void languagesTakeTurnsAndTheLongestOfEachComeFirst() {
    file("menu.js", 10);
    file("jquery.js", 9000);
    file("cart.coffee", 40);
    file("gallery.coffee", 60);
    file("stars.coffee", 50);
    file("shop.scss", 3);
    file("print.css", 2);
    assertEquals(
        "gallery.coffee print.css jquery.js shop.scss stars.coffee menu.js cart.coffee", order());
  }

  @Test
  void nothingIsInNoOrder() {
    assertEquals("", order());
  }
}
