package dev.assetbundle.example;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;

/** Opens the shop. */
public final class Main {

  private static final int DEFAULT_PORT = 8080;
  private static final int GREATEST_PORT = 65535;

  private static final String USAGE =
      "the only option is --port NUMBER, from 0 to "
          + GREATEST_PORT
          + "; 0 takes any free port, and without it the shop opens at port "
          + DEFAULT_PORT;

  private Main() {}

  /**
   * Serves the page until the process ends. Ends with status 2, after a sentence that says why, if
   * the arguments are wrong or the port is taken.
   *
   * @param arguments none, or {@code --port} and a number from 0 to 65535; 0 takes any free port;
   *     or {@code --help}
   */
  public static void main(String[] arguments) throws IOException {
    int status = run(arguments, System.out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Does what the arguments say, and returns the status of the process. */
  static int run(String[] arguments, PrintStream out, PrintStream err) throws IOException {
    if (arguments.length == 1 && arguments[0].equals("--help")) {
      out.println(USAGE);
      return 0;
    }
    boolean isPort = arguments.length == 2 && arguments[0].equals("--port");
    int port = isPort ? number(arguments[1]) : DEFAULT_PORT;
    if (port < 0 || (arguments.length > 0 && !isPort)) {
      err.println("cannot do \"" + String.join(" ", arguments) + "\": " + USAGE);
      return 2;
    }
    try {
      ShopServer server = ShopServer.start(port);
      out.println("The shop is open at " + server.url() + " (Ctrl+C closes it)");
      return 0;
    } catch (BindException e) {
      err.println(
          "cannot listen at port "
              + port
              + " ("
              + e.getMessage()
              + "): end the program that does, or choose another one with --port NUMBER");
      return 2;
    }
  }

  /** Returns the number of a port; negative if it is none. */
  private static int number(String text) {
    try {
      int port = Integer.parseInt(text);
      return port <= GREATEST_PORT ? port : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
