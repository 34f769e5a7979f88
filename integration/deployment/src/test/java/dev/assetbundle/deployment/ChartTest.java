package dev.assetbundle.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Helm itself makes the manifests out of the chart, and werf has what the chart names. */
class ChartTest {

  private static final Helm HELM = new Helm(Sample.FOLDER.resolve(".helm"));

  @ParameterizedTest
  @ValueSource(strings = {"proxy", "split"})
  void theChartIsThePlainManifests(String routing) throws Exception {
    String made = HELM.template().withName("shop").set("routing", routing).call();
    List<Map<?, ?>> objects = Sample.documents(made);
    assertEquals(
        new HashSet<>(Sample.objects("k8s/" + routing)), new HashSet<>(objects), () -> made);
  }

  @Test
  void valuesAreUsed() {
    String made =
        HELM.template()
            .withName("shop")
            .set("routing", "split")
            .set("host", "other.example.com")
            .set("replicas", 7)
            .set("prefix", "/static")
            .set("werf.image.assets", "images.example.com/a:9")
            .call();
    for (String value :
        List.of("host: other.example.com", "replicas: 7", "path: /static", "example.com/a:9")) {
      assertTrue(made.contains(value), () -> value + " in " + made);
    }
  }

  @Test
  void helmHasNothingToSay() {
    LintResult result = HELM.lint().strict().quiet().call();
    assertFalse(result.isFailed(), () -> result.getMessages().toString());
  }

  @Test
  void werfBuildsTheImagesThatTheChartNames() {
    Map<String, Object> targets =
        Sample.documents(Sample.text("werf.yaml")).stream()
            .filter(document -> document.containsKey("image"))
            .collect(
                Collectors.toMap(
                    image -> (String) image.get("image"), image -> Sample.at(image, "target")));
    assertEquals(Map.of("application", "application", "assets", "assets"), targets);
    String dockerfile = Sample.text("Dockerfile");
    Map<?, ?> values = Sample.documents(Sample.text(".helm/values.yaml")).get(0);
    assertEquals(targets.keySet(), ((Map<?, ?>) Sample.at(values, "werf", "image")).keySet());
    targets
        .values()
        .forEach(stage -> assertTrue(dockerfile.contains(" AS " + stage + "\n"), stage.toString()));
  }
}
