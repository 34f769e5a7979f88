package dev.assetbundle.esbuild.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.DiskTree;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Libraries as npm has them, linked into a page that a browser opens and clicks in. */
class NpmLibrariesTest {

  private static final Path LIBRARIES = Path.of("target/libraries");

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");

  private static final int SECONDS = 120;

  private static final Map<String, String> APPS =
      Map.of(
          "react",
          """
          import { createElement as h, useState } from 'react';
          import { createRoot } from 'react-dom/client';
          function Counter() {
            const [n, set] = useState(0);
            return h('button', { onClick: () => set(n + 1) }, `clicked ${n}`);
          }
          createRoot(document.getElementById('root')).render(h(Counter));
          """,
          "preact",
          """
          import { h, render } from 'preact';
          import { useState } from 'preact/hooks';
          function Counter() {
            const [n, set] = useState(0);
            return h('button', { onClick: () => set(n + 1) }, `clicked ${n}`);
          }
          render(h(Counter), document.getElementById('root'));
          """,
          "lit",
          """
          import { LitElement, html } from 'lit';
          class Counter extends LitElement {
            static properties = { n: { state: true } };
            constructor() { super(); this.n = 0; }
            createRenderRoot() { return this; }
            render() { return html`<button @click=${() => this.n++}>clicked ${this.n}</button>`; }
          }
          customElements.define('my-counter', Counter);
          document.getElementById('root').append(document.createElement('my-counter'));
          """);

  /** Clicks twice and shows what came of it. */
  private static final String PAGE =
      """
      <!DOCTYPE html><meta charset="utf-8"><div id="root"></div>
      <script>
      addEventListener('error', (e) => { document.body.dataset.said = e.message; });
      setInterval(() => {
        const button = document.querySelector('button');
        if (button && !/2$/.test(button.textContent)) button.click();
      }, 50);
      </script>
      <script type="module" src="%s"></script>
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void unpack() throws IOException {
    try (Stream<Path> jars = Files.list(LIBRARIES)) {
      for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
        unpack(jar.toFile());
      }
    }
    for (Map.Entry<String, String> app : APPS.entrySet()) {
      write("js/" + app.getKey() + ".js", app.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** WebJars have a package below its name and version, without the name of its scope. */
  private static void unpack(File jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar)) {
      ZipEntry json =
          zip.stream()
              .filter(
                  entry ->
                      entry
                          .getName()
                          .matches("META-INF/resources/webjars/[^/]+/[^/]+/package.json"))
              .findFirst()
              .orElseThrow();
      String start = json.getName().replace("package.json", "");
      String name;
      try (InputStream in = zip.getInputStream(json)) {
        name = new ObjectMapper().readTree(in).path("name").asText();
      }
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().startsWith(start) && !entry.isDirectory()) {
          try (InputStream in = zip.getInputStream(entry)) {
            write(
                "node_modules/" + name + "/" + entry.getName().substring(start.length()),
                in.readAllBytes());
          }
        }
      }
    }
  }

  private static void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static BundleResult build(String app, boolean minify) {
    Settings settings =
        new Settings(
            List.of("js", "node_modules"),
            "/assets",
            minify,
            true,
            "",
            IntegrityAlgorithm.SHA384,
            Settings.UnknownAssets.ERROR,
            Settings.CssUrls.RELATIVE,
            false);
    return Builds.build(
        new DiskTree(folder),
        new BundleRequest(
            "test", List.of(app + ".js"), List.of(), settings, ContentTypes.STANDARD, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "react, true",
    "react, false",
    "preact, true",
    "preact, false",
    "lit, true",
    "lit, false"
  })
  void aPageWithTheLibraryWorks(String app, boolean minify) throws Exception {
    BundleResult result = build(app, minify);
    assertEquals("", Builds.said(result));
    Optional<String> browser = browser();
    assumeTrue(browser.isPresent(), "no Chromium on the PATH");
    Map<String, byte[]> files = new HashMap<>();
    for (BuiltAsset asset : result.assets()) {
      files.put("/assets/" + asset.outputPath(), asset.content().bytes());
    }
    String entry =
        files.keySet().stream().filter(path -> path.contains(app + "-")).findFirst().orElseThrow();
    files.put("/", PAGE.formatted(entry).getBytes(StandardCharsets.UTF_8));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, files));
    server.start();
    try {
      String page = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      String dom = dom(browser.get(), page);
      assertTrue(dom.replaceAll("<!--.*?-->", "").contains(">clicked 2</button>"), dom);
    } finally {
      server.stop(0);
    }
  }

  private static void answer(HttpExchange exchange, Map<String, byte[]> files) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] bytes = files.get(path);
      exchange
          .getResponseHeaders()
          .set("Content-Type", path.endsWith(".js") ? "text/javascript" : "text/html");
      exchange.sendResponseHeaders(bytes == null ? 404 : 200, bytes == null ? -1 : bytes.length);
      if (bytes != null) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  private static String dom(String browser, String page) throws Exception {
    Path profile = Files.createTempDirectory(folder, "profile");
    Path said = profile.resolve("dom.html");
    Process process =
        new ProcessBuilder(
                browser,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--user-data-dir=" + profile,
                "--virtual-time-budget=10000",
                "--dump-dom",
                page)
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    assertTrue(ended, "the browser did not end");
    return Files.readString(said);
  }

  private static Optional<String> browser() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return BROWSERS.stream()
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(dir -> Path.of(dir, name)))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
