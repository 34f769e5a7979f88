package dev.assetbundle.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.runtime.Asset;
import dev.assetbundle.runtime.AssetIndex;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** What is found, and what properties do, without a server. */
class ConfigurationTest {

  /** An application without anything. */
  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration(AssetBundleAutoConfiguration.class)
  static class Plain {}

  /** An application that has its own index, here an empty one. */
  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration(AssetBundleAutoConfiguration.class)
  static class OwnIndex {

    @Bean
    AssetIndex none() {
      return AssetIndex.of(List.of());
    }
  }

  private static ConfigurableApplicationContext run(Class<?> application, String... arguments) {
    return new SpringApplicationBuilder(application).web(WebApplicationType.NONE).run(arguments);
  }

  @Test
  void manifestsOnTheClassPathTellTheClasses() {
    try (var context = run(Plain.class)) {
      assertTrue(context.getBean(AssetIndex.class).find("logo.svg").isPresent());
      assertTrue(context.getBean(AssetMap.class).containsKey("logo.svg"));
      assertFalse(context.getBean(AssetMap.class).containsKey("logo.png"));
      Asset logo = context.getBean(AssetMap.class).get("logo.svg");
      assertEquals(logo, context.getBean(AssetMap.class).getOrDefault("logo.png", logo));
      assertEquals(
          context.getBean(AssetIndex.class).assets(),
          List.copyOf(context.getBean(AssetMap.class).values()));
    }
  }

  @Test
  void anIndexOfTheApplicationCountsAlone() {
    try (var context = run(OwnIndex.class)) {
      assertEquals(Map.of(), context.getBean(AssetMap.class));
    }
  }

  @Test
  void nothingIsConfiguredIfItIsTurnedOff() {
    try (var context = run(Plain.class, "--assetbundle.enabled=false")) {
      assertEquals(0, context.getBeanNamesForType(AssetIndex.class).length);
    }
  }

  @Test
  void classesThatAreMissingOrNotGeneratedStopTheStart() {
    assertEquals(
        "assetbundle.bundles names the class shop.Missing, which is not on the class path: build"
            + " again, or set assetbundle.bundles to the names of your generated classes",
        failure("shop.Missing"));
    assertEquals(
        "assetbundle.bundles names the class dev.assetbundle.spring.shop.Shop, which AssetBundle"
            + " did not generate: name the generated class, such as"
            + " dev.assetbundle.spring.shop.Assets",
        failure("dev.assetbundle.spring.shop.Shop"));
  }

  private static String failure(String bundle) {
    var failure =
        assertThrows(
            RuntimeException.class, () -> run(Plain.class, "--assetbundle.bundles=" + bundle));
    Throwable cause = failure;
    while (!(cause instanceof IllegalStateException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  @Test
  void settingsOfTheProcessAreHandedOverAndTakenBack() {
    System.setProperty("assetbundle.editor", "vscode");
    try (var context =
        run(
            Plain.class,
            "--assetbundle.live=false",
            "--assetbundle.live-hosts[0]=dev.test",
            "--assetbundle.live-hosts[1]=192.0.2.7",
            "--assetbundle.editor=idea",
            "--assetbundle.debug=true")) {
      assertTrue(context.isActive());
      assertEquals("false", System.getProperty("assetbundle.live"));
      assertEquals("dev.test,192.0.2.7", System.getProperty("assetbundle.live.hosts"));
      assertEquals("true", System.getProperty("assetbundle.debug"));
      assertEquals("vscode", System.getProperty("assetbundle.editor"), "it was there before");
    }
    assertEquals("vscode", System.clearProperty("assetbundle.editor"));
    assertEquals(
        List.of(),
        System.getProperties().stringPropertyNames().stream()
            .filter(name -> name.startsWith("assetbundle."))
            .toList());
  }

  @Test
  void aBlankSettingTurnsNothingOn() {
    try (var context = run(Plain.class, "--assetbundle.live=")) {
      assertTrue(context.isActive());
      assertEquals("not set", System.getProperty("assetbundle.live", "not set"));
    }
  }

  @Test
  void switchesMeanWhatTheyMeanInSpringBoot() {
    try (var context = run(Plain.class, "--assetbundle.live=off", "--assetbundle.debug=yes")) {
      assertTrue(context.isActive());
      assertEquals("false", System.getProperty("assetbundle.live"));
      assertEquals("true", System.getProperty("assetbundle.debug"));
    }
  }

  @Test
  void aFailedStartTakesThemBackToo() {
    assertThrows(
        RuntimeException.class,
        () -> run(Plain.class, "--assetbundle.debug=true", "--assetbundle.bundles=shop.Missing"));

    assertEquals("", System.getProperty("assetbundle.debug", ""));
  }

  @Test
  void headerFieldsKeepTheirOrder() {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : List.of("X-D", "X-A", "X-C", "X-B", "X-F", "X-E", "A", "Z", "M")) {
      headers.put(name, "x");
    }
    var properties =
        new AssetBundleProperties(true, List.of(), false, "", headers, DataSize.ofBytes(1), "a");
    assertEquals(List.copyOf(headers.keySet()), List.copyOf(properties.headers().keySet()));
  }

  @Test
  void editorsKnowTheProperties() throws IOException {
    assertEquals(
        "[assetbundle.allow-any-origin, assetbundle.bundles,"
            + " assetbundle.cross-origin-resource-policy, assetbundle.debug, assetbundle.editor,"
            + " assetbundle.enabled, assetbundle.headers, assetbundle.host, assetbundle.live,"
            + " assetbundle.live-hosts, assetbundle.memory, assetbundle.view-attribute]",
        PropertyNames.documented().toString());
  }
}
