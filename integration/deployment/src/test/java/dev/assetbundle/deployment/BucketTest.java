package dev.assetbundle.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assetbundle.runtime.Export;
import dev.assetbundle.servers.LocalProcess;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts fill a bucket of S3, which S3Proxy keeps in memory on the loopback interface. */
@Tag("slow")
class BucketTest {

  private static final String YEAR = "public, max-age=31536000, immutable";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private Optional<LocalProcess> store = Optional.empty();

  @BeforeEach
  void startStore() throws Exception {
    int port = LocalProcess.freePort();
    Path settings = folder.resolve("s3proxy.properties");
    Files.writeString(
        settings,
        """
        s3proxy.endpoint=http://127.0.0.1:%d
        s3proxy.authorization=none
        jclouds.provider=transient
        jclouds.identity=shop
        jclouds.credential=secret
        """
            .formatted(port));
    Path work = Files.createDirectory(folder.resolve("store"));
    store =
        Optional.of(
            LocalProcess.start(
                List.of(
                    Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path", ""),
                    "org.gaul.s3proxy.Main",
                    "--properties",
                    settings.toString()),
                Map.of(),
                work,
                port));
    send("PUT", "");
  }

  @AfterEach
  void stopStore() {
    store.ifPresent(LocalProcess::close);
  }

  @Test
  void rclone() throws Exception {
    Optional<Path> rclone = LocalProcess.find("rclone", "rclone");
    assumeTrue(rclone.isPresent(), LocalProcess.missing("rclone", "rclone"));
    Map<String, String> settings =
        Map.of(
            "RCLONE_CONFIG", folder.resolve("rclone.conf").toString(),
            "RCLONE_CONFIG_STORAGE_TYPE", "s3",
            "RCLONE_CONFIG_STORAGE_PROVIDER", "Other",
            "RCLONE_CONFIG_STORAGE_ENDPOINT", endpoint(),
            "RCLONE_CONFIG_STORAGE_ACCESS_KEY_ID", "shop",
            "RCLONE_CONFIG_STORAGE_SECRET_ACCESS_KEY", "secret",
            "RCLONE_CONFIG_STORAGE_FORCE_PATH_STYLE", "true");
    upload("--rclone", "storage:shop-assets", settings);
  }

  @Test
  void commandLineOfAws() throws Exception {
    Optional<Path> aws = LocalProcess.find("aws", "awscli");
    assumeTrue(aws.isPresent(), LocalProcess.missing("aws", "awscli"));
    Path shim = Files.createDirectory(folder.resolve("bin")).resolve("aws");
    // Older versions know the endpoint by an option only.
    String line = "exec '" + aws.orElseThrow() + "' --endpoint-url " + endpoint() + " \"$@\"\n";
    Files.writeString(shim, "#!/bin/sh\n" + line);
    assertTrue(shim.toFile().setExecutable(true));
    Map<String, String> settings =
        Map.of(
            "PATH", shim.getParent() + File.pathSeparator + System.getenv("PATH"),
            "AWS_ACCESS_KEY_ID", "shop",
            "AWS_SECRET_ACCESS_KEY", "secret",
            "AWS_DEFAULT_REGION", "us-east-1",
            "AWS_EC2_METADATA_DISABLED", "true",
            "AWS_REQUEST_CHECKSUM_CALCULATION", "when_required",
            "AWS_RESPONSE_CHECKSUM_VALIDATION", "when_required");
    upload("--s3", "s3://shop-assets", settings);
  }

  private void upload(String option, String bucket, Map<String, String> settings)
      throws IOException, InterruptedException {
    Path www = folder.resolve("the shop's");
    Path script = folder.resolve("upload.sh");
    export("--out", www.toString(), option, script.toString());
    var command = new ArrayList<>(List.of("env", "-u", "AWS_CA_BUNDLE"));
    command.addAll(List.of("sh", script.toString(), bucket));
    Program.Result result = Program.run(folder, settings, command);
    assertEquals(0, result.status(), result.said());
    Map<String, Path> files = files(www);
    assertTrue(files.keySet().stream().anyMatch(name -> name.endsWith(".css")), files::toString);
    for (String name : files.keySet()) {
      HttpResponse<String> answer = send("GET", "/" + name);
      if (name.contains("/.")) {
        assertEquals(404, answer.statusCode(), name);
      } else {
        object(name, answer);
      }
    }
    assertEquals(0, Program.run(folder, settings, command).status(), "the second time");
  }

  private static void object(String name, HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), name);
    var headers = answer.headers();
    assertEquals(YEAR, headers.firstValue("Cache-Control").orElse(""), name);
    String coding = name.endsWith(".br") ? "br" : name.endsWith(".gz") ? "gzip" : "";
    assertEquals(coding, headers.firstValue("Content-Encoding").orElse(""), name);
    String plain = name.replaceFirst("\\.(br|gz)$", "");
    String type =
        plain.endsWith(".js")
            ? SCRIPT
            : plain.endsWith(".css") ? "text/css; charset=utf-8" : "image/svg+xml; charset=utf-8";
    String sent = headers.firstValue("Content-Type").orElse("").replace(";charset", "; charset");
    assertEquals(type, sent, name);
  }

  private static Map<String, Path> files(Path www) throws IOException {
    Map<String, Path> files = new HashMap<>();
    try (Stream<Path> all = Files.walk(www)) {
      all.filter(Files::isRegularFile)
          .forEach(file -> files.put(www.relativize(file).toString().replace('\\', '/'), file));
    }
    return files;
  }

  private static void export(String... arguments) {
    var said = new ByteArrayOutputStream();
    var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertEquals(
        0,
        Export.run(List.of(arguments), stream, stream),
        () -> said.toString(StandardCharsets.UTF_8));
  }

  private String endpoint() {
    return "http://127.0.0.1:" + store.orElseThrow().port();
  }

  private HttpResponse<String> send(String method, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create(endpoint() + "/shop-assets" + path);
    return client.send(
        HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody()).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
