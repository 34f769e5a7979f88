package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.diagnostic.OptionProblems;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.live.Bundles;
import dev.assetbundle.processor.live.ProjectSource;
import dev.assetbundle.processor.serve.LiveServer;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The command that serves the assets of a project as they are edited, and a page about all of them,
 * until it is ended.
 */
final class Serve {

  /** Names of options with a value, without dashes. */
  static final Set<String> VALUED = Project.valued("port", "host");

  private static final int LARGEST_PORT = 65535;

  private final Arguments arguments;
  private final PrintStream out;
  private final PrintStream err;
  private final Console console;
  private final Ending ending;

  Serve(List<String> arguments, PrintStream out, PrintStream err, Ending ending) {
    this.arguments = new Arguments(arguments, VALUED);
    this.out = out;
    this.err = err;
    this.console = new Console(err);
    this.ending = ending;
  }

  int run() {
    return console.run("--root", this::isServed);
  }

  private boolean isServed() {
    Optional<String> root = arguments.required("root", "a folder");
    InetSocketAddress address = address();
    Optional<Project> project = Project.read("serve", root, arguments, console);
    if (project.isEmpty()) {
      return false;
    }
    try (LiveServer server =
        LiveServer.start(source(project.get()), address, LiveServer.settings(), this::say)) {
      out.println(
          "serving the assets of " + project.get().root() + " at " + url(address, server.port()));
      out.println("Ctrl-C ends it");
      ending.await();
    } catch (SocketException e) {
      console.print(
          OptionProblems.cannotListen(
              address.getHostString(), address.getPort(), String.valueOf(e.getMessage())));
    } catch (IOException e) {
      throw new UncheckedIOException("a project without a record can be opened", e);
    }
    return !console.failed();
  }

  private InetSocketAddress address() {
    String host = arguments.text("host").orElse("127.0.0.1");
    InetSocketAddress address = new InetSocketAddress(host, port());
    if (address.isUnresolved()) {
      arguments.problems().add(Problems.badOption("--host", host, "an address of this machine"));
    }
    return address;
  }

  private int port() {
    String text = arguments.text("port").orElse("8080");
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= LARGEST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    arguments
        .problems()
        .add(OptionProblems.bad("--port", text, "a number from 0 to " + LARGEST_PORT));
    return 0;
  }

  private static ProjectSource source(Project project) {
    return ProjectSource.of(
        new Bundles(project.root(), List.of(project.bundle()), List.of(), project.session()));
  }

  private void say(String level, String text) {
    (level.equals("INFO") ? out : err).println(TypedOptions.in(text));
  }

  private static String url(InetSocketAddress address, int port) {
    String host = address.getHostString();
    return "http://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port + "/";
  }
}
