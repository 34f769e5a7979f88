package dev.assetbundle.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kubernetes knows all fields of the manifests, and what one of them names is in another. */
class ManifestsTest {

  private static final Path MAIN = Path.of("src/main/java/shop/Main.java");

  @ParameterizedTest
  @ValueSource(strings = {"k8s/proxy", "k8s/split"})
  void kubernetesKnowsAllFields(String folder) throws IOException {
    for (Map<?, ?> object : Sample.objects(folder)) {
      validate(object);
    }
  }

  static void validate(Map<?, ?> object) throws IOException {
    JsonElement json = new Gson().toJsonTree(object);
    String type = object.get("apiVersion") + " " + object.get("kind");
    switch (type) {
      case "apps/v1 Deployment" -> V1Deployment.validateJsonElement(json);
      case "v1 Service" -> V1Service.validateJsonElement(json);
      case "networking.k8s.io/v1 Ingress" -> V1Ingress.validateJsonElement(json);
      default -> throw new AssertionError(type);
    }
  }

  @Test
  void aFieldThatDoesNotExistIsFound() {
    String misspelt = Sample.text("k8s/proxy/service.yaml").replace("targetPort", "targetport");
    Map<?, ?> service = Sample.documents(misspelt).get(0);
    assertThrows(IllegalArgumentException.class, () -> validate(service));
  }

  @ParameterizedTest
  @ValueSource(strings = {"k8s/proxy", "k8s/split"})
  void servicesSelectPodsAndNameTheirPorts(String folder) throws IOException {
    List<Map<?, ?>> objects = Sample.objects(folder);
    for (Map<?, ?> service : objects) {
      if (!"Service".equals(service.get("kind"))) {
        continue;
      }
      Map<?, ?> deployment =
          Sample.object(objects, "Deployment", (String) Sample.at(service, "metadata", "name"));
      Object labels = Sample.at(deployment, "spec", "template", "metadata", "labels");
      assertEquals(labels, Sample.at(service, "spec", "selector"));
      assertEquals(labels, Sample.at(deployment, "spec", "selector", "matchLabels"));
      Object target = Sample.at(service, "spec", "ports", 0, "targetPort");
      assertTrue(ports(deployment).contains(target), () -> "no port " + target + " in " + folder);
    }
  }

  private static Set<Object> ports(Map<?, ?> deployment) {
    return Sample.all(deployment, "spec", "template", "spec", "containers")
        .flatMap(container -> Sample.all(container, "ports"))
        .map(port -> Sample.at(port, "name"))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"k8s/proxy", "k8s/split"})
  void ingressesNameServices(String folder) throws IOException {
    List<Map<?, ?>> objects = Sample.objects(folder);
    Map<?, ?> ingress = Sample.object(objects, "Ingress", "shop");
    for (Object path : Sample.all(ingress, "spec", "rules", 0, "http", "paths").toList()) {
      String name = (String) Sample.at(path, "backend", "service", "name");
      Object port = Sample.at(path, "backend", "service", "port", "name");
      Map<?, ?> service = Sample.object(objects, "Service", name);
      assertEquals(port, Sample.at(service, "spec", "ports", 0, "name"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"k8s/proxy", "k8s/split"})
  void containersAreThoseOfTheImages(String folder) throws IOException {
    for (Map<?, ?> object : Sample.objects(folder)) {
      if (!"Deployment".equals(object.get("kind"))) {
        continue;
      }
      for (Object container :
          Sample.all(object, "spec", "template", "spec", "containers").toList()) {
        container(container);
      }
    }
  }

  private static void container(Object container) throws IOException {
    String name = (String) Sample.at(container, "name");
    Object port = Sample.at(container, "ports", 0, "containerPort");
    assertEquals("EXPOSE " + port, exposed(name));
    for (String probe : List.of("readinessProbe", "livenessProbe")) {
      String path = (String) Sample.at(container, probe, "httpGet", "path");
      Object named = Sample.at(container, probe, "httpGet", "port");
      assertEquals(Sample.at(container, "ports", 0, "name"), named);
      String answered =
          name.equals("assets")
              ? Sample.text("nginx/default.conf.template")
              : Files.readString(MAIN);
      assertTrue(answered.contains(path), () -> name + " does not answer " + path);
    }
    assertFalse(
        Sample.all(container, "lifecycle", "preStop", "exec", "command").toList().isEmpty());
  }

  /** Returns the line of a stage of the Dockerfile that names its port. */
  private static String exposed(String stage) {
    String dockerfile = Sample.text("Dockerfile");
    String lines = dockerfile.substring(dockerfile.indexOf(" AS " + stage + "\n"));
    return lines.lines().filter(line -> line.startsWith("EXPOSE")).findFirst().orElse("");
  }

  @Test
  void portsAreThoseOfNginxAndTheApplication() throws IOException {
    assertTrue(Sample.text("nginx/default.conf.template").contains("listen 8081;"));
    assertEquals("EXPOSE 8081", exposed("assets"));
    assertTrue(Files.readString(MAIN).contains("\"8080\""));
    assertTrue(Sample.text("Dockerfile").contains("ENV APPLICATION=127.0.0.1:8080"));
  }

  @Test
  void theSplitPathIsThePrefixOfTheBundle() throws IOException {
    Map<?, ?> ingress = Sample.object(Sample.objects("k8s/split"), "Ingress", "shop");
    Object path = Sample.at(ingress, "spec", "rules", 0, "http", "paths", 0, "path");
    Path manifest = Path.of("target/classes/META-INF/assetbundle/shop.Shop.json");
    assertTrue(Files.readString(manifest).contains("\"prefix\" : \"" + path + "\""));
  }
}
