package dev.assetbundle.processor.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates depend on the files that the options erb.values and erb.locales name. */
class ErbSourcesTest {

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void start() {
    project =
        new Project(folder)
            .put("pom.xml", "")
            .put("src/main/assets/js/application.js", "//= require ./env\n//= require ./title\n")
            .put("src/main/assets/js/env.js.erb", "env('<%= Rails.env %>');\n")
            .put("src/main/assets/js/title.js.erb", "title(<%= t('shop.title').to_json %>);\n")
            .put("config/erb.properties", "Rails.env = production\n")
            .put("config/locales/en.yml", "en:\n  shop:\n    title: Pots\n")
            .put(
                "src/main/java/shop/Shop.java",
                """
                package shop;
                @dev.assetbundle.AssetBundle(manifests = "application.js")
                class Shop {}
                """);
  }

  private DiskCompiler.Outcome compile(String locale) {
    return new DiskCompiler(folder)
        .compile(
            folder.resolve("target/classes"),
            List.of(
                "-Aassetbundle.worker=off",
                "-Aassetbundle.minify=false",
                "-Aassetbundle.cache=" + folder.resolve("cache"),
                "-Aassetbundle.erb.values=config/erb.properties",
                "-Aassetbundle.erb.locales=config/locales/*.yml",
                "-Aassetbundle.erb.locale=" + locale));
  }

  /** Builds on top of the last build and returns the published script. */
  private String build(String locale) {
    DiskCompiler.Outcome built = compile(locale);
    assertEquals("", built.said());
    return DiskCompiler.tree(folder.resolve("target/classes")).entrySet().stream()
        .filter(file -> file.getKey().endsWith(".js"))
        .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining())
        .stripTrailing();
  }

  @Test
  void aChangeOfThemIsAChangeOfTheTemplates() {
    assertEquals("env('production');\ntitle(\"Pots\");", build("en"));
    project.put("config/erb.properties", "Rails.env = staging\n");
    assertEquals("env('staging');\ntitle(\"Pots\");", build("en"));
    project.put("config/locales/en.yml", "en:\n  shop:\n    title: Ferns\n");
    assertEquals("env('staging');\ntitle(\"Ferns\");", build("en"));
    project.put("config/locales/shop.yml", "en: {shop: {title: Fern}}\nde: {shop: {title: Farn}}");
    assertEquals("env('staging');\ntitle(\"Fern\");", build("en"));
    assertEquals("env('staging');\ntitle(\"Farn\");", build("de"));
  }

  @Test
  void buildToolsAreToldOfThem() {
    build("en");
    String records =
        DiskCompiler.tree(folder.resolve("target/assetbundle")).values().stream()
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .collect(Collectors.joining("\n"));
    assertTrue(records.contains("config/erb.properties"), records);
    assertTrue(records.contains("config/locales"), records);
    assertTrue(records.contains("config/locales/en.yml"), records);
  }

  @Test
  void aMissingKeyIsAnErrorAtTheTemplate() {
    project.put("src/main/assets/js/title.js.erb", "title(<%= t('shop.titel') %>);\n");
    DiskCompiler.Outcome built = compile("en");
    assertFalse(built.succeeded());
    assertEquals(
        """
        src/main/assets/js/title.js.erb:1:7: error: there is no translation "shop.titel" for the \
        locale en in config/locales/en.yml:3 [missing-translation]
              title(<%= t('shop.titel') %>);
                    ^
              hint: did you mean "shop.title" (config/locales/en.yml:3)?""",
        built.said().strip());
  }
}
