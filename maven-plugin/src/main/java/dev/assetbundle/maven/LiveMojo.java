package dev.assetbundle.maven;

import dev.assetbundle.processor.live.record.LiveFile;
import dev.assetbundle.processor.live.record.LiveRecord;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Serves the assets of a module from their sources, as they are at each request, until Maven is
 * ended, as by Ctrl-C. For development with a server that reads its files from elsewhere; an
 * application that is started from class folders does so by itself.
 */
@Mojo(name = "live", aggregator = true, threadSafe = true)
public final class LiveMojo extends AbstractMojo {

  private static final long LONGEST_END_SECONDS = 10;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** The port to listen at; 0 for any that is free. */
  @Parameter(property = "assetbundle.port", defaultValue = "8080")
  private int port;

  /** The address, or the name of one, to listen at. */
  @Parameter(property = "assetbundle.address", defaultValue = "127.0.0.1")
  private String address;

  /**
   * Who is answered besides this machine: names of this server and addresses of clients, separated
   * by commas, or {@code *} for all.
   */
  @Parameter(property = "assetbundle.live.hosts", defaultValue = "${env.ASSETBUNDLE_LIVE_HOSTS}")
  private String hosts;

  /**
   * The editor that a mistake links to: {@code idea}, {@code vscode}, or a URL with {@code {file}},
   * {@code {line}} and {@code {column}}.
   */
  @Parameter(property = "assetbundle.editor", defaultValue = "${env.ASSETBUNDLE_EDITOR}")
  private String editor;

  /** Called by Maven. */
  public LiveMojo() {}

  /**
   * Serves until this is interrupted, or the JVM ends.
   *
   * @throws MojoFailureException if nothing can be served; the message says what to do
   */
  @Override
  public void execute() throws MojoFailureException {
    CompiledModule module = module();
    InetSocketAddress listening = new InetSocketAddress(address, port);
    if (listening.isUnresolved()) {
      throw new MojoFailureException(
          "There is no address \"" + address + "\": set another by -Dassetbundle.address");
    }
    serve(module, listening);
  }

  // Whoever ends the JVM gets it back once nothing is open any more.
  private void serve(CompiledModule module, InetSocketAddress listening)
      throws MojoFailureException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Thread end = new Thread(() -> end(asked, ended), "assetbundle-live-end");
    try (ModuleServer server = start(module, listening)) {
      Runtime.getRuntime().addShutdownHook(end);
      announce(server.port(), module.record());
      asked.await();
    } catch (InterruptedException e) {
      Runtime.getRuntime().removeShutdownHook(end);
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
    }
    getLog().info("Assets are served no longer");
  }

  private static void end(CountDownLatch asked, CountDownLatch ended) {
    asked.countDown();
    try {
      ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private CompiledModule module() throws MojoFailureException {
    List<CompiledModule> modules =
        session.getProjects().stream()
            .flatMap(project -> CompiledModule.of(project).stream())
            .toList();
    if (modules.isEmpty()) {
      throw new MojoFailureException(
          "Nothing says yet how the assets of "
              + session.getTopLevelProject().getId()
              + " are built: compile the module once, by mvn compile, and start this again");
    }
    if (modules.size() > 1) {
      throw new MojoFailureException(
          "Several modules have assets: start this in the folder of one of "
              + modules.stream().map(CompiledModule::name).collect(Collectors.joining(", ")));
    }
    return modules.get(0);
  }

  /** A module, and the record that a compilation of it left in a file. */
  private record CompiledModule(String name, Path file, LiveRecord record) {

    static Optional<CompiledModule> of(MavenProject project) {
      Path classes = Path.of(project.getBuild().getOutputDirectory());
      return LiveFile.of(project.getBasedir().toPath(), classes)
          .flatMap(
              file ->
                  file.read()
                      .map(
                          record ->
                              new CompiledModule(project.getArtifactId(), file.path(), record)));
    }
  }

  private void log(String level, String text) {
    if (level.equals("ERROR")) {
      getLog().error(text);
    } else if (level.equals("WARNING")) {
      getLog().warn(text);
    } else {
      getLog().info(text);
    }
  }

  private ModuleServer start(CompiledModule module, InetSocketAddress listening)
      throws MojoFailureException {
    Map<String, String> settings =
        Map.of(
            "editor",
            Optional.ofNullable(editor).orElse(""),
            "hosts",
            Optional.ofNullable(hosts).orElse(""));
    try {
      return ModuleServer.start(module.file(), module.record(), listening, settings, this::log);
    } catch (SocketException e) {
      throw new MojoFailureException(
          "Nothing can listen at "
              + address
              + ":"
              + port
              + " ("
              + e.getMessage()
              + "): end what does already, or set another port by -Dassetbundle.port",
          e);
    } catch (IOException e) {
      throw new MojoFailureException("Assets cannot be served: " + e.getMessage(), e);
    }
  }

  private void announce(int listening, LiveRecord record) {
    getLog()
        .info(
            "Serving the assets of "
                + record.base()
                + " from their sources at http://"
                + (address.indexOf(':') < 0 ? address : "[" + address + "]")
                + ":"
                + listening
                + "/ until Ctrl-C");
  }
}
