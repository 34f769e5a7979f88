package dev.assetbundle.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.runtime.Asset;
import dev.assetbundle.runtime.AssetIndex;
import dev.assetbundle.runtime.LiveProject;
import dev.assetbundle.runtime.RawHttp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.DirResourceSet;
import org.apache.catalina.webresources.StandardRoot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Live mode in an application that a container starts again, and in one that starts a server. */
@Timeout(120)
class ReloadTest {

  private static final String OWN = "/shop" + LiveProject.OWN;
  private static final String END = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

  @TempDir Path folder;
  private LiveProject project;

  @BeforeEach
  void build() throws IOException {
    project = new LiveProject(folder.resolve("project"));
    System.setProperty("assetbundle.live", "true");
  }

  @AfterEach
  void forget() {
    System.clearProperty("assetbundle.live");
  }

  /** Copies a class, or all of a folder or jar, to where a web application has its own. */
  private Path webApplication() throws Exception {
    Path classes = folder.resolve("web/WEB-INF/classes");
    String listener = WebApplication.class.getName().replace('.', '/') + ".class";
    copy(place(WebApplication.class).resolve(listener), classes.resolve(listener));
    Path runtime = place(Asset.class);
    if (Files.isRegularFile(runtime)) {
      copy(runtime, folder.resolve("web/WEB-INF/lib/runtime.jar"));
    } else {
      try (Stream<Path> files = Files.walk(runtime)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          copy(file, classes.resolve(runtime.relativize(file).toString()));
        }
      }
    }
    return folder.resolve("web");
  }

  private static Path place(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static void copy(Path file, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Files.copy(file, target);
  }

  private int engines(String word) throws IOException {
    return Collections.frequency(Files.readAllLines(project.path("engines.txt")), word);
  }

  @Test
  void aReloadEndsTheBuildOfTheApplicationThatWasThere() throws Exception {
    var tomcat = new Tomcat();
    tomcat.setBaseDir(folder.resolve("tomcat").toString());
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    Context context = tomcat.addContext("/shop", webApplication().toString());
    var resources = new StandardRoot(context);
    resources.addPreResources(
        new DirResourceSet(
            resources, "/WEB-INF/classes", project.path("target/classes").toString(), "/"));
    context.setResources(resources);
    // As Tomcat does it for a folder of applications: all is read again at each start.
    context.addLifecycleListener(
        event -> {
          if (event.getType().equals(Lifecycle.CONFIGURE_START_EVENT)) {
            context.addApplicationListener(WebApplication.class.getName());
            Tomcat.addServlet(context, "default", DefaultServlet.class.getName()).addMapping("/");
          } else if (event.getType().equals(Lifecycle.CONFIGURE_STOP_EVENT)) {
            List.of(context.findFilterMaps()).forEach(context::removeFilterMap);
            List.of(context.findFilterDefs()).forEach(context::removeFilterDef);
          }
        });
    tomcat.start();
    try {
      for (int reloads = 0; reloads < 3; reloads++) {
        assertEquals("1", get(tomcat, OWN + "starts").body());
        assertEquals(1, engines("opened") - engines("closed"), "after " + reloads);
        project.edit("plain.txt", "edit " + reloads);
        assertEquals("edit " + reloads, get(tomcat, "/shop/assets/plain.txt").body());
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port(tomcat));
            BufferedReader events = events(client)) {
          String line = events.readLine();
          while (!line.equals("data: 1")) {
            line = events.readLine();
          }
          context.reload();
          long end = System.nanoTime() + PATIENCE;
          while (line != null && System.nanoTime() < end) {
            line = events.readLine();
          }
          assertNull(line, "events end with the application");
        }
      }
      assertEquals(4, engines("opened"));
    } finally {
      tomcat.stop();
      tomcat.destroy();
    }
    assertEquals(4, engines("closed"));
  }

  @Test
  void aServerInAProgramThatGoesOnLeavesTheBuild() throws Exception {
    AssetIndex index = LiveProject.index(project.load());
    for (AnyServer kind : List.of(AnyServer.TOMCAT, AnyServer.JETTY, AnyServer.JAVALIN)) {
      for (int i = 0; i < 2; i++) {
        project.edit("plain.txt", kind + " " + i);
        try (AnyServer.Started server = kind.start(index)) {
          assertEquals(kind + " " + i, get(server.port(), "/assets/plain.txt").body());
        }
      }
    }
    assertEquals(List.of("opened"), Files.readAllLines(project.path("engines.txt")));
  }

  private static BufferedReader events(Socket client) throws IOException {
    client.setSoTimeout(20_000);
    client
        .getOutputStream()
        .write(("GET " + OWN + "events" + END).getBytes(StandardCharsets.US_ASCII));
    return new BufferedReader(
        new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
  }

  private static int port(Tomcat tomcat) {
    return tomcat.getConnector().getLocalPort();
  }

  private static RawHttp.Answer get(Tomcat tomcat, String target) throws IOException {
    return get(port(tomcat), target);
  }

  private static RawHttp.Answer get(int port, String target) throws IOException {
    RawHttp.Answer answer = RawHttp.parse(RawHttp.exchange(port, "GET " + target + END));
    assertTrue(answer.status() < 400, answer.toString());
    return answer;
  }
}
