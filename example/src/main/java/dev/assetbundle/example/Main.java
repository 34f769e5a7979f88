package dev.assetbundle.example;

import java.io.IOException;

/** Opens the shop. */
public final class Main {

  private static final int DEFAULT_PORT = 8080;

  private Main() {}

  /**
   * Serves the page until the process ends.
   *
   * @param arguments none, or {@code --port} and a number from 0 to 65535; 0 takes any free port
   */
  public static void main(String[] arguments) throws IOException {
    ShopServer server = ShopServer.start(port(arguments));
    System.out.println("The shop is open at " + server.url() + " (Ctrl+C closes it)");
  }

  private static int port(String[] arguments) {
    if (arguments.length == 0) {
      return DEFAULT_PORT;
    }
    if (arguments.length == 2 && arguments[0].equals("--port")) {
      return Integer.parseInt(arguments[1]);
    }
    throw new IllegalArgumentException("usage: [--port NUMBER]");
  }
}
